import type { DisplayItem, DisplayList, Ink } from '../../core/display-list';
import type { ProofRound } from '../../core/document';
import type { FontBook } from '../../core/font';
import { PEN_WIDTH } from '../../core/marks';
import type { MarkDrawing } from '../../core/marks';
import { plainLine } from '../plain-type';

/** The pens of the rounds: each reader sees what the one before has written. */
const PENS: Readonly<Record<ProofRound, Ink>> = {
  first: { kind: 'process', cmyk: [0, 1, 1, 0.05] },
  second: { kind: 'process', cmyk: [1, 0.6, 0, 0] },
  third: { kind: 'process', cmyk: [1, 0, 1, 0.2] },
  final: { kind: 'process', cmyk: [0.5, 1, 0, 0] },
};

/** The marks of a page as a list to be laid over it: what a proof shows, and nothing that goes to press. */
export function markList(
  drawings: readonly MarkDrawing[],
  { page, width, height }: DisplayList,
  fonts: FontBook,
): DisplayList {
  const items = drawings.flatMap(({ mark, round, strokes, words }): DisplayItem[] => {
    const ink = PENS[round];
    const owner = { kind: 'furniture', id: mark, part: 'proof-mark' } as const;
    return [
      { kind: 'path', owner, contours: strokes, ink, width: PEN_WIDTH },
      ...words.map((line) => ({ ...plainLine({ ...line, ink }, fonts), owner })),
    ];
  });
  return { page, width, height, items };
}
