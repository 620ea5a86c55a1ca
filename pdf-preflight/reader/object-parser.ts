import { isDigit, isRegular } from './characters';
import { Lexer, type LexicalFault, type PdfBracket, type PdfEnd, type PdfKeyword } from './lexer';
import { isName, type PdfObject } from './objects';

/** What a parser gives: an object, or what it met instead of one. */
export type Parsed = PdfObject | PdfKeyword | PdfBracket | PdfEnd;

/** Whether a parser gave an object. */
export function isObject(parsed: Parsed): parsed is PdfObject {
  if (typeof parsed !== 'object' || parsed === null || !('kind' in parsed)) return true;
  return parsed.kind !== 'keyword' && parsed.kind !== 'bracket' && parsed.kind !== 'end';
}

/** What can be odd about an object. */
export type ObjectFault = LexicalFault | 'too-deep' | 'unclosed' | 'bad-dictionary' | 'duplicate-key' | 'bad-value';

/** Arrays and dictionaries within one another; real files have about ten (reliability.md: 64 for any input). */
export const DEEPEST = 64;

/** A container being read. */
type Open =
  | { readonly kind: 'array'; readonly items: PdfObject[] }
  | {
      readonly kind: 'dict';
      readonly entries: Map<string, PdfObject>;
      readonly duplicates: string[];
      key: string | undefined;
    };

/** How objects are read. */
export interface ObjectParserOptions {
  readonly at?: number;
  /** Whether `1 0 R` is a reference; content streams have none. */
  readonly references: boolean;
  readonly onFault?: (code: ObjectFault, at: number) => void;
}

/**
 * Reads objects one after the other; what is no object comes as the keyword or bracket that it is. It never fails and
 * never calls itself, so that no nesting can overflow the stack.
 */
export class ObjectParser {
  readonly lexer: Lexer;
  private readonly references: boolean;
  private readonly onFault: (code: ObjectFault, at: number) => void;

  constructor(bytes: Uint8Array, options: ObjectParserOptions) {
    this.onFault = options.onFault ?? (() => undefined);
    this.references = options.references;
    this.lexer = new Lexer(bytes, options.at ?? 0, this.onFault);
  }

  /** The next object, or the keyword or stray bracket in its place, or the end. */
  next(): Parsed {
    const stack: Open[] = [];
    for (;;) {
      const start = this.lexer.at;
      const token = this.lexer.next();
      let object: PdfObject;
      if (typeof token === 'number') object = this.numberOrReference(token);
      else if (token.kind === 'name' || token.kind === 'string') object = token;
      else if (token.kind === 'bracket') {
        if (token.text === '[' || token.text === '<<') {
          if (stack.length >= DEEPEST) {
            this.onFault('too-deep', start);
            return null;
          }
          stack.push(
            token.text === '['
              ? { kind: 'array', items: [] }
              : { kind: 'dict', entries: new Map(), duplicates: [], key: undefined },
          );
          continue;
        }
        const open = stack.pop();
        if (open === undefined) return token;
        if ((open.kind === 'array') !== (token.text === ']')) {
          this.onFault('unclosed', start);
          return null;
        }
        object = this.close(open, start);
      } else {
        const constant = token.kind === 'keyword' ? CONSTANTS.get(token.text) : undefined;
        if (constant === undefined) {
          if (stack.length === 0) return token;
          if (token.kind === 'end' || STRUCTURE.has(token.text)) {
            this.onFault('unclosed', start);
            // Whoever asked has to meet the word that ended the object too soon.
            this.lexer.at = start;
            return null;
          }
          this.onFault('bad-value', start);
          object = null;
        } else object = constant.value;
      }
      const into = stack.at(-1);
      if (into === undefined) return object;
      this.put(into, object, start);
    }
  }

  private put(into: Open, object: PdfObject, at: number): void {
    if (into.kind === 'array') into.items.push(object);
    else if (into.key !== undefined) {
      if (into.entries.has(into.key)) {
        into.duplicates.push(into.key);
        this.onFault('duplicate-key', at);
      }
      into.entries.set(into.key, object);
      into.key = undefined;
    } else if (isName(object)) into.key = object.name;
    else this.onFault('bad-dictionary', at);
  }

  private close(open: Open, at: number): PdfObject {
    if (open.kind === 'array') return open.items;
    if (open.key !== undefined) this.onFault('bad-dictionary', at);
    return { kind: 'dict', entries: open.entries, duplicates: open.duplicates };
  }

  private numberOrReference(number: number): PdfObject {
    const { lexer } = this;
    if (!this.references || !Number.isInteger(number) || number < 0) return number;
    const after = lexer.at;
    lexer.skipWhite();
    if (isDigit(lexer.bytes[lexer.at])) {
      const generation = lexer.next();
      lexer.skipWhite();
      const ends = lexer.bytes[lexer.at] === LETTER_R && !isRegular(lexer.bytes[lexer.at + 1]);
      if (ends && typeof generation === 'number' && Number.isInteger(generation)) {
        lexer.at++;
        return { kind: 'ref', number, generation };
      }
    }
    this.lexer.at = after;
    return number;
  }
}

const LETTER_R = 0x52;

const CONSTANTS: ReadonlyMap<string, { readonly value: boolean | null }> = new Map([
  ['true', { value: true }],
  ['false', { value: false }],
  ['null', { value: null }],
]);

/** Words that no array or dictionary can hold, so that it must have been left open. */
const STRUCTURE: ReadonlySet<string> = new Set([
  'obj',
  'endobj',
  'stream',
  'endstream',
  'xref',
  'trailer',
  'startxref',
]);
