import type { CopyfitStep } from './step';

/**
 * How much a change hurts, from 0 up. Below 5 nobody sees it; at 10 one who compares does; at 20 the page looks
 * different; at 40 the reader must turn a page or misses some of the copy; beyond 80 a person should think of something
 * else. The figures are set so that what an editor reaches for first comes first: white that is there anyway, air, a
 * picture's edge, a hair of tracking; then the head; then the copy.
 */
const COST = {
  /** Each grid line that an article grows into free space, or gives up. */
  depth: 0.4,
  /** What an article gives up stays white on the page until something else takes it. */
  given: 5,
  /** Each column that an article grows into free space, or gives up. */
  width: 5,
  /**
   * The first line of air let into a head; the second costs twice as much, the third three times. Each taken out: once.
   */
  air: 1.5,
  /** Each tenth of a hundredth of an em squared: -0.5 is hardly a cost, -2 is seen beside other columns. */
  tracking: 4.5,
  /** A head on fewer lines is condensed; on more it is looser than planned. */
  headLines: 9,
  /** Each tenth of its size that a head loses or gains: ranks of heads may change places. */
  headSize: 8,
  /** Each tenth of a picture's height that is cropped or shown more. */
  picture: 4,
  /** Each column of a picture's span. */
  span: 14,
  /** Any place cut, and each character of it. */
  cut: 6,
  character: 0.5,
  /** One story more: what an editor has at hand for a hole. */
  place: 8,
  /** A story that jumps loses readers. */
  jump: 40,
} as const;

/** Each line that is still over, and each left white, after a remedy that does not do all. */
const LEFT = { some: 30, over: 4, under: 0.6 } as const;

/** What a step costs, in points of the scale above. */
export function stepCost(step: CopyfitStep): number {
  switch (step.kind) {
    case 'headSize':
      return (COST.headSize * 10 * Math.abs(step.to - step.from)) / step.from;
    case 'headLines':
      return COST.headLines * Math.max(1, Math.abs(step.to - step.from));
    case 'headAir':
      if (step.to < step.from) return COST.air * (step.from - step.to);
      return (COST.air * (step.to * (step.to + 1) - step.from * (step.from + 1))) / 2;
    case 'pictureLines':
      return (COST.picture * 10 * Math.abs(step.to - step.from)) / step.from;
    case 'pictureSpan':
      return COST.span * Math.abs(step.to.columns - step.from.columns);
    case 'frame': {
      const { from, to } = step;
      const [wider, deeper] = [to.columns - from.columns, to.lines - from.lines];
      const given = wider < 0 || deeper < 0 ? COST.given : 0;
      return given + COST.width * Math.abs(wider) + COST.depth * Math.abs(deeper);
    }
    case 'tracking':
      return COST.tracking * Math.abs(step.to ** 2 - step.from ** 2);
    case 'cut':
      return COST.cut * step.cuts.length + COST.character * step.characters;
    case 'place':
      return COST.place;
    case 'jump':
      return COST.jump;
  }
}

/** What it costs that text is still over or short, in points of the same scale. */
export function leftCost(fit: { readonly oversetLines: number; readonly undersetLines: number }): number {
  const { oversetLines, undersetLines } = fit;
  if (oversetLines > 0) return LEFT.some + LEFT.over * oversetLines;
  return LEFT.under * undersetLines;
}
