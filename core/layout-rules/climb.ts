/** A first leg this little below the head, in lines, stands under it. */
const UNDER_HEAD = 3;

/**
 * How far the eye has to climb within a story of level text 回头走文, 0 to 1: its first leg begins under a picture, and
 * the next one far above that again. The fewer lines stand under the picture, the worse. In lines down the page: where
 * the first leg begins and how many it has, where the highest begins, and where the head ends.
 */
export function climbShare(
  first: { readonly line: number; readonly lines: number },
  { highest, headFoot }: { readonly highest: number; readonly headFoot: number },
): number {
  const up = highest < first.line ? first.line - Math.max(highest, headFoot) : 0;
  return up <= UNDER_HEAD ? 0 : up / (up + first.lines);
}
