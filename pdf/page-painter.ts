import type { Fill, GlyphRun, Ink, Painter, PathItem, PictureItem, Rule } from '../core/display-list';
import type { FaceId } from '../core/font';
import { ContentBytes } from './content-bytes';
import type { DocumentFonts } from './document-fonts';
import { showsNothing } from './face-codes';
import {
  KNOCK_OUT,
  overprintState,
  overprintStateOfFill,
  type InkWriter,
  type OverprintState,
  type SpotInk,
} from './inks';
import { pdfNumber, pdfNumbers } from './pdf-number';
import type { PlacedImage } from './pictures';
import { initialTextState, showRun, type PageOrigin, type ShownFace } from './text-writer';

/** What painting a page needs from the document around it. */
export interface PagePainterOptions {
  readonly origin: PageOrigin;
  readonly fonts: DocumentFonts;
  readonly inks: InkWriter;
  /** The image of a picture item, and where it lies in the item's rectangle. */
  readonly imageOf: (item: PictureItem) => PlacedImage;
}

/** What a page's content uses of the document around it. */
export interface PageUse {
  readonly faces: ReadonlyMap<FaceId, ShownFace>;
  readonly spots: ReadonlyMap<string, SpotInk>;
  /** The images of its picture items, in their order. */
  readonly images: readonly PlacedImage[];
}

/** A painter that writes a page's content stream. */
export interface PagePainter extends Painter {
  /** The operators painted so far; closes the text that is open. */
  content(): Uint8Array;
  /** Adds operators between items that neither draw nor set anything, such as marks of content. */
  operators(operators: string): void;
  /** Adds operators that draw, as they are, outside any text; `spots` are the separations they use. */
  raw(operators: string, spots?: readonly SpotInk[]): void;
  readonly use: PageUse;
}

/** Paints a page's items as PDF operators in drawing order, which is also the order of text extraction. */
export function createPagePainter(options: PagePainterOptions): PagePainter {
  const { origin, fonts, inks, imageOf } = options;
  const faces = new Map<FaceId, ShownFace>();
  const spots = new Map<string, SpotInk>();
  const images: PlacedImage[] = [];
  const out = new ContentBytes();
  // Operators that set state and are in force, so that neighbours alike do not repeat them.
  const inForce = { state: '', fill: '', stroke: '', font: '', width: '', dash: '[] 0 d' };
  const lastInk: { fill?: Ink; stroke?: Ink } = {};
  let lastType: { face?: FaceId; size?: number } = {};
  const text = initialTextState();

  const line = (operators: string): void => {
    out.ascii(operators);
    out.ascii('\n');
  };
  const set = (kind: keyof typeof inForce, operators: string): void => {
    if (inForce[kind] === operators) return;
    inForce[kind] = operators;
    line(operators);
  };
  let lastState: OverprintState | undefined;
  const setState = (state: OverprintState): void => {
    if (lastState === state) return;
    lastState = state;
    set('state', inks.state(state));
  };
  const setInk = (kind: 'fill' | 'stroke', ink: Ink): void => {
    // Neighbours mostly share one ink, and one type: operators are not made again to be compared.
    if (lastInk[kind] === ink) return;
    lastInk[kind] = ink;
    if (ink.kind === 'spot') spots.set(ink.name, ink);
    set(kind, inks[kind](ink));
  };
  const leaveText = (): void => {
    if (text.open) line('ET');
    text.open = false;
  };
  const toX = (x: number): number => origin.left + x;
  const toY = (y: number): number => origin.top - y;
  const shownFace = (id: FaceId): ShownFace => {
    const known = faces.get(id);
    if (known !== undefined) return known;
    const face: ShownFace = { codes: fonts.codes(id), shown: new Uint8Array(0x10000), inOrder: [] };
    faces.set(id, face);
    return face;
  };

  return {
    use: { faces, spots, images },
    glyphs: (run: GlyphRun) => {
      if (showsNothing(run)) return;
      setState(overprintState(run.ink));
      setInk('fill', run.ink);
      if (!text.open) {
        line('BT');
        Object.assign(text, { ...initialTextState(), open: true, spacing: text.spacing });
      }
      if (run.face !== lastType.face || run.size !== lastType.size) {
        lastType = run;
        set('font', `/${fonts.resource(run.face)} ${pdfNumber(run.size)} Tf`);
      }
      showRun(out, run, { face: shownFace(run.face), origin, state: text });
    },
    rule: (rule: Rule) => {
      leaveText();
      setState(overprintState(rule.ink));
      setInk('stroke', rule.ink);
      set('width', `${pdfNumber(rule.width)} w`);
      set('dash', rule.dash === undefined ? '[] 0 d' : `[${pdfNumbers(...rule.dash)}] 0 d`);
      line(`${pdfNumbers(toX(rule.x1), toY(rule.y1))} m ${pdfNumbers(toX(rule.x2), toY(rule.y2))} l S`);
    },
    fill: (fill: Fill) => {
      leaveText();
      setState(overprintStateOfFill(fill));
      setInk('fill', fill.ink);
      const { x, y, width, height } = fill.rect;
      line(`${pdfNumbers(toX(x), toY(y + height), width, height)} re f`);
    },
    path: (item: PathItem) => {
      leaveText();
      // A path belongs to type (a dot, a wavy line) or is a rule of a kind, so its solid black overprints as theirs
      // does.
      setState(overprintState(item.ink));
      if (item.width === undefined) {
        setInk('fill', item.ink);
      } else {
        setInk('stroke', item.ink);
        set('width', `${pdfNumber(item.width)} w`);
        set('dash', '[] 0 d');
      }
      for (const contour of item.contours) writeContour(out, contour, origin);
      line(item.width === undefined ? 'f' : 'S');
    },
    picture: (item: PictureItem) => {
      leaveText();
      setState(KNOCK_OUT);
      const placed = imageOf(item);
      const { image, place } = placed;
      images.push(placed);
      const { x, y, width, height } = item.rect;
      const whole = place.x === 0 && place.y === 0 && place.width === 1 && place.height === 1;
      const clip = whole ? '' : `${pdfNumbers(toX(x), toY(y + height), width, height)} re W n `;
      const [across, down] = [place.width * width, place.height * height];
      const [left, foot] = [toX(x + place.x * width), toY(y + place.y * height + down)];
      line(`q ${clip}${pdfNumbers(across, 0, 0, down, left, foot)} cm /${image} Do Q`);
    },
    operators: (operators) => {
      leaveText();
      line(operators);
    },
    raw: (operators, used = []) => {
      leaveText();
      for (const spot of used) spots.set(spot.name, spot);
      // What they set is kept from the items by a state of their own.
      line(`q ${operators} Q`);
    },
    content: () => {
      leaveText();
      return out.finish();
    },
  };
}

function writeContour(out: ContentBytes, contour: readonly number[], { left, top }: PageOrigin): void {
  for (let i = 0; i + 1 < contour.length; i += 2) {
    out.operands(left + (contour[i] ?? 0), top - (contour[i + 1] ?? 0));
    if (i === 0) out.ascii('m ');
    else if (i % 6 === 0) out.ascii('c ');
  }
}
