import type { CompositionSpec } from '../../../core/document';
import type { ParagraphStyle, SetLine, Span } from '../../../core/line';

/** Type size of all tests here: lengths in em are tens of points. */
export const SIZE = 10;

/** A paragraph style of a mainland paper, changed by `over`. */
export function mainland(
  over: Omit<Partial<ParagraphStyle>, 'composition'> & { composition?: Partial<CompositionSpec> } = {},
): ParagraphStyle {
  const composition = {
    prohibition: 'gb',
    punctuation: 'quanjiao',
    latinGap: 0.125,
    digitGap: 0,
    indent: 2,
    ...over.composition,
  } as const;
  return { language: 'zh-Hans', align: 'justify', indent: 0, ...over, composition };
}

/** One span of black type. */
export function span(text: string): Span {
  return { text, family: 'Fake Song', weight: 400, size: SIZE, ink: { kind: 'process', cmyk: [0, 0, 0, 1] } };
}

/** The text of a line as its runs hold it. */
export function textOf(line: SetLine): string {
  return line.runs.flatMap((run) => run.text).join('');
}

/** Pen positions of a line in em, in reading order. */
export function pens(line: SetLine): number[] {
  return line.runs.flatMap((run) => run.x.map((x) => Math.round(x * 100) / 100 / SIZE));
}
