import type { Edition, ProofMark, TextAnchor } from '../../document';
import type { ComposedPage } from '../../page';
import { comparePlaces, samePlace } from '../../text-edit';
import type { TextLine } from '../../text-edit';
import { layMargins } from './margin';
import type { MarginNote, MarginWords } from './margin';
import { moveShape, shapeBetween } from '../drawn-shape';
import { lineFinder, markedPoints, markedStretches } from '../mark-place';
import type { LineFinder } from '../mark-place';
import type { Stroke } from './pen';
import { drawShape } from './shapes';
import { MARGIN_SIGNS, drawCancelled, drawPlace, drawSign } from './signs';
import type { MarginSign, SignDrawing, SignPlace } from './signs';

/** A mark as it is drawn over a page: strokes of a pen and words in the margin, in points of the page. */
export interface MarkDrawing {
  /** The mark's id. */
  readonly mark: string;
  readonly round: ProofMark['round'];
  readonly state: ProofMark['state'];
  readonly strokes: readonly Stroke[];
  readonly words: readonly MarginWords[];
}

/** Width of the pen in points. */
export const PEN_WIDTH = 0.7;

/**
 * Draws the marks of an edition that stand on a composed page, as GB/T 14706—1993 draws them or as somebody drew them
 * by hand, their corrections in the margins. Those that were seen to are not drawn, nor those whose text is gone: they
 * stand nowhere. What was struck out or corrected and is to stay 保留 has its sign crossed.
 */
export function drawMarks({ proofMarks = [], pages }: Edition, page: ComposedPage): readonly MarkDrawing[] {
  const id = pages[page.list.page - 1]?.id;
  const linesOf = lineFinder([page]);
  const here = ownersOn(page);
  const open = proofMarks.filter(({ state }) => state !== 'done' && state !== 'refused');
  const keeps = open.flatMap(({ sign, anchor }) => (sign === 'keep' && anchor.kind === 'text' ? [anchor] : []));
  const drawn = open.flatMap((mark) => {
    const { anchor } = mark;
    if (anchor.kind === 'text' && !here.has(`${anchor.owner.kind} ${anchor.owner.id}`)) return [];
    const sign = signOf(mark, { page, id, linesOf });
    if (sign === undefined) return [];
    const isKept = anchor.kind === 'text' && CANCELLED.has(mark.sign) && keeps.some((keep) => overlap(keep, anchor));
    const crossed = isKept ? drawCancelled(mark, placeOf(mark, anchor, linesOf)) : [];
    return [{ mark, sign: { ...sign, strokes: [...sign.strokes, ...crossed] }, note: noteOf(mark, sign) }];
  });
  const { width, height, margins } = page.layout.page;
  const type = {
    x: margins.left,
    y: margins.top,
    width: width - margins.left - margins.right,
    height: height - margins.top - margins.bottom,
  };
  const notes = layMargins(
    drawn.map(({ note }) => note),
    { width, height, type },
  );
  return drawn.map(({ mark, sign }, index): MarkDrawing => {
    const { strokes, words } = notes[index]!;
    return {
      mark: mark.id,
      round: mark.round,
      state: mark.state,
      strokes: [...sign.strokes, ...strokes],
      words,
    };
  });
}

/** Signs that take characters away, which 保留 lets stay. */
const CANCELLED: ReadonlySet<ProofMark['sign']> = new Set(['delete', 'correct']);

function overlap(a: TextAnchor, b: TextAnchor): boolean {
  const isOneOwner = a.owner.kind === b.owner.kind && a.owner.id === b.owner.id;
  return isOneOwner && comparePlaces(a.from, b.to) < 0 && comparePlaces(b.from, a.to) < 0;
}

/** Whose words stand on a page: most marks of an edition stand on others. */
function ownersOn({ lines, texts }: ComposedPage): ReadonlySet<string> {
  const owners = new Set<string>();
  for (const { story, article } of lines) {
    owners.add(`story ${story}`);
    if (article !== undefined) owners.add(`label ${article}`);
  }
  for (const { owner } of texts) owners.add(`${owner.kind} ${owner.id}`);
  return owners;
}

function signOf(
  mark: ProofMark,
  on: { readonly page: ComposedPage; readonly id: string | undefined; readonly linesOf: LineFinder },
): SignDrawing | undefined {
  const { anchor, drawn } = mark;
  const { page, id, linesOf } = on;
  if (anchor.kind === 'place') {
    const points = markedPoints(anchor, page, id);
    const [at, to] = points;
    if (drawn === undefined || at === undefined || to === undefined) return drawPlace(anchor.shape, points);
    return drawShape(shapeBetween(drawn, at, to));
  }
  const place = placeOf(mark, anchor, linesOf);
  const [first] = place.stretches;
  if (drawn !== undefined) {
    return first && beginsOn(linesOf(anchor.owner), anchor)
      ? drawShape(moveShape(drawn, { x: first.rect.x, y: first.rect.y }))
      : undefined;
  }
  return drawSign(mark, place);
}

function placeOf({ sign, target }: ProofMark, anchor: TextAnchor, linesOf: LineFinder): SignPlace {
  const lines = linesOf(anchor.owner);
  return {
    stretches: markedStretches(anchor, linesOf),
    target: target === undefined ? [] : markedStretches(target, linesOf),
    goesOn: sign === 'delete' && !(beginsOn(lines, anchor) && endsOn(lines, anchor)),
  };
}

/** Whether text begins on these lines: what was drawn on text that goes on overleaf stands where that begins. */
function beginsOn(lines: readonly TextLine[], { from, to }: TextAnchor): boolean {
  const isPlace = samePlace(from, to);
  return lines.some(
    ({ part, start, end }) =>
      part === from.part && start <= from.offset && (isPlace ? from.offset <= end : from.offset < end),
  );
}

/** Whether text ends on these lines. */
function endsOn(lines: readonly TextLine[], { to }: TextAnchor): boolean {
  return lines.some(({ part, start, end }) => part === to.part && start <= to.offset && to.offset <= end);
}

function noteOf({ sign, text = '', comment = '', anchor }: ProofMark, { lead }: SignDrawing): MarginNote {
  if (sign === 'query' && comment !== '') return { lead, words: `？${comment}`, told: false, sign: 'plain' };
  const asked = text === '' && sign === 'query' ? '?' : text;
  const marginal: MarginSign = MARGIN_SIGNS[sign];
  const isEnclosed = marginal === 'ring' || marginal === 'box';
  const literal = isEnclosed && anchor.kind === 'text';
  const words = literal ? asked : [asked, comment].filter((each) => each !== '').join('\n');
  const told = sign === 'instruct' && words !== '';
  if (words !== '') return { lead, words, told, sign: marginal === 'none' ? 'plain' : marginal };
  return { lead, words, told, sign: isEnclosed || marginal === 'plain' ? 'none' : marginal };
}
