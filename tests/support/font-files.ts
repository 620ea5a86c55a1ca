/** Font files made from nothing, sound and hostile ones: small, and known to the last byte. */

/** A list of bytes from numbers of given sizes. */
export const bytesOf = {
  u8: (...values: number[]): number[] => values.map((value) => value & 255),
  u16: (...values: number[]): number[] => values.flatMap((value) => [(value >> 8) & 255, value & 255]),
  u32: (...values: number[]): number[] =>
    values.flatMap((value) => [value >>> 24, (value >>> 16) & 255, (value >>> 8) & 255, value & 255]),
  text: (text: string): number[] => [...text].map((letter) => letter.charCodeAt(0)),
};
const { u8, u16, u32, text } = bytesOf;

/** Tables of a face by their tags. */
export type FontTables = Readonly<Record<string, readonly number[]>>;

/** What a made face says of itself and holds. */
export interface MadeFace {
  readonly family?: string;
  readonly fsType?: number;
  readonly weight?: number;
  readonly unitsPerEm?: number;
  /** The characters of glyphs 1, 2, … in ascending order; there is one glyph more than there are characters. */
  readonly characters?: string;
  /** Advances of the glyphs, `.notdef` first; the last counts for all that follow. */
  readonly advances?: readonly number[];
  /** Entries of the `glyf` table, `.notdef` first. */
  readonly glyphs?: readonly (readonly number[])[];
  /** Instead of `glyphs`: the `CFF ` table. */
  readonly cff?: readonly number[];
  /** Further tables, or others; one that is `undefined` is left out. */
  readonly tables?: Readonly<Record<string, readonly number[] | undefined>>;
}

/** A square of `size` font units on the baseline, as a simple TrueType glyph. */
export function squareGlyph(size: number): number[] {
  return [
    ...u16(1, 0, 0, size, size),
    ...u16(3),
    ...u16(0),
    ...u8(1, 1, 1, 1),
    ...u16(0, size, 0, -size),
    ...u16(0, 0, size, 0),
  ];
}

/** A glyph composed of others, each laid where it stands. */
export function compositeGlyph(...parts: readonly number[]): number[] {
  const [offsets, more] = [2, 32];
  const list = parts.flatMap((part, i) => [...u16(offsets | (i < parts.length - 1 ? more : 0), part), ...u8(0, 0)]);
  return [...u16(-1, 0, 0, 100, 100), ...list];
}

/** The tables of a face; squares where nothing else is told. */
export function faceTables(face: MadeFace = {}): FontTables {
  const { family = 'Made', fsType = 0, weight = 400, unitsPerEm = 1000, characters = '报纸' } = face;
  const { advances = [unitsPerEm], cff, tables = {} } = face;
  const codes = [...characters].map((character) => character.codePointAt(0) ?? 0);
  const glyphs = face.glyphs ?? [[], ...codes.map((_, i) => squareGlyph(100 * (i + 1)))];
  const count = cff === undefined ? glyphs.length : codes.length + 1;
  const padded = glyphs.map((glyph) => [...glyph, ...Array<number>((4 - (glyph.length % 4)) % 4).fill(0)]);
  const offsets = padded.reduce((list, glyph) => [...list, (list.at(-1) ?? 0) + glyph.length], [0]);
  const head = [
    ...u32(0x00010000, 0x00010000, 0, 0x5f0f3cf5),
    ...u16(0, unitsPerEm, ...Array<number>(8).fill(0), 0, 0, unitsPerEm, unitsPerEm),
    ...u16(0, 8, 2, 1, 0),
  ];
  const all = {
    head,
    hhea: [...u32(0x00010000), ...u16(880, -120, 0, unitsPerEm, 0, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, advances.length)],
    maxp: [...u32(cff === undefined ? 0x00010000 : 0x00005000), ...u16(count, ...Array<number>(13).fill(0))],
    hmtx: [
      ...advances.flatMap((advance) => u16(advance, 0)),
      ...u16(...Array<number>(Math.max(0, count - advances.length)).fill(0)),
    ],
    cmap: characterMap(codes),
    'OS/2': [...u16(4, 500, weight, 5, fsType), ...Array<number>(86).fill(0)],
    name: nameTable(family),
    post: [...u32(0x00030000, 0, 0), ...Array<number>(20).fill(0)],
    ...(cff === undefined ? { glyf: padded.flat(), loca: u32(...offsets) } : { 'CFF ': cff }),
    ...tables,
  };
  return Object.fromEntries(Object.entries(all).flatMap(([tag, table]) => (table === undefined ? [] : [[tag, table]])));
}

/** Format 12: a group for each character. */
function characterMap(codes: readonly number[]): number[] {
  const groups = codes.flatMap((code, i) => u32(code, code, i + 1));
  return [...u16(0, 1, 3, 10), ...u32(12), ...u16(12, 0), ...u32(16 + groups.length, 0, codes.length), ...groups];
}

function nameTable(family: string): number[] {
  const strings = [
    { id: 1, value: family },
    { id: 6, value: family.replace(/ /g, '') },
  ].map(({ id, value }) => ({ id, bytes: u16(...[...value].map((letter) => letter.charCodeAt(0))) }));
  let offset = 0;
  const records = strings.flatMap(({ id, bytes }) => {
    offset += bytes.length;
    return u16(3, 1, 0x409, id, bytes.length, offset - bytes.length);
  });
  return [...u16(0, strings.length, 6 + records.length), ...records, ...strings.flatMap(({ bytes }) => bytes)];
}

/** A font file of one face. */
export function fontFile(face: MadeFace = {}): Uint8Array {
  return collectionOf([faceTables(face)], { header: 0 });
}

/** A collection file of faces that share nothing. */
export function fontCollection(...faces: readonly MadeFace[]): Uint8Array {
  return collectionOf(faces.map(faceTables), { header: 12 + 4 * faces.length });
}

function collectionOf(faces: readonly FontTables[], { header }: { readonly header: number }): Uint8Array {
  const starts: number[] = [];
  let place = header;
  const files = faces.map((tables) => {
    starts.push(place);
    const file = tableDirectory(tables, place);
    place += file.length;
    return file;
  });
  const head = header === 0 ? [] : [...text('ttcf'), ...u32(0x00010000, faces.length, ...starts)];
  return Uint8Array.from([...head, ...files.flat()]);
}

function tableDirectory(tables: FontTables, start: number): number[] {
  const entries = Object.entries(tables);
  const directory: number[] = [];
  const data: number[] = [];
  for (const [tag, table] of entries) {
    directory.push(...text(tag), ...u32(0, start + 12 + 16 * entries.length + data.length, table.length));
    for (const byte of table) data.push(byte);
    while (data.length % 4 !== 0) data.push(0);
  }
  const version = 'CFF ' in tables ? text('OTTO') : u32(0x00010000);
  return [...version, ...u16(entries.length, 0, 0, 0), ...directory, ...data];
}

/** Charstrings as the tests write them: numbers, operators by name, and bytes of a hint mask. */
export function charString(...steps: readonly (number | string | readonly number[])[]): number[] {
  return steps.flatMap((step) => {
    if (typeof step === 'number') return step >= -107 && step <= 107 ? u8(step + 139) : [28, ...u16(step)];
    if (typeof step !== 'string') return step;
    const operator = OPERATORS[step];
    if (operator === undefined) throw new Error(`no operator ${step}`);
    return operator;
  });
}

const OPERATORS: Readonly<Record<string, readonly number[]>> = {
  hstem: [1],
  vstem: [3],
  vmoveto: [4],
  rlineto: [5],
  hlineto: [6],
  vlineto: [7],
  rrcurveto: [8],
  callsubr: [10],
  return: [11],
  endchar: [14],
  hstemhm: [18],
  hintmask: [19],
  rmoveto: [21],
  hmoveto: [22],
  rcurveline: [24],
  rlinecurve: [25],
  vvcurveto: [26],
  hhcurveto: [27],
  callgsubr: [29],
  vhcurveto: [30],
  hvcurveto: [31],
  div: [12, 12],
  hflex: [12, 34],
  flex: [12, 35],
  hflex1: [12, 36],
  flex1: [12, 37],
};

/** What a made CFF table holds; glyphs are charstrings, `.notdef` first. */
export interface MadeCff {
  readonly glyphs: readonly (readonly number[])[];
  readonly global?: readonly (readonly number[])[];
  /** Subroutines of each font dict; more than one makes the face CID-keyed, glyphs taking them in turn. */
  readonly local?: readonly (readonly (readonly number[])[])[];
  /** Thousandths of the em in a font unit, where it is not 1. */
  readonly matrix?: readonly number[];
  /** Advance, in font units, of glyphs that do not state their own as the difference from 600. */
  readonly advance?: number;
}

/** A `CFF ` table. */
export function cffTable({ glyphs, global = [], local = [[]], matrix, advance = 1000 }: MadeCff): number[] {
  const keyed = local.length > 1;
  const long = (value: number): number[] => [29, ...u32(value)];
  const head = [1, 0, 4, 4, ...cffIndex([text('Made')])];
  const strings = cffIndex(keyed ? [text('Adobe'), text('Identity')] : []);
  const globals = cffIndex(global);
  const charset = [0, ...u16(...glyphs.slice(1).map((_, i) => i + 1))];
  const select = keyed ? [0, ...glyphs.map((_, i) => i % local.length)] : [];
  const charStrings = cffIndex(glyphs);
  const privates = local.map((subroutines) => {
    // defaultWidthX 20, nominalWidthX 21, then the offset of subroutines right behind.
    const entries = [...long(advance), 20, ...long(600), 21];
    return { size: entries.length + 6, bytes: [...entries, ...long(entries.length + 6), 19, ...cffIndex(subroutines)] };
  });
  const top = (at: number): number[] => {
    const selectAt = at + charset.length;
    const charStringsAt = selectAt + select.length;
    const privateAt = charStringsAt + charStrings.length;
    const arrayAt = privateAt + privates.reduce((sum, { bytes }) => sum + bytes.length, 0);
    const common = [...(matrix ?? []), ...long(at), 15, ...long(charStringsAt), 17];
    const [first] = privates;
    if (!keyed) return cffIndex([[...common, ...long(first?.size ?? 0), ...long(privateAt), 18]]);
    return cffIndex([
      [...long(391), ...long(392), ...long(0), 12, 30, ...common, ...long(selectAt), 12, 37, ...long(arrayAt), 12, 36],
    ]);
  };
  const start = head.length + top(0).length + strings.length + globals.length;
  let at = start + charset.length + select.length + charStrings.length;
  const dicts = privates.map(({ size, bytes }) => {
    at += bytes.length;
    return [...long(size), ...long(at - bytes.length), 18];
  });
  return [
    ...head,
    ...top(start),
    ...strings,
    ...globals,
    ...charset,
    ...select,
    ...charStrings,
    ...privates.flatMap(({ bytes }) => bytes),
    ...(keyed ? cffIndex(dicts) : []),
  ];
}

function cffIndex(entries: readonly (readonly number[])[]): number[] {
  if (entries.length === 0) return u16(0);
  const offsets = entries.reduce((list, entry) => [...list, (list.at(-1) ?? 0) + entry.length], [1]);
  return [...u16(entries.length), 4, ...u32(...offsets), ...entries.flat()];
}

/** Hostile files by what is wrong with them. Each is under 300 kB and keeps a plain reader busy for ages. */
export const hostileFonts: Readonly<Record<string, () => Uint8Array>> = {
  'glyphs made of twice the glyph before': () =>
    fontFile({
      characters: letters(40),
      glyphs: [[], squareGlyph(100), ...Array.from({ length: 39 }, (_, i) => compositeGlyph(i + 1, i + 1))],
    }),
  'a glyph made of itself': () => fontFile({ glyphs: [[], compositeGlyph(1), squareGlyph(100)] }),
  'a glyph of endlessly many blanks': () =>
    fontFile({ glyphs: [[], compositeGlyph(...Array<number>(5_000).fill(0)), squareGlyph(100)] }),
  'substitutions that each make ten of one': () => fontFile({ tables: { GSUB: laughingSubstitutions(20, 10) } }),
  'a collection of 60,000 faces': () => {
    const start = 12 + 4 * 60_000;
    const head = [...text('ttcf'), ...u32(0x00010000, 60_000, ...Array<number>(60_000).fill(start))];
    return Uint8Array.from([...head, ...tableDirectory(faceTables(), start)]);
  },
  'subroutines that call each other a hundredfold': () => fontFile({ cff: explodingSubroutines(100) }),
  'a glyph that is one long subroutine for every glyph': () =>
    fontFile({ characters: letters(2_000), cff: explodingSubroutines(3, 2_001) }),
};

/** Characters in a row, from 一 on. */
function letters(count: number): string {
  return String.fromCodePoint(...Array.from({ length: count }, (_, i) => 0x4e00 + i));
}

/** GSUB: `depth` lookups of the feature `ccmp`, each making `times` of glyph 1 out of it. */
function laughingSubstitutions(depth: number, times: number): number[] {
  const lookup = [
    ...u16(2, 0, 1, 8),
    // Format 1, its coverage behind its one sequence.
    ...u16(1, 8 + 2 + 2 * times, 1, 8, times, ...Array<number>(times).fill(1)),
    ...u16(1, 1, 1),
  ];
  return layoutTable(Array.from({ length: depth }, () => lookup));
}

/** GSUB of one feature, `ccmp`, for every script, that names all of these lookups. */
export function layoutTable(lookups: readonly (readonly number[])[], feature = 'ccmp'): number[] {
  const script = [...u16(1), ...text('DFLT'), ...u16(8), ...u16(4, 0), ...u16(0, 0xffff, 1, 0)];
  const features = [...u16(1), ...text(feature), ...u16(8), ...u16(0, lookups.length, ...lookups.map((_, i) => i))];
  let offset = 2 + 2 * lookups.length;
  const places = lookups.map((lookup) => {
    offset += lookup.length;
    return offset - lookup.length;
  });
  const list = [...u16(lookups.length, ...places), ...lookups.flat()];
  return [
    ...u32(0x00010000),
    ...u16(10, 10 + script.length, 10 + script.length + features.length),
    ...script,
    ...features,
    ...list,
  ];
}

/** Nine subroutines, each calling the next `times` over; the glyph calls the first. */
function explodingSubroutines(times: number, glyphs = 3): number[] {
  const bias = 107;
  const local = Array.from({ length: 9 }, (_, i) =>
    i === 8
      ? charString(1, 1, 'rlineto', 'return')
      : charString(...Array.from({ length: times }, () => [i + 1 - bias, 'callsubr'] as const).flat(), 'return'),
  );
  const glyph = charString(0, 'hmoveto', -bias, 'callsubr', 'endchar');
  return cffTable({
    glyphs: [charString('endchar'), ...Array.from({ length: glyphs - 1 }, () => glyph)],
    local: [local],
  });
}

/** AAT: a state machine that meets every glyph by staying where it is (`morx`, a rearrangement without end). */
export function restlessStateMachine(): number[] {
  // Four classes, two states; every transition goes to state 0 by the one entry, which has "do not advance" set.
  const [classTable, states, entries] = [16, 16 + 12, 16 + 12 + 16];
  const table = [
    ...u32(4, classTable, states, entries),
    ...u16(8, 1, 2, 4, 4, 0),
    ...u16(...Array<number>(8).fill(0)),
    ...u16(0, 0x4000),
  ];
  const subtable = [...u32(12 + table.length, 0x00000000, 1), ...table];
  const chain = [...u32(1, 16 + subtable.length, 0, 1), ...subtable];
  return [...u16(2, 0), ...u32(1), ...chain];
}
