import type { TextPart } from '../document';
import type { ChangedText, KeptText, OwnerChange } from './text-change';

/** What is as short as this and found in something longer may be there by chance. */
const TOO_SHORT = 3;

/**
 * Texts that a change took out of one place and put in at another, as dragging, splitting and merging do: those that
 * were put in once, in any of the owners that it changed. The change's own stretches, with them.
 */
export function withMovedTexts(change: OwnerChange, others: readonly OwnerChange[]): OwnerChange['kept'] {
  const kept = new Map<TextPart, readonly KeptText[]>(change.kept);
  const added = others.flatMap((other) => other.added);
  for (const { part, start, text } of change.removed) {
    const found = placedOnce(text, added);
    if (found === undefined) continue;
    const { owner, part: to, start: at } = found;
    const run = { start, end: start + text.length, owner, part: to, at, flow: `moved ${part} ${start}` };
    kept.set(part, [...(kept.get(part) ?? []), run]);
  }
  return kept;
}

/** Where a text was put in: as all that was put in there, or within it, and nowhere else. */
function placedOnce(text: string, added: readonly ChangedText[]): ChangedText | undefined {
  if (text.trim().length < 2) return undefined;
  const whole = added.filter((each) => each.text === text);
  if (whole.length > 0) return whole.length === 1 ? whole[0] : undefined;
  if (text.length <= TOO_SHORT) return undefined;
  const holding = added.filter((each) => each.text.includes(text));
  const [only] = holding;
  if (only === undefined || holding.length > 1) return undefined;
  const at = only.text.indexOf(text);
  return only.text.includes(text, at + 1) ? undefined : { ...only, start: only.start + at, text };
}
