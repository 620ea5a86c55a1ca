import type { GlyphId } from '../../core/font';
import type { Cff, CffIndex } from './cff';

/** Subroutines may call each other ten deep (Adobe Technical Note 5177, appendix B). */
const DEEPEST_CALL = 10;

/**
 * Steps of one glyph with all its subroutines: a charstring may have 65,535 bytes, real ones come to under 20,000
 * steps; a hostile one doubles at every depth.
 */
const MOST_CHARSTRING_STEPS = 100_000;

/** Operators that take hints off the stack, mask hints, call, and end. */
const STEMS: ReadonlySet<number> = new Set([1, 3, 18, 23]);
const MASKS: ReadonlySet<number> = new Set([19, 20]);
const LOCAL_CALL = 10;
const RETURN = 11;
const ESCAPE = 12;
const END = 14;
const GLOBAL_CALL = 29;

/** Two-byte operators that draw and so clear the stack: the four flexes. All others compute. */
const FIRST_FLEX = 34;
const LAST_FLEX = 37;

/** What the operators that compute leave less on the stack than they took. */
const TAKEN: ReadonlyMap<number, number> = new Map([
  [9, 0], // abs
  [10, 1], // add
  [11, 1], // sub
  [12, 1], // div
  [14, 0], // neg
  [18, 1], // drop
  [24, 1], // mul
  [26, 0], // sqrt
  [27, -1], // dup
  [28, 0], // exch
]);

/** With four operands the end stands for two other glyphs laid over each other, which CID-keyed fonts may not have. */
const ACCENTED_OPERANDS = 4;

/** A charstring that calls nothing. */
export interface FlatCharString {
  readonly bytes: Uint8Array;
  /** Steps that it took to make it: bytes, and calls. */
  readonly steps: number;
}

/**
 * A glyph's charstring with its subroutines written out where they are called, so that it can be drawn without a call
 * stack and stand in a font that has no subroutines. Throws a RangeError when it is damaged, takes more than
 * `MOST_CHARSTRING_STEPS` (a `TooManySteps`), or uses what no OpenType face does: accented glyphs made by the end
 * operator, stored variables, calls of computed numbers.
 */
export function flattenCharString(cff: Cff, glyph: GlyphId): FlatCharString {
  const local = cff.fontDicts[cff.fontDictOf(glyph)]?.subroutines;
  if (local === undefined) throw new RangeError(`no font dict for glyph ${glyph}`);
  const writer = new FlatWriter(local, cff.globalSubroutines);
  writer.run(cff.charStrings.at(glyph), 0);
  return { bytes: writer.out.slice(0, writer.length), steps: writer.steps };
}

/** Bytes that most glyphs fit into, and any one step. */
const FIRST_ROOM = 1024;

/** A glyph of which drawing might never end. */
export class TooManySteps extends RangeError {}

class FlatWriter {
  out = new Uint8Array(FIRST_ROOM);
  length = 0;
  steps = 0;
  private depth = 0;
  private stems = 0;
  /** Where the number was written that a call would take; -1 when no number was written last. */
  private numberAt = -1;

  constructor(
    private readonly local: CffIndex,
    private readonly global: CffIndex,
  ) {}

  /** Copies a charstring or subroutine; says whether the glyph has ended. */
  run(code: Uint8Array, level: number): boolean {
    if (level > DEEPEST_CALL) throw new RangeError('subroutines call each other too deep');
    let at = 0;
    while (at < code.length) {
      if (++this.steps > MOST_CHARSTRING_STEPS) throw new TooManySteps('a glyph without end');
      const byte = code[at] ?? 0;
      if (byte >= 32 || byte === 28) at = this.copyNumber(code, at);
      else if (byte === LOCAL_CALL || byte === GLOBAL_CALL) {
        at += 1;
        if (this.call(byte === LOCAL_CALL ? this.local : this.global, level)) return true;
      } else if (byte === RETURN) return false;
      else at = this.copyOperator(code, at);
      if (byte === END) return true;
    }
    if (level === 0) throw new RangeError('a glyph does not end');
    return false;
  }

  private copyNumber(code: Uint8Array, at: number): number {
    const length = numberLength(code[at] ?? 0);
    this.numberAt = this.length;
    this.copy(code, at, length);
    this.depth += 1;
    return at + length;
  }

  private call(index: CffIndex, level: number): boolean {
    if (this.numberAt < 0) throw new RangeError('a call without a number');
    this.length = this.numberAt;
    this.depth -= 1;
    const subroutine = index.at(charStringNumber(this.out, this.numberAt) + biasOf(index.count));
    this.numberAt = -1;
    return this.run(subroutine, level + 1);
  }

  private copyOperator(code: Uint8Array, at: number): number {
    const byte = code[at] ?? 0;
    this.numberAt = -1;
    if (byte === ESCAPE) {
      this.copy(code, at, 2);
      const operator = code[at + 1] ?? 0;
      if (operator >= FIRST_FLEX && operator <= LAST_FLEX) this.depth = 0;
      else {
        const taken = TAKEN.get(operator);
        if (taken === undefined) throw new RangeError(`unknown charstring operator 12 ${operator}`);
        this.depth -= taken;
      }
      return at + 2;
    }
    if (byte === END && this.depth >= ACCENTED_OPERANDS) throw new RangeError('a glyph accented by another');
    const isMask = MASKS.has(byte);
    if (isMask || STEMS.has(byte)) this.stems += this.depth >> 1;
    this.depth = 0;
    const length = isMask ? 1 + ((this.stems + 7) >> 3) : 1;
    this.copy(code, at, length);
    return at + length;
  }

  private copy(code: Uint8Array, at: number, length: number): void {
    if (at + length > code.length) throw new RangeError('a charstring is cut short');
    if (this.length + length > this.out.length) this.grow();
    for (let i = at; i < at + length; i++) this.out[this.length++] = code[i] ?? 0;
  }

  private grow(): void {
    const larger = new Uint8Array(2 * this.out.length);
    larger.set(this.out);
    this.out = larger;
  }
}

/** How many bytes a number takes that begins with `byte`. */
export function numberLength(byte: number): number {
  if (byte === 28) return 3;
  if (byte === 255) return 5;
  return byte >= 247 ? 2 : 1;
}

/** The number written at `at`; 16.16 fixed when it begins with 255. */
export function charStringNumber(code: Uint8Array, at: number): number {
  const byte = code[at] ?? 0;
  const next = (i: number): number => code[at + i] ?? 0;
  if (byte === 28) return ((next(1) << 24) >> 16) | next(2);
  if (byte === 255) return ((next(1) << 24) | (next(2) << 16) | (next(3) << 8) | next(4)) / 0x10000;
  if (byte >= 251) return -(byte - 251) * 256 - next(1) - 108;
  if (byte >= 247) return (byte - 247) * 256 + next(1) + 108;
  return byte - 139;
}

/** Numbers of calls are kept small by taking the middle of the list as zero (Technical Note 5176, 16). */
function biasOf(count: number): number {
  if (count < 1240) return 107;
  return count < 33900 ? 1131 : 32768;
}
