/** A mark of a ruler; long ones carry a number. */
export interface RulerTick {
  /** CSS pixels along the ruler. */
  readonly at: number;
  readonly size: 'long' | 'middle' | 'short';
  readonly label?: string;
}

/** Nearer than this numbers run into one another, in CSS pixels. */
const LABEL_ROOM = 46;
/** Nearer than this marks are a grey band, in CSS pixels. */
const TICK_ROOM = 5;
/** Steps that people count in. */
const STEPS = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000] as const;

/**
 * The marks of a ruler from 0 to `length` CSS pixels whose zero is at `zero`, `step` pixels a unit. Numbers stand at
 * round units as near to one another as can be read, marks between them likewise.
 */
export function rulerTicks(ruler: {
  readonly zero: number;
  readonly step: number;
  readonly length: number;
}): readonly RulerTick[] {
  const { zero, step, length } = ruler;
  const major = STEPS.find((units) => units * step >= LABEL_ROOM) ?? STEPS[STEPS.length - 1] ?? 1;
  const minor = STEPS.find((units) => major % units === 0 && units * step >= TICK_ROOM) ?? major;
  const first = Math.ceil(-zero / step / minor);
  const last = Math.floor((length - zero) / step / minor);
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, index): RulerTick => {
    const unit = (first + index) * minor;
    const at = zero + unit * step;
    if (unit % major === 0) return { at, size: 'long', label: String(unit).replace('-', '−') };
    return { at, size: unit % (major / 2) === 0 ? 'middle' : 'short' };
  });
}
