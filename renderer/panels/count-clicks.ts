/** Where and when the pointer is pressed or moved: what a `PointerEvent` tells of it. */
type Pressed = Pick<PointerEvent, 'clientX' | 'clientY' | 'timeStamp'>;

/**
 * Presses further apart in time are clicks of their own, in milliseconds; and those further apart in place, in CSS
 * pixels.
 */
const AGAIN_WITHIN = 400;
const SAME_PLACE = 5;

/** Counts the presses that follow each other at one place. A press that became a drag is no click, and begins none. */
export function countClicks(): {
  readonly press: (event: Pressed) => number;
  readonly move: (event: Pressed) => void;
} {
  let last = { x: 0, y: 0, time: -Infinity, count: 0 };
  const isThere = ({ clientX, clientY }: Pressed): boolean =>
    Math.hypot(clientX - last.x, clientY - last.y) < SAME_PLACE;
  return {
    press: (event) => {
      const again = event.timeStamp - last.time < AGAIN_WITHIN && isThere(event);
      last = { x: event.clientX, y: event.clientY, time: event.timeStamp, count: again ? last.count + 1 : 1 };
      return last.count;
    },
    move: (event) => {
      if (!isThere(event)) last = { ...last, time: -Infinity };
    },
  };
}
