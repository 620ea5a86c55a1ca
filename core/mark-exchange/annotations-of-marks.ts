import type { Annotation, AnnotationColour } from '../annotation';
import type { PlaceAnchor, ProofMark, ProofRound, TextAnchor } from '../document';
import { inflate, union } from '../geometry';
import type { Point, Rect } from '../geometry';
import { lineFinder, markedPoints, markedStretches, moveShape, shapeBetween } from '../marks';
import type { MarkedStretch } from '../marks';
import { remarkOfShape } from './drawn-marks';
import { subjectOf } from './mark-names';
import type { MarkNames } from './mark-names';
import { PART_IDS, annotationState, mainWords } from './mark-parts';
import type { MarkedPages } from './marked-pages';

/** A sign at a point, and room for a caret, in points: as large as readers draw theirs. */
const SIGN = 14;
const CARET = 6;

/** What marks are told with. */
export interface AnnotationOptions extends MarkedPages {
  readonly names: MarkNames;
  readonly colourOf: (round: ProofRound) => AnnotationColour;
}

/**
 * Marks as remarks on the pages as composed, with their answers and states, by page and then in the order of the marks:
 * what is struck out and put in as other programs say it, what was drawn as it was drawn, the rest as highlights with
 * the sign's name. What stands on
 * several pages is marked on the first. A mark whose text is gone or overset, or whose place is gone, stands at the
 * head of the first page and says what it stood on. Of some pages only the marks on these are told.
 */
export function annotationsOfMarks(marks: readonly ProofMark[], options: AnnotationOptions): readonly Annotation[] {
  const linesOf = lineFinder(options.pages);
  const spots: Spots = (anchor) => markedStretches(anchor, linesOf);
  const all = marks.flatMap((mark) => {
    const own = ownAnnotations(mark, options, spots);
    const [main] = own;
    return main === undefined ? [] : [...own, ...answersTo(mark, main, options)];
  });
  return all
    .map((each, order) => ({ each, order }))
    .sort((a, b) => a.each.page - b.each.page || a.order - b.order)
    .map(({ each }) => each);
}

type Spots = (anchor: TextAnchor) => readonly MarkedStretch[];

/** The remark that has the mark's id, and those that are one with it. */
function ownAnnotations(mark: ProofMark, options: AnnotationOptions, spots: Spots): readonly Annotation[] {
  const { anchor, sign, target, drawn } = mark;
  const common = commonOf(mark, options);
  if (anchor.kind === 'place') return placeAnnotations({ ...mark, anchor }, common, options);
  const stands = spots(anchor);
  const first = stands[0];
  if (first === undefined) return homeless(common, anchor.words, options);
  const { page } = first;
  const quads = stands.filter((each) => each.page === page).map(({ rect }) => rect);
  const rect = union(quads) ?? first.rect;
  const isPlace = rect.width === 0 || rect.height === 0;
  const caret = caretAtEnd(quads.at(-1) ?? rect);
  const other = target === undefined ? [] : partOn('target', common, spots(target));
  if (drawn !== undefined) {
    const { x, y } = first.rect;
    const on = partOn('on', common, stands);
    return [{ ...common, page, ...remarkOfShape(moveShape(drawn, { x, y })) }, ...on, ...other];
  }
  if (isPlace) return [{ ...common, page, kind: 'caret', rect: caret }, ...other];
  switch (sign) {
    case 'delete':
      return [{ ...common, page, kind: 'strikeout', rect, quads }];
    case 'correct': {
      const struck = {
        ...common,
        id: common.id + PART_IDS.struck,
        text: '',
        replyTo: common.id,
        grouped: true,
      } as const;
      return [
        { ...common, page, kind: 'caret', rect: caret },
        { ...struck, page, kind: 'strikeout', rect, quads },
      ];
    }
    default:
      return [{ ...common, page, kind: 'highlight', rect, quads }, ...other];
  }
}

/** The remark of a mark on a place of a page, or on a thing there. */
function placeAnnotations(
  { anchor, drawn }: ProofMark & { readonly anchor: PlaceAnchor },
  common: Common,
  options: AnnotationOptions,
): readonly Annotation[] {
  const ids = options.edition.pages.map(({ id }) => id);
  const places = options.pages.map((composed) => {
    const page = composed.list.page;
    return { page, points: markedPoints(anchor, composed, ids[page - 1]) };
  });
  const { page, points } = places.find((each) => each.points.length > 0) ?? { page: 0, points: [] };
  const [at, to = at] = points;
  if (at === undefined || to === undefined) return homeless(common, '', options);
  if (drawn !== undefined) return [{ ...common, page, ...remarkOfShape(shapeBetween(drawn, at, to)) }];
  switch (anchor.shape) {
    case 'point':
      return [{ ...common, page, kind: 'comment', rect: { ...at, width: SIGN, height: SIGN } }];
    case 'rectangle':
      return [{ ...common, page, kind: 'rectangle', rect: between(at, to) }];
    case 'arrow': {
      const rect = inflate(between(at, to), CARET);
      return [{ ...common, page, kind: 'line', rect, strokes: [[at, to]], arrow: true }];
    }
  }
}

/** A remark that is one with a mark's own and says nothing but which type it is about. */
function partOn(name: 'on' | 'target', common: Common, stands: readonly MarkedStretch[]): readonly Annotation[] {
  const page = stands[0]?.page;
  if (page === undefined) return [];
  const { id } = common;
  const part = { ...common, text: '', id: id + PART_IDS[name], page, replyTo: id, grouped: true } as const;
  const quads = stands.filter((each) => each.page === page).map(({ rect }) => rect);
  const rect = union(quads);
  if (rect === undefined) return [];
  if (rect.width === 0 || rect.height === 0) return [{ ...part, kind: 'caret', rect: caretAtEnd(rect) }];
  return [{ ...part, kind: 'highlight', rect, quads }];
}

type Common = Omit<Annotation, 'page' | 'kind' | 'rect'>;

function commonOf(mark: ProofMark, { names, colourOf }: AnnotationOptions): Common {
  const { id, sign, reader, round, at } = mark;
  return {
    id,
    text: mark[mainWords(sign)] ?? '',
    author: reader,
    subject: subjectOf(names, sign, round),
    created: at,
    modified: at,
    colour: colourOf(round),
  };
}

/** A mark that stands nowhere; where only some pages are told of, it may stand on others. */
function homeless(common: Common, words: string, { edition, pages }: MarkedPages): readonly Annotation[] {
  if (pages.length < edition.pages.length) return [];
  const text = [words === '' ? '' : `“${words}”`, common.text].filter((part) => part !== '').join('\n');
  return [{ ...common, text, page: 1, kind: 'comment', rect: { x: 0, y: 0, width: SIGN, height: SIGN } }];
}

/** The comment beside the text or the text beside the comment, what was answered, and the state. */
function answersTo(mark: ProofMark, main: Annotation, { names, colourOf }: AnnotationOptions): readonly Annotation[] {
  const { sign, reader, at, replies = [], state, round } = mark;
  const { id, page } = main;
  const rect = { x: main.rect.x, y: main.rect.y, width: SIGN, height: SIGN };
  const answer = (part: string, text: string, author: string, time: string): Annotation => ({
    id: id + part,
    page,
    kind: 'comment',
    rect,
    text,
    author,
    subject: subjectOf(names, sign, round),
    created: time,
    modified: time,
    colour: colourOf(round),
    replyTo: id,
  });
  const besides = mainWords(sign) === 'text' ? 'comment' : 'text';
  const [more, shared] = [mark[besides], annotationState(state)];
  return [
    ...(more === undefined ? [] : [answer(PART_IDS[besides], more, reader, at)]),
    ...replies.map((reply, index) => answer(`/reply-${index + 1}`, reply.text, reply.reader, reply.at)),
    ...(shared === undefined ? [] : [{ ...answer(PART_IDS.state, '', reader, at), state: shared }]),
  ];
}

function between(a: Point, b: Point): Rect {
  return { x: Math.min(a.x, b.x), y: Math.min(a.y, b.y), width: Math.abs(b.x - a.x), height: Math.abs(b.y - a.y) };
}

/** A caret's box at the end of a line's stretch: its tip stands between the characters. */
function caretAtEnd({ x, y, width, height }: Rect): Rect {
  // Lines of vertical text are broader than they are deep where nothing is taken of them.
  const isVertical = height === 0;
  return isVertical
    ? { x, y: y - CARET / 2, width, height: CARET }
    : { x: x + width - CARET / 2, y: y + height / 2, width: CARET, height: height / 2 };
}
