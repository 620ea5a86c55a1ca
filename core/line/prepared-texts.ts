import type { FontBook } from '../font';
import { prepare } from './prepare';
import type { PrepareOptions } from './prepare';
import type { Prepared } from './prepared';
import type { ParagraphStyle, Span } from './types';

/** Prepared texts of one way of setting, by text. */
type Shelf = Map<string, Prepared>;

/** Characters kept prepared for a font book: some thirty full broadsheet pages. */
const MOST_CHARACTERS = 300_000;

interface Shelves {
  readonly byStyle: Map<string, Shelf>;
  characters: number;
}

const kept = new WeakMap<FontBook, Shelves>();
const numbers = new WeakMap<object, number>();
let next = 0;

/** A number for an object that stands for its content: readonly data never changes, so the same object is the same. */
function numberOf(object: object | undefined): number {
  if (object === undefined) return 0;
  let number = numbers.get(object);
  if (number === undefined) numbers.set(object, (number = next += 1));
  return number;
}

/**
 * Spans prepared as `prepare` does, once for all measures they are set to: a text met again in the same type and style
 * is not measured anew. What is given is shared and must not be changed. When too much is kept, all is let go.
 */
export function preparedText(spans: readonly Span[], options: PrepareOptions): Prepared {
  let shelves = kept.get(options.fonts);
  if (shelves === undefined || shelves.characters > MOST_CHARACTERS) {
    shelves = { byStyle: new Map(), characters: 0 };
    kept.set(options.fonts, shelves);
  }
  const [only] = spans;
  const text = spans.length === 1 && only !== undefined ? only.text : spans.map((span) => span.text).join('\u0000');
  const key = `${styleKey(options.style)} ${options.direction ?? ''} ${spans.map(spanKey).join(' ')}`;
  let shelf = shelves.byStyle.get(key);
  if (shelf === undefined) shelves.byStyle.set(key, (shelf = new Map()));
  let prepared = shelf.get(text);
  if (prepared === undefined) {
    prepared = prepare(spans, options);
    shelf.set(text, prepared);
    shelves.characters += text.length;
  }
  return prepared;
}

/** What of a paragraph's style `prepare` reads. */
function styleKey({ language, composition, words, names, grid }: ParagraphStyle): string {
  return `${language} ${numberOf(composition)} ${numberOf(words)} ${numberOf(names)} ${grid ?? ''}`;
}

function spanKey(span: Span): string {
  const { family, weight, size, ink, stretch, rise, tracking, composite, whole, joined, ruby, text } = span;
  const colour = ink.kind === 'process' ? ink.cmyk.join() : `${ink.name} ${ink.tint} ${ink.alternate.join()}`;
  const plain = `${family}/${weight}/${size}/${colour}/${stretch ?? ''}/${rise ?? ''}/${tracking ?? ''}`;
  const marked = whole ?? joined ?? ruby;
  if (marked === undefined) return `${plain}/${numberOf(composite)}`;
  return `${plain}/${numberOf(composite)}/${whole ?? ''}/${joined ?? ''}/${ruby ?? ''}/${text.length}`;
}
