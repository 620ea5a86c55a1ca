import type { Ink } from './types';

/** 100 K, the only black of text and rules: overprints on press. */
export const BLACK: Ink = { kind: 'process', cmyk: [0, 0, 0, 1] };

/** Bare paper: text reversed out of a fill. Never overprints. */
export const PAPER: Ink = { kind: 'process', cmyk: [0, 0, 0, 0] };

/** A process ink from percentages, as templates write it. */
export function process(c: number, m: number, y: number, k: number): Ink {
  return { kind: 'process', cmyk: [c / 100, m / 100, y / 100, k / 100] };
}

/** Whether an ink is black alone: such text and rules overprint (ISO 12647-3 practice, plant check N-BLACK-TEXT-OP). */
export function isBlackOnly(ink: Ink): boolean {
  return ink.kind === 'process' && ink.cmyk[0] === 0 && ink.cmyk[1] === 0 && ink.cmyk[2] === 0 && ink.cmyk[3] > 0;
}

/** Whether an ink is black alone and no tint of it. */
export function isSolidBlack(ink: Ink): boolean {
  return isBlackOnly(ink) && toProcess(ink)[3] === 1;
}

/** The process colour that stands for an ink on screen and in proofs. */
export function toProcess(ink: Ink): readonly [number, number, number, number] {
  if (ink.kind === 'process') return ink.cmyk;
  const [c, m, y, k] = ink.alternate;
  return [c * ink.tint, m * ink.tint, y * ink.tint, k * ink.tint];
}
