/** Between tags, where a program broke its lines. */
const LAYOUT = /^\s*\n\s*$/u;

/**
 * The words of rich text (ISO 32000-1, 12.7.3.4: a body of XHTML) whose pieces between tags these are, `\n` for each
 * end of a paragraph. Lines of the file's own are none of the text's; text that is nothing but spaces or returns is
 * what somebody puts in who writes it with a caret, without the ends of paragraphs.
 */
export function wordsOfPieces(pieces: readonly string[]): string {
  const rich = pieces.map((piece) => (piece !== '\n' && LAYOUT.test(piece) ? '' : piece)).join('');
  return rich.trim() || rich.replaceAll('\n', '');
}
