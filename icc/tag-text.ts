import type { IccBytes } from './bytes';

/** Longer texts are characterisation data that some `targ` tags carry whole; their first lines say what they are. */
const MOST_LETTERS = 2000;

/** Header of a `mluc` tag before its records, and a record (ICC.1:2010, 10.13). */
const RECORDS_AT = 16;
const LEAST_RECORD = 12;

/**
 * The text of a `text`, `desc` (version 2) or `mluc` (version 4) tag; empty for any other type. English is preferred.
 */
export function tagText(tag: IccBytes): string {
  switch (tag.text(0)) {
    case 'text':
      return clean(letters(tag, 8, tag.length - 8));
    case 'desc':
      return clean(letters(tag, 12, tag.u32(8)));
    case 'mluc':
      return clean(localised(tag));
    default:
      return '';
  }
}

/**
 * Seven-bit text in principle; makers wrote their own code pages, of which Latin letters are the least wrong reading.
 */
function letters(tag: IccBytes, at: number, length: number): string {
  return tag.text(at, Math.min(length, MOST_LETTERS));
}

function localised(tag: IccBytes): string {
  const count = tag.u32(8);
  const size = tag.u32(12);
  if (count === 0 || size < LEAST_RECORD) return '';
  let chosen = RECORDS_AT;
  for (let index = 0; RECORDS_AT + (index + 1) * size <= tag.length && index < count; index++) {
    if (tag.text(RECORDS_AT + index * size, 2) !== 'en') continue;
    chosen = RECORDS_AT + index * size;
    break;
  }
  const length = Math.min(tag.u32(chosen + 4) >> 1, MOST_LETTERS);
  const at = tag.u32(chosen + 8);
  return String.fromCharCode(...Array.from({ length }, (_, index) => tag.u16(at + index * 2)));
}

/** Texts are shown and written into PDFs: what follows the closing zero, controls and lone surrogates go. */
function clean(text: string): string {
  return (text.split('\0')[0] ?? '')
    .replace(/[\p{Cc}\p{Cs}]+/gu, ' ')
    .trim()
    .normalize();
}
