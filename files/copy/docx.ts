import { unzipSync } from 'fflate';
import { SaxesParser } from 'saxes';

/** The text of a Word document, and how many pictures stand in it. */
export interface DocumentText {
  readonly text: string;
  readonly pictures: number;
}

/** Where the words of a document are. */
const BODY = 'word/document.xml';

/** The XML of the longest copy that is taken has some thirty times its characters. */
const LARGEST_BODY = 64_000_000;

/** Elements whose text is no copy: readings beside the type, and what stands in for a program that knows no better. */
const LEFT_OUT: ReadonlySet<string> = new Set(['rt', 'Fallback']);

/**
 * Reads the text of a Word document (ECMA-376, WordprocessingML): a line a paragraph, tabs and line breaks kept, text
 * that was deleted under revision left out. Footnotes, comments and page heads are not copy. `undefined` when the bytes
 * are no whole document, or one that unpacks to an absurd size.
 */
export function readDocument(bytes: Uint8Array): DocumentText | undefined {
  const body = unpackBody(bytes);
  if (body === undefined) return undefined;
  try {
    return textOf(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    return undefined;
  }
}

function unpackBody(bytes: Uint8Array): Uint8Array | undefined {
  try {
    return unzipSync(bytes, { filter: ({ name, originalSize }) => name === BODY && originalSize <= LARGEST_BODY })[
      BODY
    ];
  } catch {
    return undefined;
  }
}

/** Throws for what is no XML, and for entities of the file's own. */
function textOf(xml: string): DocumentText {
  const parser = new SaxesParser({ xmlns: true });
  const lines: string[] = [];
  let line = '';
  let pictures = 0;
  let isText = false;
  let leftOut = 0;
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', () => {
    throw new Error('a document has no document type');
  });
  parser.on('opentag', ({ local }) => {
    if (LEFT_OUT.has(local)) leftOut += 1;
    if (leftOut > 0) return;
    if (local === 't') isText = true;
    else if (local === 'tab') line += '\t';
    else if (local === 'br' || local === 'cr') line += '\n';
    else if (local === 'drawing' || local === 'pict') pictures += 1;
  });
  parser.on('text', (text) => {
    if (isText) line += text;
  });
  parser.on('closetag', ({ local }) => {
    if (LEFT_OUT.has(local)) leftOut -= 1;
    if (local === 't') isText = false;
    if (local !== 'p' || leftOut > 0) return;
    lines.push(line);
    line = '';
  });
  parser.write(xml).close();
  return { text: lines.join('\n'), pictures };
}
