import { SaxesParser } from 'saxes';
import {
  ANNOTATION_KINDS,
  ATTACHING_KINDS,
  MOST_LEFT_OUT,
  XFDF_NAMESPACE,
  annotationOfParts,
  attachedWords,
  callout,
  freshId,
  fromUserSpace,
  leftOutOf,
  plainText,
  pointing,
  pointsOfNumbers,
  rectOfBox,
  rectOfCaret,
  rectsOfQuads,
  wordsOfPieces,
} from '../../core/annotation';
import type { Annotation, AnnotationColour, AnnotationKind, LeftOut, PageSpace } from '../../core/annotation';
import type { Point } from '../../core/geometry';
import { beginningOf } from '../../core/surrogates';

/** Remarks of an XFDF file in its order, and what stays in the file; or that it is none. */
export type ReadXfdf =
  | { readonly ok: true; readonly annotations: readonly Annotation[]; readonly leftOut: readonly LeftOut[] }
  | { readonly ok: false; readonly code: 'not-xfdf' };

/** A day of proofreading a whole edition makes some thousands. */
const MOST_ANNOTATIONS = 100_000;
/** Real files have rich text of a dozen levels. */
const DEEPEST = 64;

const KINDS: ReadonlyMap<string, AnnotationKind> = new Map([
  ...Object.entries(ANNOTATION_KINDS).map(([kind, { xfdf }]) => [xfdf, kind as AnnotationKind] as const),
  ...ATTACHING_KINDS.map((kind) => [kind, 'comment'] as const),
]);

/** Elements of a stamp that hold what it looks like. */
const PICTURES: ReadonlySet<string> = new Set(['appearance', 'imagedata']);
const LONGEST_NAME = 200;

/** Programs that write XFDF by hand leave its namespace out. */
const NAMESPACES: ReadonlySet<string> = new Set([XFDF_NAMESPACE, '']);

/** Elements whose text belongs to the remark they stand in. */
const TEXTS = ['contents', 'contents-richtext', 'gesture', 'vertices'] as const;
type TextName = (typeof TEXTS)[number];

/** A remark while it is read. */
interface OpenRemark {
  readonly kind: AnnotationKind;
  readonly attributes: ReadonlyMap<string, string>;
  /** Of each element of such a name, its text in pieces between tags. */
  readonly texts: Record<TextName, string[][]>;
}

/**
 * Reads the remarks of an XFDF file (ISO 19444-1), in UTF-8 or UTF-16; `spaceOf` tells where a page (from 1) lies in
 * its PDF. Rich text is taken as plain where a remark has nothing plain. A remark without a name is called by its place
 * in the file; elements of other kinds are left out. Entities of the file's own are refused, so that nothing can grow.
 * Never throws.
 */
export function readXfdf(bytes: Uint8Array, { spaceOf }: { readonly spaceOf: (page: number) => PageSpace }): ReadXfdf {
  try {
    const { remarks, leftOut } = parse(textOf(bytes));
    const ids = new Set<string>();
    const annotations = remarks.map((remark, index) => {
      const id = freshId(remark.attributes.get('name') || `remark-${index + 1}`, ids);
      return annotationOf(remark, id, spaceOf);
    });
    return { ok: true, annotations, leftOut: leftOut.slice(0, MOST_LEFT_OUT).map(leftOutOfElement) };
  } catch {
    return { ok: false, code: 'not-xfdf' };
  }
}

/** Throws for bytes that are no text. */
function textOf(bytes: Uint8Array): string {
  const [first, second] = bytes;
  if (first === 0xff && second === 0xfe) return new TextDecoder('utf-16le', { fatal: true }).decode(bytes);
  if (first === 0xfe && second === 0xff) return new TextDecoder('utf-16be', { fatal: true }).decode(bytes);
  return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
}

/** Throws for what is no XML, or no XFDF. */
function parse(xml: string): { readonly remarks: readonly OpenRemark[]; readonly leftOut: readonly LeftElement[] } {
  const parser = new SaxesParser({ xmlns: true });
  const remarks: OpenRemark[] = [];
  const leftOut: LeftElement[] = [];
  let list = '';
  let [depth, open, text]: [number, OpenRemark | undefined, TextName | undefined] = [0, undefined, undefined];
  parser.on('error', (error) => {
    throw error;
  });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) throw new Error('entities of its own');
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    depth += 1;
    if (depth === 1 && (local !== 'xfdf' || !NAMESPACES.has(uri))) throw new Error('no XFDF');
    if (depth > DEEPEST || remarks.length > MOST_ANNOTATIONS) throw new Error('too large');
    if (depth === 2) list = local;
    const kind = depth === 3 ? KINDS.get(local) : undefined;
    const given = new Map(Object.values(attributes).map(({ local: name, value }): [string, string] => [name, value]));
    const what = depth === 3 && list === 'annots' ? leftOutOf(local, KINDS.has(local)) : undefined;
    if (what !== undefined) leftOut.push({ what, element: local, attributes: given });
    if (open?.kind === 'stamp' && depth === 4 && PICTURES.has(local))
      leftOut.push({ what: 'picture', element: 'stamp', attributes: open.attributes });
    if (kind !== undefined) {
      open = {
        kind,
        attributes: given,
        texts: { contents: [], 'contents-richtext': [], gesture: [], vertices: [] },
      };
      remarks.push(open);
    }
    const named = TEXTS.find((name) => name === local);
    if (open === undefined || named === undefined) return;
    text = named;
    open.texts[text].push([]);
  });
  const take = (part: string): void => {
    if (text !== undefined) open?.texts[text].at(-1)?.push(part);
  };
  parser.on('text', take);
  parser.on('cdata', take);
  parser.on('closetag', ({ local }) => {
    depth -= 1;
    // A paragraph of rich text is a line.
    if (local === 'p' && text === 'contents-richtext') take('\n');
    if (local === text) text = undefined;
    if (depth === 2) open = undefined;
  });
  parser.write(xml).close();
  return { remarks, leftOut };
}

/** An element that no remark holds all of. */
interface LeftElement extends Pick<LeftOut, 'what'> {
  readonly element: string;
  readonly attributes: ReadonlyMap<string, string>;
}

function leftOutOfElement({ what, element, attributes }: LeftElement): LeftOut {
  const get = (name: string): string => beginningOf(plainText(attributes.get(name) ?? ''), LONGEST_NAME);
  const name = { picture: get('subject'), file: get('file'), other: element }[what as string] ?? '';
  return { what, page: pageOf(attributes), author: get('title'), ...(name !== '' && { name }) };
}

/** From 1; files count from 0. */
function pageOf(attributes: ReadonlyMap<string, string>): number {
  return Math.max(0, Math.floor(Number(attributes.get('page') ?? 0)) || 0) + 1;
}

function annotationOf(
  { kind, attributes, texts }: OpenRemark,
  id: string,
  spaceOf: (page: number) => PageSpace,
): Annotation {
  const page = pageOf(attributes);
  const space = spaceOf(page);
  const get = (name: string): string => attributes.get(name) ?? '';
  const box = numbersOf(get('rect'));
  const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] = box;
  return annotationOfParts({
    ...{ id, page, kind },
    rect: kind === 'caret' ? rectOfCaret(space, box, numbersOf(get('fringe'))) : rectOfBox(space, x1, y1, x2, y2),
    quads: rectsOfQuads(space, numbersOf(get('coords'))),
    ...(kind === 'words'
      ? callout(pointsOfNumbers(space, numbersOf(get('callout'))))
      : pointing(strokesOf({ kind, attributes, texts }, space), [get('head'), get('tail')])),
    text: attachedWords(texts.contents[0]?.join('') || wordsOfPieces(texts['contents-richtext'][0] ?? []), get('file')),
    author: get('title'),
    subject: get('subject'),
    created: get('creationdate'),
    modified: get('date'),
    colour: colourOf(get('color')),
    replyTo: attributes.get('inreplyto'),
    grouped: get('replyType') === 'group',
    state: { model: get('statemodel'), value: get('state') },
  });
}

function strokesOf({ kind, attributes, texts }: OpenRemark, space: PageSpace): readonly (readonly Point[])[] {
  switch (kind) {
    case 'line':
      return [pointsOf(`${attributes.get('start') ?? ''};${attributes.get('end') ?? ''}`, space)].filter(
        ({ length }) => length === 2,
      );
    case 'polygon':
    case 'polyline':
      return texts.vertices.slice(0, 1).map((run) => pointsOf(run.join(''), space));
    case 'ink':
      return texts.gesture.map((run) => pointsOf(run.join(''), space));
    default:
      return [];
  }
}

/** `x,y;x,y`; what is no point is left out. */
function pointsOf(run: string, space: PageSpace): readonly Point[] {
  return run.split(';').flatMap((each) => {
    const [x, y] = numbersOf(each);
    return x === undefined || y === undefined ? [] : [fromUserSpace(space, x, y)];
  });
}

function numbersOf(text = ''): readonly number[] {
  return text
    .split(',')
    .filter((part) => part.trim() !== '')
    .map(Number)
    .filter(Number.isFinite);
}

function colourOf(text: string): AnnotationColour | undefined {
  const hex = /^#([0-9a-f]{2})([0-9a-f]{2})([0-9a-f]{2})$/i.exec(text.trim());
  if (hex === null) return undefined;
  const [red = 0, green = 0, blue = 0] = hex.slice(1).map((part) => parseInt(part, 16) / 255);
  return [red, green, blue];
}
