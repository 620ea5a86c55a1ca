/** A time as the document has it: in UTC, to the second, `2026-11-26T09:30:00Z`. */
export function instantOf(time: Date): string {
  return `${time.toISOString().slice(0, 19)}Z`;
}
