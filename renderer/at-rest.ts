/** What a person does to a window. */
const DEEDS = ['pointerdown', 'pointermove', 'wheel', 'keydown'] as const;

/** Does something once, when nobody has done anything to the window for so many milliseconds and it is idle. */
export function atRest(milliseconds: number, then: () => void): void {
  let timer: number | undefined;
  const wait = (): void => {
    window.clearTimeout(timer);
    timer = window.setTimeout(rest, milliseconds);
  };
  const rest = (): void => {
    for (const deed of DEEDS) window.removeEventListener(deed, wait, { capture: true });
    requestIdleCallback(then);
  };
  for (const deed of DEEDS) window.addEventListener(deed, wait, { capture: true, passive: true });
  wait();
}
