import type { ComposerToWindow } from './messages';

/** What a hand waits for, or what answers a question: it is heard at once, with all that was told before it. */
const AT_ONCE: ReadonlySet<ComposerToWindow['kind']> = new Set(['ready', 'composed', 'aimed', 'shapes', 'failed']);

/**
 * Hears the composer in as few goes as can be: what can wait a frame, waits for the next one or for the next thing that
 * cannot and is heard together with it, in the order in which it was told. Whoever draws at the end of each go draws
 * once for all of it.
 */
export function byFrame(
  hear: (message: ComposerToWindow) => void,
  nextFrame: (then: () => void) => void = requestNextFrame,
): (message: ComposerToWindow) => void {
  let waiting: ComposerToWindow[] = [];
  const flush = (): void => {
    const told = waiting;
    waiting = [];
    for (const message of told) hear(message);
  };
  return (message) => {
    waiting.push(message);
    if (AT_ONCE.has(message.kind)) return flush();
    if (waiting.length === 1) nextFrame(flush);
  };
}

/** A window that is not to be seen has no frames. */
function requestNextFrame(then: () => void): void {
  if (document.visibilityState === 'visible') requestAnimationFrame(then);
  else setTimeout(then);
}
