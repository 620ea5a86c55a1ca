import type { PlaceAnchor, ProofSign } from '../../document';
import type { Rect } from '../../geometry';
import type { MarkedStretch } from '../mark-place';
import { layMargins } from './margin';
import type { MarginWords } from './margin';
import type { Stroke } from './pen';
import { MARGIN_SIGNS, drawPlace, drawSign } from './signs';

/** A sign by itself, as pages show it, in points from the upper left. */
export interface SignSpecimen {
  readonly width: number;
  readonly height: number;
  /** The characters that it stands on, as their boxes; the picture of a mark on a place. */
  readonly type: readonly Rect[];
  readonly strokes: readonly Stroke[];
  readonly words: readonly MarginWords[];
}

const EM = 10;
const WIDTH = 50;
const HEIGHT = 24;
const LEFT = 7;
const TOP = 7;

const FIRST: Rect = { x: LEFT, y: TOP, width: EM, height: EM };
const SECOND: Rect = { ...FIRST, x: LEFT + EM };

/** What stands in the margin beside signs that have words there. */
const WORDS: Partial<Record<ProofSign, string>> = {
  correct: '文',
  insert: '字',
  script: '2',
  substitute: '△',
  instruct: '体',
  query: '?',
  note: '注',
};

/** Signs that stand between two characters. */
const BETWEEN: ReadonlySet<ProofSign> = new Set(['insert', 'add-space', 'reduce-space', 'space', 'part']);

/** Signs that need two characters to be read: they change places, move, or stand in one line. */
const BOTH: ReadonlySet<ProofSign> = new Set(['swap', 'align', 'shift-vertical', 'keep', 'instruct', 'note']);

/** A sign on one or two characters, with what ends its lead line: what its button shows. */
export function signSpecimen(sign: ProofSign): SignSpecimen {
  const rect = BETWEEN.has(sign)
    ? { ...SECOND, width: 0 }
    : BOTH.has(sign)
      ? { ...FIRST, width: 2 * EM }
      : { ...SECOND };
  const on: MarkedStretch = { page: 1, rect, vertical: false };
  const target: MarkedStretch = { page: 1, rect: { ...FIRST, width: 0 }, vertical: false };
  const drawn = drawSign({ sign }, { stretches: [on], target: sign === 'transfer' ? [target] : [] });
  const lead = drawn?.lead ?? { x: 0, y: 0 };
  const marginal = MARGIN_SIGNS[sign];
  const [note] = layMargins(
    [{ lead: { ...lead, x: LEFT + 2 * EM }, sign: marginal, words: WORDS[sign] ?? '', told: sign === 'instruct' }],
    { width: WIDTH, height: HEIGHT, type: { x: LEFT, y: TOP, width: 2 * EM, height: EM } },
  );
  return {
    width: WIDTH,
    height: HEIGHT,
    type: [FIRST, SECOND],
    strokes: [...(drawn?.strokes ?? []), ...(note?.strokes ?? [])],
    words: note?.words ?? [],
  };
}

/** A mark on a place of a page by itself: a point on a picture, a frame on it or an arrow to it. */
export function placeSpecimen(shape: PlaceAnchor['shape']): SignSpecimen {
  const picture: Rect = { x: 13, y: 3, width: 26, height: 18 };
  const points = {
    point: [{ x: 28, y: 12 }],
    rectangle: [
      { x: 17, y: 7 },
      { x: 32, y: 18 },
    ],
    arrow: [
      { x: 5, y: 20 },
      { x: 24, y: 11 },
    ],
  }[shape];
  const strokes = drawPlace(shape, points)?.strokes ?? [];
  return { width: WIDTH, height: HEIGHT, type: [picture], strokes, words: [] };
}
