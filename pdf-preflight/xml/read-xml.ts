/** An element of XML, its namespaces resolved. */
export interface XmlElement {
  readonly namespace: string;
  readonly name: string;
  /** By namespace and name, as `namespace name`; those without a prefix by name alone. */
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** The text directly in it. */
  readonly text: string;
}

interface Open {
  readonly element: {
    namespace: string;
    name: string;
    attributes: Map<string, string>;
    children: XmlElement[];
    text: string;
  };
  readonly written: string;
  readonly scope: ReadonlyMap<string, string>;
}

/** Elements within one another; metadata have some ten. */
const DEEPEST = 100;

const NAME = '[\\p{L}_][\\p{L}\\p{N}._\\u00b7-]*';
const QUALIFIED = new RegExp(`^(?:(${NAME}):)?(${NAME})$`, 'u');
const ATTRIBUTE = /\s+([^\s=<>/"']+)\s*=\s*(?:"([^"<]*)"|'([^'<]*)')/y;
const ENTITIES: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/**
 * Reads XML without document types and external entities, which metadata may not have (ISO 16684-1): the outermost
 * element, or `undefined` where the text is not well-formed.
 */
export function readXml(text: string): XmlElement | undefined {
  const stack: Open[] = [];
  let root: XmlElement | undefined;
  let at = 0;
  while (at < text.length) {
    const open = text.indexOf('<', at);
    const plain = text.slice(at, open < 0 ? text.length : open);
    const into = stack.at(-1);
    if (into === undefined) {
      if (plain.trim() !== '' && plain.replace(/^\ufeff/, '').trim() !== '') return undefined;
    } else {
      const resolved = resolveEntities(plain);
      if (resolved === undefined) return undefined;
      into.element.text += resolved;
    }
    if (open < 0) break;
    const special = SPECIALS.find(([start]) => text.startsWith(start, open));
    if (special !== undefined) {
      const [start, end] = special;
      const close = text.indexOf(end, open + start.length);
      if (close < 0) return undefined;
      if (start === '<![CDATA[') {
        if (into === undefined) return undefined;
        into.element.text += text.slice(open + start.length, close);
      }
      at = close + end.length;
      continue;
    }
    if (text.startsWith('<!', open)) return undefined;
    const close = endOfTag(text, open);
    if (close < 0) return undefined;
    at = close + 1;
    if (text[open + 1] === '/') {
      const ended = stack.pop();
      if (ended === undefined || ended.written !== text.slice(open + 2, close).trimEnd()) return undefined;
      continue;
    }
    const empty = text[close - 1] === '/';
    const begun = beginElement(text.slice(open + 1, empty ? close - 1 : close), into?.scope ?? ROOT_SCOPE);
    if (begun === undefined || (into === undefined && root !== undefined) || stack.length >= DEEPEST) return undefined;
    if (into === undefined) root = begun.element;
    else into.element.children.push(begun.element);
    if (!empty) stack.push(begun);
  }
  return stack.length === 0 ? root : undefined;
}

/** What is passed over or taken as it is, by how it begins and ends. */
const SPECIALS = [
  ['<!--', '-->'],
  ['<?', '?>'],
  ['<![CDATA[', ']]>'],
] as const;

const ROOT_SCOPE: ReadonlyMap<string, string> = new Map([['xml', 'http://www.w3.org/XML/1998/namespace']]);

/** The place of the `>` that ends a tag; one within an attribute's quotes does not. */
function endOfTag(text: string, open: number): number {
  let quote = '';
  for (let at = open; at < text.length; at++) {
    const character = text[at] ?? '';
    if (quote !== '') quote = character === quote ? '' : quote;
    else if (character === '"' || character === "'") quote = character;
    else if (character === '>') return at;
  }
  return -1;
}

function beginElement(tag: string, outer: ReadonlyMap<string, string>): Open | undefined {
  const written = /^[^\s]+/.exec(tag)?.[0] ?? '';
  const pairs: [string, string][] = [];
  let at = written.length;
  for (;;) {
    ATTRIBUTE.lastIndex = at;
    const match = ATTRIBUTE.exec(tag);
    if (match === null) break;
    at = ATTRIBUTE.lastIndex;
    const value = resolveEntities(match[2] ?? match[3] ?? '');
    if (value === undefined || pairs.some(([name]) => name === match[1])) return undefined;
    pairs.push([match[1] ?? '', value]);
  }
  if (tag.slice(at).trim() !== '') return undefined;
  const scope = new Map(outer);
  for (const [name, value] of pairs) {
    if (name === 'xmlns') scope.set('', value);
    else if (name.startsWith('xmlns:')) scope.set(name.slice('xmlns:'.length), value);
  }
  const resolved = qualify(written, scope);
  if (resolved === undefined) return undefined;
  const attributes = new Map<string, string>();
  for (const [name, value] of pairs) {
    if (name === 'xmlns' || name.startsWith('xmlns:')) continue;
    const own = name.includes(':') ? qualify(name, scope) : { namespace: '', name };
    if (own === undefined) return undefined;
    attributes.set(own.namespace === '' ? own.name : `${own.namespace} ${own.name}`, value);
  }
  return { element: { ...resolved, attributes, children: [], text: '' }, written, scope };
}

/** A name with its prefix resolved; `undefined` when it is no name, or its prefix was never declared. */
function qualify(written: string, scope: ReadonlyMap<string, string>): { namespace: string; name: string } | undefined {
  const match = QUALIFIED.exec(written);
  if (match === null) return undefined;
  const [, prefix = '', name = ''] = match;
  const namespace = scope.get(prefix) ?? (prefix === '' ? '' : undefined);
  return namespace === undefined ? undefined : { namespace, name };
}

/** Text with its entities resolved; `undefined` when one is unknown or stands open. */
function resolveEntities(text: string): string | undefined {
  if (!text.includes('&')) return text;
  let sound = true;
  const resolved = text.replace(
    /&(#x[0-9a-fA-F]{1,6}|#\d{1,7}|\w+)?(;?)/g,
    (_whole, name: string | undefined, end: string) => {
      const point = name?.startsWith('#x')
        ? parseInt(name.slice(2), 16)
        : name?.startsWith('#')
          ? Number(name.slice(1))
          : undefined;
      const known =
        point === undefined ? ENTITIES[name ?? ''] : point <= 0x10ffff ? String.fromCodePoint(point) : undefined;
      if (end === '' || known === undefined) sound = false;
      return known ?? '';
    },
  );
  return sound ? resolved : undefined;
}
