/*
 * The words of proofreading as they lie in one file (`out/words.bin`, made by tools/lexicon/pack-words.ts from the
 * lists of core/proof/lists): rows of numbers in the order of `ROWS`, over which arrays are laid where they are.
 * Nothing is unpacked, so a reading begins as soon as the bytes are there.
 */

/** The rows of the file, each with the numbers that it is made of. */
const ROWS = {
  /** Words by their places: their first two characters and the others (`word-table.ts`), and where hashes lead to. */
  fronts: Int32Array,
  backs: Int32Array,
  slots: Int32Array,
  /** A bit for each hash that words have. */
  marks: Uint32Array,
  /** What words are, as bits of `KIND`. */
  kinds: Uint8Array,
  /** What words cost by each source in twentieths of a power of ten; 0 for those that it has not. */
  vocabularyCosts: Uint8Array,
  pairModelCosts: Uint8Array,
  rankCosts: Uint8Array,
  /** By the hash of a sound, where its words begin in the next row: places, the cheapest first (`word-index.ts`). */
  soundStarts: Uint32Array,
  soundPlaces: Uint32Array,
  /** What the cheapest word costs that has a character at a place, in twentieths; 0 where none has it. */
  cheapest: Uint8Array,
  /** By Han character, how many words of two of the lexicon it begins, and how many of two and three it ends. */
  wordsBegun: Uint16Array,
  wordsEnded: Uint16Array,
  /** A bit for each half of the words of three characters, by its hash. */
  halves: Uint32Array,
  /** By the upper bits of a pair's number where its pairs begin in the next rows: lower bits; class of cost. */
  pairStarts: Uint32Array,
  pairs: Uint16Array,
  pairClasses: Uint8Array,
  /**
   * Expressions of four characters, 1 for idioms and set phrases, by the hash of their first two where they begin, and
   * the same by the hash of their last two with their indexes (`expressions.ts`).
   */
  expressionFronts: Int32Array,
  expressionBacks: Int32Array,
  expressionsSet: Uint8Array,
  expressionStarts: Uint32Array,
  expressionEnds: Uint32Array,
  expressionsByBack: Uint32Array,
} as const;

/** What words are. */
export const KIND = {
  /** The lexicon or the rarer words of proofreading have it: a word beyond doubt, names aside. */
  known: 1,
  idiom: 2,
} as const;

type Rows = typeof ROWS;

/** All rows of the file, each an array over its bytes. */
export type WordFile = { readonly [Name in keyof Rows]: InstanceType<Rows[Name]> };

const MAGIC = 0x64726f77;
/** Arrays of 32 bits begin at multiples of four. */
const ALIGNED = 4;

const NAMES = Object.keys(ROWS) as readonly (keyof Rows)[];
/** Magic, the layout, and how many numbers each row has. */
const HEADER = new Uint32Array(2 + NAMES.length);

/** A number that is another when the rows or their kinds are others, so that a file of another build is not read. */
function layout(): number {
  let number = 0;
  for (const unit of NAMES.map((name) => `${name} ${ROWS[name].name}`).join(' '))
    number = (Math.imul(number, 31) + unit.charCodeAt(0)) | 0;
  return number >>> 0;
}

/** The bytes of a file of words. */
export function packWordFile(file: WordFile): Uint8Array<ArrayBuffer> {
  const sizes = NAMES.map((name) => aligned(file[name].byteLength));
  const bytes = new Uint8Array(sizes.reduce((sum, size) => sum + size, HEADER.byteLength));
  new Uint32Array(bytes.buffer).set([MAGIC, layout(), ...NAMES.map((name) => file[name].length)]);
  let at = HEADER.byteLength;
  NAMES.forEach((name, index) => {
    const { buffer, byteOffset, byteLength } = file[name];
    bytes.set(new Uint8Array(buffer, byteOffset, byteLength), at);
    at += sizes[index]!;
  });
  return bytes;
}

/**
 * The rows of a file of words, over its bytes, which are kept; they begin at a multiple of four in their buffer. Throws
 * where they are no such file, one of another build, or not the whole of it.
 */
export function readWordFile({ buffer, byteOffset, byteLength }: Uint8Array<ArrayBuffer>): WordFile {
  const header = new Uint32Array(buffer, byteOffset, Math.min(HEADER.length, Math.floor(byteLength / ALIGNED)));
  if (header[0] !== MAGIC || header[1] !== layout()) throw new Error('these are no words of this build: build anew');
  const [, , ...lengths] = header;
  const sizes = NAMES.map((name, index) => aligned((lengths[index] ?? 0) * ROWS[name].BYTES_PER_ELEMENT));
  const whole = sizes.reduce((sum, size) => sum + size, HEADER.byteLength);
  if (byteLength !== whole) throw new Error(`these words are ${byteLength} bytes of ${whole}: build anew`);
  let at = byteOffset + HEADER.byteLength;
  const rows = NAMES.map((name, index) => {
    const row = new ROWS[name](buffer, at, lengths[index]);
    at += sizes[index]!;
    return [name, row] as const;
  });
  return Object.fromEntries(rows) as unknown as WordFile;
}

function aligned(size: number): number {
  return Math.ceil(size / ALIGNED) * ALIGNED;
}

let read: (() => Uint8Array<ArrayBuffer>) | undefined;
let file: WordFile | undefined;

/** Tells where the words come from: each host once, before anything is read. They are taken when first asked for. */
export function provideWords(source: () => Uint8Array<ArrayBuffer>): void {
  read = source;
}

/** The words; throws where no host has provided them. */
export function wordFile(): WordFile {
  return (file ??= openWords());
}

function openWords(): WordFile {
  if (read === undefined) throw new Error('no words were provided: call provideWords first');
  return readWordFile(read());
}
