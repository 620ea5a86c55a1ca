import { pdfNumber } from './pdf-number';

/** A reference to an object of the file. */
export class PdfReference {
  constructor(readonly id: number) {}
}

/** A text string: kept apart from strings, which stand for PDF names. */
export interface PdfText {
  readonly text: string;
}

/** What a PDF object holds: a string is a name (without its slash), text is `{ text }`. */
export type PdfValue =
  number | boolean | string | PdfText | PdfReference | readonly PdfValue[] | { readonly [key: string]: PdfValue };

/** The entries of a dictionary. */
export type PdfDictionary = Readonly<Record<string, PdfValue>>;

/** A box in points from the page's bottom left: left, bottom, right, top. */
export type PdfBox = readonly [number, number, number, number];

/** An object as the file has it (ISO 32000-1, 7.3), in characters of one byte. */
export function writeValue(value: PdfValue): string {
  if (typeof value === 'number') return pdfNumber(value);
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'string') return writeName(value);
  if (value instanceof PdfReference) return `${value.id} 0 R`;
  if (isList(value)) return `[${value.map(writeValue).join(' ')}]`;
  if (isText(value)) return writeText(value.text);
  const entries = Object.entries(value).map(([key, entry]) => {
    const written = writeValue(entry);
    return `${writeName(key)}${/^[\w.+-]/.test(written) ? ' ' : ''}${written}`;
  });
  return `<<${entries.join('')}>>`;
}

/** A name with every byte outside the regular characters as `#xx` (ISO 32000-1, 7.3.5). */
function writeName(name: string): string {
  if (/^[A-Za-z0-9_.+-]+$/.test(name)) return `/${name}`;
  const bytes = [...new TextEncoder().encode(name)].map((byte) => {
    const character = String.fromCharCode(byte);
    const regular = /[!-~]/.test(character) && !/[#/%()<>[\]{}]/.test(character);
    return regular ? character : `#${byte.toString(16).padStart(2, '0')}`;
  });
  return `/${bytes.join('')}`;
}

/** A text string: as it is where ASCII does, else UTF-16 with its mark (ISO 32000-1, 7.9.2.2). */
function writeText(text: string): string {
  if (/^[ -~]*$/.test(text)) return `(${text.replace(/[\\()]/g, '\\$&')})`;
  let digits = 'FEFF';
  for (let i = 0; i < text.length; i++) digits += text.charCodeAt(i).toString(16).toUpperCase().padStart(4, '0');
  return `<${digits}>`;
}

function isList(value: PdfText | readonly PdfValue[] | PdfDictionary): value is readonly PdfValue[] {
  return Array.isArray(value);
}

function isText(value: PdfText | PdfDictionary): value is PdfText {
  return 'text' in value && typeof value.text === 'string' && Object.keys(value).length === 1;
}
