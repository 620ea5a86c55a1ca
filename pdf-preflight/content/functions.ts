import { isArray, isDict, isStream } from '../reader/objects';
import type { PdfFile, PdfObject, PdfStream } from '../reader/objects';
import { latin1 } from '../reader/characters';
import { arrayOf, dictOf, numberOf, numbersOf } from '../reader/access';

/** A function of PDF: numbers in, numbers out. Answers whatever it is given. */
export type PdfFunction = (inputs: readonly number[]) => readonly number[];

/** Functions within functions: real files stitch one level. */
const DEEPEST = 8;
/** Corners of a sampled function's cell: 2 to the power of its inputs. */
const MOST_INPUTS = 8;

/** Reads a function or an array of functions of one output each (ISO 32000-1, 7.10); `undefined` where it is none. */
export function readFunction(file: PdfFile, object: PdfObject | undefined, depth = 0): PdfFunction | undefined {
  if (depth > DEEPEST) return undefined;
  const value = file.resolve(object);
  if (isArray(value)) {
    const parts = value.slice(0, 32).map((part) => readFunction(file, part, depth + 1));
    if (parts.length === 0 || parts.includes(undefined)) return undefined;
    return (inputs) => parts.flatMap((part) => part?.(inputs).slice(0, 1) ?? []);
  }
  if (!isDict(value) && !isStream(value)) return undefined;
  const get = (key: string): PdfObject | undefined => dictOf(file, value)?.entries.get(key);
  const domain = numbersOf(file, get('Domain')) ?? [0, 1];
  const range = numbersOf(file, get('Range'));
  const made = ((): PdfFunction | undefined => {
    switch (numberOf(file, get('FunctionType')) ?? -1) {
      case 0:
        return isStream(value) ? sampled(file, value, domain, range ?? []) : undefined;
      case 2:
        return exponential(
          numbersOf(file, get('C0')) ?? [0],
          numbersOf(file, get('C1')) ?? [1],
          numberOf(file, get('N')) ?? 1,
        );
      case 3:
        return stitched(file, value, domain, depth);
      case 4:
        return isStream(value) ? calculated(file.decode(value)) : undefined;
    }
    return undefined;
  })();
  if (made === undefined) return undefined;
  return (inputs) => {
    const results = made(clampAll(inputs, domain));
    return (range === undefined ? results : clampAll(results, range)).map((result) =>
      Number.isFinite(result) ? result : 0,
    );
  };
}

function clampAll(values: readonly number[], limits: readonly number[]): readonly number[] {
  return values.map((value, i) => clamp(value, limits[2 * i] ?? -Infinity, limits[2 * i + 1] ?? Infinity));
}

function clamp(value: number, least: number, most: number): number {
  return Math.min(most, Math.max(least, value));
}

function between(value: number, [from, to]: readonly [number, number], [low, high]: readonly [number, number]): number {
  return to === from ? low : low + ((value - from) * (high - low)) / (to - from);
}

function exponential(c0: readonly number[], c1: readonly number[], exponent: number): PdfFunction {
  return ([x = 0]) => c0.map((start, i) => start + x ** exponent * ((c1[i] ?? 0) - start));
}

function stitched(file: PdfFile, value: PdfObject, domain: readonly number[], depth: number): PdfFunction | undefined {
  const entries = dictOf(file, value)?.entries;
  const parts = arrayOf(file, entries?.get('Functions'))
    ?.slice(0, 256)
    .map((part) => readFunction(file, part, depth + 1));
  const bounds = numbersOf(file, entries?.get('Bounds')) ?? [];
  const encode = numbersOf(file, entries?.get('Encode')) ?? [];
  if (parts === undefined || parts.length === 0 || parts.includes(undefined)) return undefined;
  return ([x = 0]) => {
    const found = bounds.findIndex((bound) => x < bound);
    const index = found < 0 ? parts.length - 1 : Math.min(found, parts.length - 1);
    const from = index === 0 ? (domain[0] ?? 0) : (bounds[index - 1] ?? 0);
    const to = bounds[index] ?? domain[1] ?? 1;
    return parts[index]?.([between(x, [from, to], [encode[2 * index] ?? 0, encode[2 * index + 1] ?? 1])]) ?? [0];
  };
}

function sampled(
  file: PdfFile,
  stream: PdfStream,
  domain: readonly number[],
  range: readonly number[],
): PdfFunction | undefined {
  const { entries } = stream.dict;
  const size = numbersOf(file, entries.get('Size')) ?? [];
  const bits = numberOf(file, entries.get('BitsPerSample')) ?? 8;
  const data = file.decode(stream);
  const outputs = range.length >> 1;
  const fits =
    [1, 2, 4, 8, 12, 16, 24, 32].includes(bits) && size.every((count) => Number.isInteger(count) && count > 0);
  if (data === undefined || size.length === 0 || size.length > MOST_INPUTS || outputs === 0 || !fits) return undefined;
  const encode = numbersOf(file, entries.get('Encode')) ?? size.flatMap((count) => [0, count - 1]);
  const decode = numbersOf(file, entries.get('Decode')) ?? range;
  const most = 2 ** bits - 1;
  const sample = (index: number): number => {
    let value = 0;
    // A bit at a time only where samples are no whole bytes.
    if (bits >= 8 && bits % 8 === 0) {
      for (let byte = 0; byte < bits / 8; byte++) value = value * 256 + (data[(index * bits) / 8 + byte] ?? 0);
    } else {
      for (let bit = index * bits; bit < (index + 1) * bits; bit++) {
        value = value * 2 + (((data[bit >> 3] ?? 0) >> (7 - (bit & 7))) & 1);
      }
    }
    return value;
  };
  return (inputs) => {
    const places = size.map((count, i) =>
      clamp(
        between(
          inputs[i] ?? 0,
          [domain[2 * i] ?? 0, domain[2 * i + 1] ?? 1],
          [encode[2 * i] ?? 0, encode[2 * i + 1] ?? count - 1],
        ),
        0,
        count - 1,
      ),
    );
    const results = new Array<number>(outputs).fill(0);
    for (let corner = 0; corner < 1 << size.length; corner++) {
      let [weight, index, step] = [1, 0, 1];
      for (let i = 0; i < size.length; i++) {
        const [place, count] = [places[i] ?? 0, size[i] ?? 1];
        const low = Math.floor(place);
        const upper = (corner >> i) & 1;
        weight *= upper === 1 ? place - low : 1 - (place - low);
        index += Math.min(low + upper, count - 1) * step;
        step *= count;
      }
      if (weight === 0) continue;
      for (let j = 0; j < outputs; j++) results[j] = (results[j] ?? 0) + weight * sample(index * outputs + j);
    }
    return results.map((result, j) => between(result, [0, most], [decode[2 * j] ?? 0, decode[2 * j + 1] ?? 1]));
  };
}

type Program = readonly (number | string | Program)[];

/** A function of type 4: a small PostScript program (ISO 32000-1, 7.10.5). It has no loops, so it ends. */
function calculated(bytes: Uint8Array | undefined): PdfFunction | undefined {
  if (bytes === undefined) return undefined;
  const words = latin1(bytes.subarray(0, 100_000)).match(/[{}]|[^\s{}]+/g) ?? [];
  let at = 0;
  const block = (depth: number): Program => {
    const program: (number | string | Program)[] = [];
    while (at < words.length) {
      const word = words[at++] ?? '';
      if (word === '}') break;
      if (word === '{') program.push(depth < 32 ? block(depth + 1) : []);
      else program.push(Number.isNaN(Number(word)) ? word : Number(word));
    }
    return program;
  };
  if (words[at++] !== '{') return undefined;
  const program = block(0);
  return (inputs) => {
    const stack = inputs.slice();
    run(program, stack);
    return stack;
  };
}

const MOST_OF_STACK = 100;

function run(program: Program, stack: number[]): void {
  for (let i = 0; i < program.length; i++) {
    const step = program[i];
    if (typeof step === 'number') stack.push(step);
    else if (typeof step === 'string') apply(step, stack);
    else if (step !== undefined) {
      const [next, after] = [program[i + 1], program[i + 2]];
      if (next === 'if') {
        if ((stack.pop() ?? 0) !== 0) run(step, stack);
        i += 1;
      } else if (after === 'ifelse' && typeof next === 'object') {
        run((stack.pop() ?? 0) !== 0 ? step : next, stack);
        i += 2;
      }
    }
    if (stack.length > MOST_OF_STACK) stack.length = MOST_OF_STACK;
  }
}

const RADIANS = Math.PI / 180;

const ONE_OPERAND: Readonly<Record<string, (a: number) => number>> = {
  abs: Math.abs,
  neg: (a) => -a,
  ceiling: Math.ceil,
  floor: Math.floor,
  round: Math.round,
  truncate: Math.trunc,
  cvi: Math.trunc,
  cvr: (a) => a,
  sqrt: (a) => Math.sqrt(Math.max(0, a)),
  sin: (a) => Math.sin(a * RADIANS),
  cos: (a) => Math.cos(a * RADIANS),
  ln: Math.log,
  log: Math.log10,
  not: (a) => (a === 0 ? 1 : a === 1 ? 0 : ~a),
};

const TWO_OPERANDS: Readonly<Record<string, (a: number, b: number) => number>> = {
  add: (a, b) => a + b,
  sub: (a, b) => a - b,
  mul: (a, b) => a * b,
  div: (a, b) => a / b,
  idiv: (a, b) => Math.trunc(a / b),
  mod: (a, b) => a % b,
  exp: (a, b) => a ** b,
  atan: (a, b) => (Math.atan2(a, b) / RADIANS + 360) % 360,
  eq: (a, b) => Number(a === b),
  ne: (a, b) => Number(a !== b),
  gt: (a, b) => Number(a > b),
  ge: (a, b) => Number(a >= b),
  lt: (a, b) => Number(a < b),
  le: (a, b) => Number(a <= b),
  and: (a, b) => a & b,
  or: (a, b) => a | b,
  xor: (a, b) => a ^ b,
  bitshift: (a, b) => (b >= 0 ? a << b : a >> -b),
};

function apply(operator: string, stack: number[]): void {
  const pop = (): number => stack.pop() ?? 0;
  const one = ONE_OPERAND[operator];
  const two = TWO_OPERANDS[operator];
  if (one !== undefined) stack.push(one(pop()));
  else if (two !== undefined) {
    const b = pop();
    stack.push(two(pop(), b));
  } else if (operator === 'true' || operator === 'false') stack.push(Number(operator === 'true'));
  else if (operator === 'pop') pop();
  else if (operator === 'dup') stack.push(stack.at(-1) ?? 0);
  else if (operator === 'exch') {
    const [b, a] = [pop(), pop()];
    stack.push(b, a);
  } else if (operator === 'copy') {
    const count = clamp(pop(), 0, stack.length);
    if (count >= 1) stack.push(...stack.slice(-Math.floor(count)));
  } else if (operator === 'index') stack.push(stack.at(-1 - Math.max(0, Math.floor(pop()))) ?? 0);
  else if (operator === 'roll') {
    const [by, count] = [Math.floor(pop()), Math.floor(pop())];
    if (count < 1 || count > stack.length) return;
    const top = stack.splice(-count);
    const cut = ((-by % count) + count) % count || 0;
    stack.push(...top.slice(cut), ...top.slice(0, cut));
  }
}
