import { wordsOfPieces } from '../../core/annotation';

/** The characters that XML names. */
const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const PARAGRAPH_END = /^(?:\/p|br\s*\/?)\s*$/iu;
const REFERENCE = /&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,4}));/giu;
const LAST_CODE_POINT = 0x10ffff;

/**
 * The words of rich text (ISO 32000-1, 12.7.3.4: a body of XHTML), without its looks; a paragraph is a line. Whatever
 * is there is read, in time that grows with its length.
 */
export function wordsOfRichText(rich: string): string {
  const [first = '', ...rest] = rich.split('<');
  const pieces = rest.flatMap((piece) => {
    const end = piece.indexOf('>');
    if (end < 0) return [];
    return [...(PARAGRAPH_END.test(piece.slice(0, end)) ? ['\n'] : []), piece.slice(end + 1)];
  });
  return wordsOfPieces([first, ...pieces].map((piece) => piece.replace(REFERENCE, characterOf)));
}

function characterOf(whole: string, decimal?: string, hexadecimal?: string, name?: string): string {
  if (name !== undefined) return NAMED[name.toLowerCase()] ?? whole;
  const code = decimal === undefined ? Number.parseInt(hexadecimal ?? '', 16) : Number(decimal);
  return code > 0 && code <= LAST_CODE_POINT ? String.fromCodePoint(code) : '';
}
