/**
 * Tells screen readers, when they are at leisure. Of what is told on a topic in quick succession only the last is said.
 */
export type Tell = (topic: string, words: string) => void;

/** Milliseconds of quiet before something is said: a key held down says where it led, not every step. */
export const PAUSE = 200;

/** Makes a `Tell` that says through `say` what was told, the topics in the order they came up. */
export function createTeller(say: (words: string) => void, between: string): Tell {
  const waiting = new Map<string, string>();
  let timer: ReturnType<typeof setTimeout> | undefined;
  return (topic, words) => {
    if (words === '') waiting.delete(topic);
    else waiting.set(topic, words);
    clearTimeout(timer);
    timer = setTimeout(() => {
      const said = [...waiting.values()];
      waiting.clear();
      if (said.length > 0) say(said.join(between));
    }, PAUSE);
  };
}
