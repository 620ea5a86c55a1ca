/** The time now in UTC, to the second, as the document has it. */
export function instant(): string {
  return `${new Date().toISOString().slice(0, 19)}Z`;
}
