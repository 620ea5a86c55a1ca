/** A change a rule wants, in UTF-16 offsets of the text it was given. */
export interface Edit {
  readonly start: number;
  readonly end: number;
  readonly after: string;
}

/**
 * One change made to the source: `source.slice(start, end) === before`, UTF-16 offsets. Where a later rule changed what
 * an earlier one had written, the two are one entry under the later rule's name.
 */
export interface LedgerEntry {
  readonly rule: string;
  readonly start: number;
  readonly end: number;
  readonly before: string;
  readonly after: string;
}

/** The text with the edits made. Edits are sorted and do not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const parts: string[] = [];
  let from = 0;
  for (const edit of edits) {
    parts.push(text.slice(from, edit.start), edit.after);
    from = edit.end;
  }
  parts.push(text.slice(from));
  return parts.join('');
}

/** The clean text from the source: every entry applied. */
export function applyLedger(source: string, ledger: readonly LedgerEntry[]): string {
  return applyEdits(source, ledger);
}

/** The source from the clean text: every entry taken back. Throws when the text is not what the ledger wrote. */
export function revertLedger(text: string, ledger: readonly LedgerEntry[]): string {
  let shift = 0;
  const edits = ledger.map((entry) => {
    const start = entry.start + shift;
    const end = start + entry.after.length;
    if (text.slice(start, end) !== entry.after) throw new Error(`The ledger does not fit the text at ${start}.`);
    shift += entry.after.length - (entry.end - entry.start);
    return { start, end, after: entry.before };
  });
  return applyEdits(text, edits);
}

/**
 * The place in the source of a place in the clean text; within something written new, the start of what it replaced.
 */
export function sourceOffset(ledger: readonly LedgerEntry[], offset: number): number {
  let shift = 0;
  for (const entry of ledger) {
    const start = entry.start + shift;
    if (offset < start) break;
    if (offset < start + entry.after.length) return entry.start;
    shift += entry.after.length - (entry.end - entry.start);
  }
  return offset - shift;
}

/** What `extendLedger` needs. */
export interface LedgerExtension {
  readonly source: string;
  /** The text `ledger` makes of the source, of which the edits speak. */
  readonly current: string;
  readonly ledger: readonly LedgerEntry[];
  readonly rule: string;
  /** Sorted, not overlapping. */
  readonly edits: readonly Edit[];
}

interface Change extends Edit {
  /** The ledger entry it is, with `start` and `end` in the current text; none for a new edit. */
  readonly entry: LedgerEntry | undefined;
}

/** Ledger entries as they stand in the current text, merged with the new edits by place. */
function changesInOrder(ledger: readonly LedgerEntry[], edits: readonly Edit[]): Change[] {
  let shift = 0;
  const written = ledger.map((entry): Change => {
    const start = entry.start + shift;
    shift += entry.after.length - (entry.end - entry.start);
    return { start, end: start + entry.after.length, after: entry.after, entry };
  });
  const wanted = edits.map((edit): Change => ({ ...edit, entry: undefined }));
  // The sort is stable: at one place what was written earlier comes first.
  return [...written, ...wanted].sort((a, b) => a.start - b.start);
}

/** Adds a rule's edits, which speak of the current text, to the ledger, which speaks of the source. */
export function extendLedger(extension: LedgerExtension): LedgerEntry[] {
  const { source, current, ledger, rule, edits } = extension;
  const result: LedgerEntry[] = [];
  const changes = changesInOrder(ledger, edits);
  let shift = 0;
  for (let index = 0; index < changes.length;) {
    const first = changes[index] as Change;
    const group: Change[] = [];
    let end = first.end;
    let shiftAfter = shift;
    for (let next: Change | undefined = first; next && (next === first || next.start < end); next = changes[index]) {
      group.push(next);
      end = Math.max(end, next.end);
      if (next.entry) shiftAfter += next.after.length - (next.entry.end - next.entry.start);
      index += 1;
    }
    if (group.length === 1 && first.entry) {
      result.push(first.entry);
    } else {
      const made = group.filter((change) => !change.entry);
      const inGroup = made.map((edit) => ({ ...edit, start: edit.start - first.start, end: edit.end - first.start }));
      const after = applyEdits(current.slice(first.start, end), inGroup);
      const from = first.start - shift;
      const to = end - shiftAfter;
      const before = source.slice(from, to);
      // What two rules undid between them is no change.
      if (before !== after) result.push({ rule, start: from, end: to, before, after });
    }
    shift = shiftAfter;
  }
  return result;
}
