/**
 * Tells each new density of the window, in device pixels a CSS pixel, from now on: it changes with the screen and with
 * the size of the window's things. Gives back how to stop.
 */
export function watchDensity(onDensity: (density: number) => void): () => void {
  const stop = new AbortController();
  const watch = (): void => {
    // A query can only ask whether the density is still this one.
    matchMedia(`(resolution: ${devicePixelRatio}dppx)`).addEventListener('change', change, {
      once: true,
      signal: stop.signal,
    });
  };
  const change = (): void => {
    watch();
    onDensity(devicePixelRatio);
  };
  watch();
  return () => stop.abort();
}
