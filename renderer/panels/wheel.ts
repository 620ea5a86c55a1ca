/** Scale for one pixel of wheel: a notch of 100 pixels zooms by a fifth. */
const WHEEL_ZOOM = 0.0018;

/** A pinch comes as a wheel with Ctrl and moves a few pixels a step: it must zoom faster. */
const PINCH_ZOOM = 0.01;
const PINCH_STEP = 50;

/** Pixels for wheels that count in lines. */
export const WHEEL_LINE = 16;

/** How many times larger a wheel that was turned so many pixels down, or a pinch, shows what is under it. */
export function wheelZoom(down: number): number {
  const speed = Math.abs(down) < PINCH_STEP ? PINCH_ZOOM : WHEEL_ZOOM;
  return Math.exp(-down * speed);
}
