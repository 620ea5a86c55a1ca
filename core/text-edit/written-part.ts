import type { TextPart } from './places';

/** Parts of composed lines that no one has written. */
const COMPOSED_ONLY: ReadonlySet<string> = new Set(['jump', 'jumpHead']);

/** Whether somebody wrote the words of a composed line of this part. */
export function isWritten(part: string): boolean {
  return !COMPOSED_ONLY.has(part);
}

/** The part of a text that a composed line sets: of a subhead its paragraph. */
export function writtenPart(part: string): TextPart {
  return part.replace(/^subhead:/u, 'body:') as TextPart;
}
