import type { Diagnostic } from '../../diagnostic';
import type { DisplayItem } from '../../display-list';
import { PAPER } from '../../display-list';
import type { Teaser } from '../../document';
import { roundPoints } from '../../units';
import type { Points } from '../../units';
import type { SetLine, Span } from '../../line';
import { setDisplay } from '../display';
import { EM_ASCENT, centredBaseline } from '../grid';
import { noteDiagnostic } from '../notes';
import { placeLine } from '../place';
import { naturalWidth, spanOf } from '../setting';
import { joinBlocks, levelRule, ownerOf, placeText } from './block';
import type { FurnitureBlock, FurnitureInput } from './block';

/** White at the left and right inside the box, and around the label. */
const PADDING: Points = 8;
const FRAME: Points = 0.6;
/** The label's bar, in em of its type. */
const LABEL_BAR = 1.75;
/** Few teasers are set larger, many smaller, until the lines take no more than this share of the box. */
const FILLED = 0.62;
const SCALES = [1.6, 1.5, 1.35, 1.2, 1.1, 1, 0.9, 0.8, 0.7, 0.6] as const;
const DOTS: readonly [Points, Points] = [0.6, 1.8];

/** A teaser and the page its story stands on now. */
export interface ResolvedTeaser {
  readonly teaser: Teaser;
  readonly page: number | undefined;
}

/** The teaser box 导读: a reversed label, then heads with the pages their stories stand on, between dotted rules. */
export function composeTeaser(input: FurnitureInput, teasers: readonly ResolvedTeaser[]): FurnitureBlock {
  const { rect, setting } = input;
  const { styles, accent, language } = setting.profile;
  const barHeight = LABEL_BAR * styles.teaserHead.size;
  const label = {
    part: 'label',
    spans: [spanOf(language === 'zh-Hant' ? '導　讀' : '导　读', { ...styles.teaserHead, ink: PAPER })],
  };
  const bar = { ...rect, height: barHeight };
  const left = roundPoints(rect.x + PADDING);
  const width = rect.width - 2 * PADDING;
  const items: DisplayItem[] = [
    { kind: 'fill', owner: ownerOf(input, 'label'), rect: bar, ink: accent },
    ...frame(input),
  ];
  const space = rect.height - barHeight;
  const { scale, entries } = fitEntries(input, teasers, { width, height: space });
  const diagnostics: Diagnostic[] = entries.flatMap((entry) => entry.diagnostics);
  const free = space - entries.reduce((sum, entry) => sum + entry.height, 0);
  const air = free / Math.max(1, entries.length);
  const blocks: FurnitureBlock[] = [];
  let y = rect.y + barHeight;
  entries.forEach((entry, index) => {
    const [size, leading] = [styles.teaser.size * scale, styles.teaser.leading * scale];
    const first = y + air / 2 + (leading - size) / 2 + EM_ASCENT * size;
    entry.lines.forEach((line, row) => {
      const at = { x: left, y: roundPoints(first + row * leading), owner: ownerOf(input, `teaser:${index}`) };
      items.push(...placeLine(line, at));
    });
    const last = roundPoints(first + (entry.lines.length - 1) * leading);
    const text = { part: `page:${index}`, spans: [entry.number] };
    if (entry.number.text !== '') blocks.push(placeText(input, text, { x: left, y: last, width, align: 'end' }));
    y += entry.height + air;
    if (index < entries.length - 1) {
      const dots = levelRule(input, { x: left, y, width, weight: FRAME, ink: accent });
      items.push({ ...dots, dash: DOTS });
    }
  });
  const heading = placeText(input, label, {
    x: rect.x,
    y: centredBaseline(rect.y, barHeight, styles.teaserHead.size),
    width: rect.width,
    align: 'centre',
  });
  return joinBlocks([{ items, diagnostics }, heading, ...blocks]);
}

interface Entry {
  readonly number: Span;
  readonly lines: readonly SetLine[];
  readonly height: Points;
  readonly diagnostics: readonly Diagnostic[];
}

/** The entries in the largest type whose lines leave the box its white. */
function fitEntries(
  input: FurnitureInput,
  teasers: readonly ResolvedTeaser[],
  box: { readonly width: Points; readonly height: Points },
): { readonly scale: number; readonly entries: readonly Entry[] } {
  for (const scale of SCALES) {
    const entries = teasers.map((teaser, index) => setEntry(input, teaser, { scale, index, width: box.width }));
    const height = entries.reduce((sum, entry) => sum + entry.height, 0);
    const short = scale <= 1 || entries.every((entry) => entry.lines.length <= 2);
    if ((short && height <= FILLED * box.height) || scale === SCALES.at(-1)) return { scale, entries };
  }
  return { scale: 1, entries: [] };
}

function setEntry(
  input: FurnitureInput,
  { teaser, page }: ResolvedTeaser,
  place: { readonly scale: number; readonly index: number; readonly width: Points },
): Entry {
  const { setting } = input;
  const { styles, accent } = setting.profile;
  const size = roundPoints(styles.teaser.size * place.scale);
  const style = { ...styles.teaser, size, weight: styles.teaserHead.weight, ink: accent };
  const number = spanOf(page === undefined ? '' : `${page}版`, style);
  const measure = place.width - size - (page === undefined ? 0 : naturalWidth([number], setting));
  const set = setDisplay(teaser.text, styles.teaser, { size, measure }, setting);
  const part = { page: input.page, furniture: input.name, part: `teaser:${place.index}` };
  return {
    number,
    lines: set.lines,
    height: set.lines.length * styles.teaser.leading * place.scale,
    diagnostics: set.notes.map((note) => noteDiagnostic(note, part)),
  };
}

function frame(input: FurnitureInput): DisplayItem[] {
  const { rect, setting } = input;
  const ink = setting.profile.accent;
  const foot = rect.y + rect.height - FRAME / 2;
  const upright = (x: Points): DisplayItem => ({
    kind: 'rule',
    owner: ownerOf(input, 'rule'),
    x1: roundPoints(x),
    y1: rect.y,
    x2: roundPoints(x),
    y2: roundPoints(rect.y + rect.height),
    width: FRAME,
    ink,
  });
  return [
    levelRule(input, { x: rect.x, y: foot, width: rect.width, weight: FRAME, ink }),
    upright(rect.x + FRAME / 2),
    upright(rect.x + rect.width - FRAME / 2),
  ];
}
