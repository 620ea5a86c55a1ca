import { isSolidBlack } from '../core/display-list';
import type { Fill, GlyphRun, Painter, PathItem, PictureItem, Rule } from '../core/display-list';
import type { FaceId } from '../core/font';
import type { FontEmbedder } from './font-embedder';
import { KNOCK_OUT, overprintState, type InkWriter } from './inks';
import { pdfNumber, pdfNumbers } from './pdf-number';
import type { PlacedImage } from './pictures';
import { showRun, type PageOrigin } from './text-writer';

/** What painting a page needs from the document around it. */
export interface PagePainterOptions {
  readonly origin: PageOrigin;
  readonly fonts: FontEmbedder;
  readonly inks: InkWriter;
  /** The image of a picture item, and where it lies in the item's rectangle. */
  readonly imageOf: (item: PictureItem) => PlacedImage;
}

/** A painter that writes a page's content stream. */
export interface PagePainter extends Painter {
  /** The operators painted so far; closes the text that is open. */
  content(): string;
  /** Adds operators that draw, as they are, outside any text. */
  raw(operators: string): void;
  /** Adds operators between items that neither draw nor set anything, such as marks of content. */
  operators(operators: string): void;
  /** Faces and images that the page has used. */
  readonly faces: ReadonlySet<FaceId>;
  readonly images: ReadonlySet<string>;
}

/** Paints a page's items as PDF operators in drawing order, which is also the order of text extraction. */
export function createPagePainter(options: PagePainterOptions): PagePainter {
  const { origin, fonts, inks, imageOf } = options;
  const faces = new Set<FaceId>();
  const images = new Set<string>();
  const lines: string[] = [];
  // Operators that set state and are in force, so that neighbours alike do not repeat them.
  const inForce = { state: '', fill: '', stroke: '', font: '', width: '', dash: '[] 0 d' };
  let inText = false;

  const set = (kind: keyof typeof inForce, operators: string): void => {
    if (inForce[kind] === operators) return;
    inForce[kind] = operators;
    lines.push(operators);
  };
  const setState = (state: string): void => set('state', `/${state} gs`);
  const leaveText = (): void => {
    if (inText) lines.push('ET');
    inText = false;
  };
  const toX = (x: number): number => origin.left + x;
  const toY = (y: number): number => origin.top - y;

  return {
    faces,
    images,
    glyphs: (run: GlyphRun) => {
      const face = fonts.use(run.face);
      const shown = showRun(run, face, origin);
      if (shown === '') return;
      faces.add(run.face);
      setState(overprintState(run.ink));
      set('fill', inks.fill(run.ink));
      if (!inText) lines.push('BT');
      inText = true;
      set('font', `/${face.resource} ${pdfNumber(run.size)} Tf`);
      lines.push(shown);
    },
    rule: (rule: Rule) => {
      leaveText();
      setState(overprintState(rule.ink));
      set('stroke', inks.stroke(rule.ink));
      set('width', `${pdfNumber(rule.width)} w`);
      set('dash', rule.dash === undefined ? '[] 0 d' : `[${pdfNumbers(...rule.dash)}] 0 d`);
      lines.push(`${pdfNumbers(toX(rule.x1), toY(rule.y1))} m ${pdfNumbers(toX(rule.x2), toY(rule.y2))} l S`);
    },
    fill: (fill: Fill) => {
      leaveText();
      setState(KNOCK_OUT);
      set('fill', inks.fill(fill.ink));
      const { x, y, width, height } = fill.rect;
      lines.push(`${pdfNumbers(toX(x), toY(y + height), width, height)} re f`);
    },
    path: (item: PathItem) => {
      leaveText();
      // A path belongs to type (a dot, a wavy line) or is a rule of a kind, so its solid black overprints as theirs does; a
      // filled tint is a ground.
      setState(item.width === undefined && !isSolidBlack(item.ink) ? KNOCK_OUT : overprintState(item.ink));
      if (item.width === undefined) {
        set('fill', inks.fill(item.ink));
      } else {
        set('stroke', inks.stroke(item.ink));
        set('width', `${pdfNumber(item.width)} w`);
        set('dash', '[] 0 d');
      }
      const contours = item.contours.map((contour) => {
        const place = contour.map((value, index) => (index % 2 === 0 ? toX(value) : toY(value)));
        const curves = [`${pdfNumbers(...place.slice(0, 2))} m`];
        for (let i = 2; i < place.length; i += 6) curves.push(`${pdfNumbers(...place.slice(i, i + 6))} c`);
        return curves.join(' ');
      });
      lines.push(`${contours.join(' ')} ${item.width === undefined ? 'f' : 'S'}`);
    },
    picture: (item: PictureItem) => {
      leaveText();
      setState(KNOCK_OUT);
      const { image, place } = imageOf(item);
      images.add(image);
      const { x, y, width, height } = item.rect;
      const whole = place.x === 0 && place.y === 0 && place.width === 1 && place.height === 1;
      const clip = whole ? '' : `${pdfNumbers(toX(x), toY(y + height), width, height)} re W n `;
      const [across, down] = [place.width * width, place.height * height];
      const [left, foot] = [toX(x + place.x * width), toY(y + place.y * height + down)];
      lines.push(`q ${clip}${pdfNumbers(across, 0, 0, down, left, foot)} cm /${image} Do Q`);
    },
    operators: (operators: string) => {
      leaveText();
      lines.push(operators);
    },
    raw: (operators: string) => {
      leaveText();
      // What they set is kept from the items by a state of their own.
      lines.push(`q ${operators} Q`);
    },
    content: () => {
      leaveText();
      return lines.join('\n');
    },
  };
}
