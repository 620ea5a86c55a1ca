import { ANNOTATION_KINDS, MOST_LEFT_OUT, leftOutOf, plainText } from '../../core/annotation';
import type { LeftOut } from '../../core/annotation';
import { beginningOf } from '../../core/surrogates';
import { arrayOf, dictOf, nameOf, textOf } from '../reader/access';
import type { PdfDict, PdfFile, PdfObject, PdfPage } from '../reader/objects';
import { nameOfFile } from './name-of-file';

const REMARKS: ReadonlySet<string> = new Set(Object.values(ANNOTATION_KINDS).map(({ pdf }) => pdf));
/** Trees of names are a few levels deep. */
const DEEPEST = 32;
const LONGEST_NAME = 200;

/**
 * What a PDF has that no remark of it holds: pictures of stamps, attached files, sounds, films, and kinds nobody knows.
 */
export function leftOutOfPdf(file: PdfFile): readonly LeftOut[] {
  const attached = dictOf(file, dictOf(file, file.catalog.entries.get('Names'))?.entries.get('EmbeddedFiles'));
  const ofFile = filesOf(file, attached, DEEPEST).map((name): LeftOut => ({ what: 'file', author: '', name }));
  return [...file.pages.flatMap((page) => onPage(file, page)), ...ofFile].slice(0, MOST_LEFT_OUT);
}

function onPage(file: PdfFile, page: PdfPage): readonly LeftOut[] {
  return (arrayOf(file, page.get('Annots')) ?? []).flatMap((entry): readonly LeftOut[] => {
    const dict = dictOf(file, entry);
    const kind = nameOf(file, dict?.entries.get('Subtype'));
    if (dict === undefined || kind === undefined) return [];
    const get = (key: string): PdfObject | undefined => dict.entries.get(key);
    const words = (key: string): string => beginningOf(plainText(textOf(file, get(key)) ?? ''), LONGEST_NAME);
    const isPictured = kind === 'Stamp' && dictOf(file, get('AP'))?.entries.get('N') !== undefined;
    const what = isPictured ? 'picture' : leftOutOf(kind, REMARKS.has(kind));
    if (what === undefined) return [];
    const name = { picture: words('Subj'), file: nameOfFile(file, get('FS')), other: kind }[what as string] ?? '';
    return [{ what, page: page.number, author: words('T'), ...(name !== '' && { name }) }];
  });
}

/** The names of the files in a tree of names (ISO 32000-1, 7.9.6). */
function filesOf(file: PdfFile, node: PdfDict | undefined, depth: number): readonly string[] {
  if (node === undefined || depth === 0) return [];
  const own = (arrayOf(file, node.entries.get('Names')) ?? []).filter((_, index) => index % 2 === 1);
  const below = arrayOf(file, node.entries.get('Kids')) ?? [];
  const names = own.slice(0, MOST_LEFT_OUT).map((each) => nameOfFile(file, each));
  return [...names, ...below.slice(0, MOST_LEFT_OUT).flatMap((kid) => filesOf(file, dictOf(file, kid), depth - 1))];
}
