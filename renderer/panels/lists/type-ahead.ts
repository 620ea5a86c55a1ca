/** How long after a letter the next one goes on with it, in milliseconds; as menus of systems wait. */
const PAUSE_MS = 800;

/** What was typed at a list last, and when. */
export interface Typed {
  readonly text: string;
  readonly at: number;
}

/** Whether a text begins with letters typed in some other way than by being written so. */
export type Begins = (typed: string, text: string) => boolean;

/**
 * What stands typed when a key comes: it goes on with what came just before. `undefined` for keys that type nothing.
 */
export function typedNext(
  before: Typed | undefined,
  press: { readonly key: string; readonly timeStamp: number },
): Typed | undefined {
  if ([...press.key].length !== 1 || press.key === ' ') return undefined;
  const goesOn = before !== undefined && press.timeStamp - before.at < PAUSE_MS;
  return { text: (goesOn ? before.text : '') + press.key.toLowerCase(), at: press.timeStamp };
}

/**
 * The row (from 0) that begins with what is typed, each row by any of its names: the one that is called exactly so,
 * else the next from the row reached, which stays while more is typed; one letter typed again and again goes on from
 * row to row. `undefined` where none does.
 */
export function typeAhead(
  typed: string,
  rows: readonly (readonly string[])[],
  { at, begins }: { readonly at: number; readonly begins: Begins },
): number | undefined {
  const letters = [...new Set(typed)];
  const again = typed.length > 1 && letters.length === 1;
  return (
    search(typed, rows, { from: typed.length > 1 ? at : at + 1, begins }) ??
    (again ? search(letters[0] ?? '', rows, { from: at + 1, begins }) : undefined)
  );
}

function search(
  typed: string,
  rows: readonly (readonly string[])[],
  { from, begins }: { readonly from: number; readonly begins: Begins },
): number | undefined {
  const exact = rows.findIndex((names) => names.some((name) => name.toLowerCase() === typed));
  if (exact >= 0) return exact;
  const order = rows.map((_, index) => (Math.max(from, 0) + index) % rows.length);
  return order.find((index) =>
    rows[index]?.some((name) => name.toLowerCase().startsWith(typed) || begins(typed, name)),
  );
}
