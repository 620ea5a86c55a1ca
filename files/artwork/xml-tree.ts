import { SaxesParser } from 'saxes';
import { DrawingProblem, unsupported } from './codes';

/** An element of an XML file. Names are without prefix. */
export interface XmlElement {
  readonly name: string;
  /** Its namespace. */
  readonly uri: string;
  readonly attributes: ReadonlyMap<string, string>;
  readonly children: readonly XmlElement[];
  /** Text directly in it. */
  readonly text: string;
}

/** Real drawings have a dozen levels and some thousand elements. */
const DEEPEST = 64;
const MOST_ELEMENTS = 50_000;

interface OpenElement extends XmlElement {
  readonly children: XmlElement[];
  text: string;
}

/**
 * Reads XML as a tree. Entities of a file's own are refused, so nothing can grow, and nothing outside is ever asked
 * for. Throws a `DrawingProblem`.
 */
export function readXml(text: string): XmlElement {
  const parser = new SaxesParser({ xmlns: true });
  const open: OpenElement[] = [];
  let root: XmlElement | undefined;
  let count = 0;
  parser.on('error', () => {
    throw new DrawingProblem('drawing-damaged');
  });
  parser.on('doctype', (doctype) => {
    if (doctype.includes('[')) throw unsupported('<!ENTITY>');
  });
  parser.on('processinginstruction', ({ target }) => {
    if (target === 'xml-stylesheet') throw unsupported('xml-stylesheet');
  });
  parser.on('opentag', ({ local, uri, attributes }) => {
    count += 1;
    if (count > MOST_ELEMENTS || open.length >= DEEPEST)
      throw new DrawingProblem('drawing-too-large', { maximum: MOST_ELEMENTS });
    // Attributes with a prefix are notes of the program that made the drawing.
    const plain = Object.values(attributes)
      .filter(({ prefix }) => prefix === '')
      .map(({ local: name, value }): [string, string] => [name, value]);
    open.push({ name: local, uri, attributes: new Map(plain), children: [], text: '' });
  });
  const takeText = (part: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.text += part;
  };
  parser.on('text', takeText);
  parser.on('cdata', takeText);
  parser.on('closetag', () => {
    const closed = open.pop();
    if (closed === undefined) return;
    const parent = open.at(-1);
    if (parent === undefined) root = closed;
    else parent.children.push(closed);
  });
  parser.write(text).close();
  if (root === undefined) throw new DrawingProblem('drawing-damaged');
  return root;
}
