import { createHash } from 'node:crypto';

/** Digits of a resource's name: as many as make two of a document's the same never happen. */
const DIGITS = 12;

/**
 * The name in page resources of something that has a name of its own: the same in every document, so that the content
 * that uses it depends on nothing else in the document; plain letters and digits, whatever the thing is called.
 */
export function resourceName(prefix: string, of: string): string {
  return `${prefix}${createHash('sha256').update(of).digest('hex').slice(0, DIGITS)}`;
}
