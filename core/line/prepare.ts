import { KIND, isExclaiming, isSqueezable, markSpace, pairSpace } from '../cjk';
import type { PunctuationRules } from '../cjk';
import type { Face, FontBook } from '../font';
import { breakText } from './breaks';
import { readCharacters } from './characters';
import type { Characters } from './characters';
import { placeInCell } from './cells';
import { blankGlyph, findElsewhere, isBlank, missingGlyph, spanFace } from './glyphs';
import { BREAK, SHRINK, STRETCH } from './prepared';
import type { Prepared } from './prepared';
import type { ParagraphStyle, SettingNote, Span } from './types';

/** What `prepare` measures by. */
export interface PrepareOptions {
  readonly style: ParagraphStyle;
  readonly fonts: FontBook;
  /** Headlines: pairs of marks set solid, a space between Han is a separator of one cell. */
  readonly display: boolean;
}

/** Least and widest a Latin word space may become, in em (CLREQ 3.6.3, 3.6.4). */
const WORD_SPACE = { least: 0.25, most: 0.5 } as const;
/** Least and widest the gap between Han and Latin may become, in em (CLREQ 3.6.3, 3.6.4). */
const SCRIPT_GAP = { least: 0.125, most: 0.5 } as const;
/** The separator of phrases in a headline, in em. */
const SEPARATOR = { natural: 1, least: 0.5 } as const;
const FALLBACK_ADVANCE = 0.5;

/** Measures the spans of a paragraph: glyphs, widths, white and break places. Knows no measure. */
export function prepare(spans: readonly Span[], options: PrepareOptions): Prepared {
  const text = spans.length === 1 ? spans[0]!.text : spans.map((span) => span.text).join('');
  const { language, composition } = options.style;
  const broken = breakText(text, { mode: 'normal', language, prohibition: composition.prohibition });
  const characters = readCharacters(text, broken);
  const work = measureCells(text, spans, characters, options);
  setGlue(work, characters, options);
  return work;
}

type Work = { -readonly [K in keyof Prepared]: Prepared[K] } & { notes: SettingNote[]; faces: Face[] };

function emptyWork(text: string, spans: readonly Span[], characters: Characters): Work {
  const n = characters.length;
  return {
    text,
    spans,
    faces: [],
    length: n,
    offsets: characters.offsets,
    kinds: characters.kinds,
    glyphs: new Int32Array(n),
    face: new Uint8Array(n),
    span: new Uint16Array(n),
    em: new Float64Array(spans.map((span) => span.size * (span.stretch ?? 1))),
    body: new Float64Array(n),
    shift: new Float64Array(n),
    scale: new Float32Array(n).fill(1),
    glue: new Float64Array(n),
    shrink: new Float64Array(n),
    shrinkClass: new Uint8Array(n),
    stretch: new Float64Array(n),
    stretchClass: new Uint8Array(n),
    startSpace: new Float64Array(n),
    endSpace: new Float64Array(n),
    breaks: characters.breaks,
    breakCost: new Float32Array(n),
    notes: [],
  };
}

function faceIndex(work: Work, face: Face): number {
  const known = work.faces.indexOf(face);
  return known >= 0 ? known : work.faces.push(face) - 1;
}

/** Glyph, body width and pen shift of every cell. */
function measureCells(text: string, spans: readonly Span[], characters: Characters, options: PrepareOptions): Work {
  const work = emptyWork(text, spans, characters);
  const rules = rulesOf(options);
  let i = 0;
  let end = 0;
  spans.forEach((span, index) => {
    const own = spanFace(span, options.fonts, work.notes);
    const ownIndex = faceIndex(work, own);
    const em = work.em[index]!;
    end += span.text.length;
    for (; i < characters.length && characters.offsets[i]! < end; i++) {
      const codePoint = characters.codePoints[i]!;
      const kind = characters.kinds[i]!;
      work.span[i] = index;
      let face = own;
      let glyph = own.glyphOf(codePoint);
      if (glyph === 0 && !isBlank(kind, codePoint)) {
        const found = findElsewhere(codePoint, own, options.fonts);
        if (kind !== KIND.control) work.notes.push(...missingGlyph(codePoint, characters.offsets[i]!, own, found));
        ({ face, glyph } = found);
      }
      work.face[i] = face === own ? ownIndex : faceIndex(work, face);
      if (glyph === 0 || kind === KIND.space || kind === KIND.ideographicSpace || codePoint < 0x20) {
        work.glyphs[i] = blankGlyph(face);
        if (kind === KIND.han || kind === KIND.ideographicSpace) work.body[i] = em;
        else if (kind === KIND.space || kind === KIND.control) work.body[i] = 0;
        else work.body[i] = FALLBACK_ADVANCE * em;
        continue;
      }
      work.glyphs[i] = glyph;
      if (kind === KIND.han || kind === KIND.letter || kind === KIND.digit || kind === KIND.control) {
        work.body[i] = face.advanceOf(glyph) * em;
      } else {
        placeInCell(work, characters, i, { face, glyph, em, rules });
      }
    }
  });
  return work;
}

function rulesOf(options: PrepareOptions): PunctuationRules {
  const { language, composition } = options.style;
  return {
    language,
    style: options.display && composition.punctuation !== 'none' ? 'banjiao' : composition.punctuation,
  };
}

/** The white between cells and at line edges, and how it may change. */
function setGlue(work: Work, characters: Characters, options: PrepareOptions): void {
  const { kinds, length } = work;
  const rules = rulesOf(options);
  const { composition, language } = options.style;
  const lineEndHalf = language === 'zh-Hans' && composition.punctuation !== 'none';
  const lineStartTrim = composition.punctuation !== 'none';
  for (let i = 0; i < length; i++) {
    const a = kinds[i]!;
    const em = work.em[work.span[i]!]!;
    const aMark = isSqueezable(a) || a === KIND.interpunct;
    if (aMark) {
      const space = markSpace(a, characters.codePoints[i]!, rules);
      if (!lineEndHalf) work.endSpace[i] = space.after * em;
      if (!lineStartTrim || a !== KIND.opening) work.startSpace[i] = space.before * em;
    }
    if (i + 1 === length) break;
    const b = kinds[i + 1]!;
    const bMark = isSqueezable(b) || b === KIND.interpunct;
    if (a === KIND.space) {
      setSpaceGlue(work, i, em, options);
      if (bMark) work.glue[i]! += markSpace(b, characters.codePoints[i + 1]!, rules).before * em;
    } else if (aMark || bMark) setMarkGlue(work, characters, i, { aMark, bMark, em, rules });
    else if (b === KIND.space) work.stretchClass[i] = STRETCH.none;
    else setScriptGlue(work, i, em, composition);
    if (work.stretchClass[i] === STRETCH.any && !mayOpen(work, characters, i)) work.stretchClass[i] = STRETCH.none;
    work.glue[i]! += (work.spans[work.span[i]!]!.tracking ?? 0) * em;
    work.breakCost[i + 1] = breakCost(a, b, characters.codePoints[i + 1]!);
  }
}

interface MarkGlue {
  readonly aMark: boolean;
  readonly bMark: boolean;
  readonly em: number;
  readonly rules: PunctuationRules;
}

function setMarkGlue(work: Work, characters: Characters, i: number, place: MarkGlue): void {
  const { codePoints, kinds } = characters;
  const { rules, em } = place;
  const first = { kind: kinds[i]!, codePoint: codePoints[i]! };
  const second = { kind: kinds[i + 1]!, codePoint: codePoints[i + 1]! };
  let natural: number;
  let least: number;
  if (place.aMark && place.bMark) ({ natural, least } = pairSpace(first, second, rules));
  else {
    natural = place.aMark
      ? markSpace(first.kind, first.codePoint, rules).after
      : markSpace(second.kind, second.codePoint, rules).before;
    // `！！` and `？！` fill one em together (GB/T 15834 5.1.2).
    if (place.aMark && isExclaiming(first.codePoint) && exclaimingRun(codePoints, i) === 2) natural = 0;
    least = rules.style === 'none' ? natural : 0;
  }
  work.glue[i] = natural * em;
  work.shrink[i] = (natural - least) * em;
  work.shrinkClass[i] = shrinkClassOf(first.kind, second.kind);
  work.stretchClass[i] = STRETCH.any;
}

/** Length of the run of `！` and `？` that ends with character `i`. */
function exclaimingRun(codePoints: Uint32Array, i: number): number {
  let run = 0;
  while (i - run >= 0 && isExclaiming(codePoints[i - run]!)) run += 1;
  return run;
}

function shrinkClassOf(a: number, b: number): number {
  if (a === KIND.interpunct || b === KIND.interpunct) return SHRINK.interpunct;
  if (a === KIND.finalStop && b !== KIND.opening) return SHRINK.finalStop;
  if (a === KIND.innerStop) return SHRINK.innerStop;
  if (a === KIND.closing || b === KIND.opening) return SHRINK.bracket;
  return b === KIND.finalStop ? SHRINK.finalStop : SHRINK.innerStop;
}

function isLatin(kind: number): boolean {
  return kind === KIND.letter || kind === KIND.digit || kind === KIND.other;
}

/** Glue after a space: a word space, a script gap where Han stands on one side, a separator between Han in a headline. */
function setSpaceGlue(work: Work, i: number, em: number, options: PrepareOptions): void {
  const before = i > 0 ? work.kinds[i - 1]! : KIND.other;
  const after = work.kinds[i + 1]!;
  const face = work.faces[work.face[i]!]!;
  if (options.display && !isLatin(before) && !isLatin(after)) {
    return setSpace(work, i, em, SEPARATOR.natural, SEPARATOR.least, SEPARATOR.natural, SHRINK.wordSpace);
  }
  if (isLatin(before) !== isLatin(after) && (before === KIND.han || after === KIND.han)) {
    const latin = isLatin(before) ? before : after;
    const gap = latin === KIND.digit ? options.style.composition.digitGap : options.style.composition.latinGap;
    return setSpace(work, i, em, gap, Math.min(gap, SCRIPT_GAP.least), SCRIPT_GAP.most, SHRINK.scriptGap);
  }
  const natural = face.advanceOf(work.glyphs[i]!);
  const least = Math.min(natural, WORD_SPACE.least);
  setSpace(work, i, em, natural, least, Math.max(natural, WORD_SPACE.most), SHRINK.wordSpace);
}

function setSpace(
  work: Work,
  i: number,
  em: number,
  natural: number,
  least: number,
  most: number,
  shrinkClass: number,
): void {
  work.glue[i] = natural * em;
  work.shrink[i] = (natural - least) * em;
  work.shrinkClass[i] = shrinkClass;
  work.stretch[i] = (most - natural) * em;
  work.stretchClass[i] = shrinkClass === SHRINK.scriptGap ? STRETCH.scriptGap : STRETCH.wordSpace;
}

/** The gap between Han and Latin letters or digits (CLREQ 3.2.2), and plain cell borders. */
function setScriptGlue(work: Work, i: number, em: number, composition: ParagraphStyle['composition']): void {
  const a = work.kinds[i]!;
  const b = work.kinds[i + 1]!;
  const latin = a === KIND.han ? b : b === KIND.han ? a : KIND.han;
  const gap = latin === KIND.letter ? composition.latinGap : latin === KIND.digit ? composition.digitGap : 0;
  if (gap > 0) setSpace(work, i, em, gap, Math.min(gap, SCRIPT_GAP.least), SCRIPT_GAP.most, SHRINK.scriptGap);
  else work.stretchClass[i] = STRETCH.any;
}

/** Whether white may be added between cells `i` and `i + 1` at all (CLREQ 3.6.4, JLREQ 3.1.11). */
function mayOpen(work: Work, characters: Characters, i: number): boolean {
  const a = work.kinds[i]!;
  const b = work.kinds[i + 1]!;
  if (a === KIND.opening || b === KIND.closing || b === KIND.innerStop || b === KIND.finalStop) return false;
  if (a === KIND.solidus || b === KIND.solidus || a === KIND.connector || b === KIND.connector) return false;
  if (a === KIND.interpunct || b === KIND.interpunct || b === KIND.control || b === KIND.suffix) return false;
  if ((a === KIND.dash || a === KIND.ellipsis) && a === b) return false;
  if (a === KIND.prefix && b === KIND.digit) return false;
  return !(isLatin(a) && isLatin(b)) && work.breaks[i + 1] !== BREAK.forced && characters.length > i;
}

/** Costs of lawful but poor line starts. */
const DASH_START_COST = 30;
/** Keeps numbers by their units at line ends where that costs no evenness: about half of them in measures of 16 cells and more. */
const NUMBER_UNIT_COST = 100;
/** Units that readers want to see beside their number. */
const UNITS = new Set(
  [...'年月日时時分秒元万萬亿億千百个個人名岁歲号號版期届屆点點米里亩畝吨噸斤度'].map((unit) => unit.codePointAt(0)),
);

function breakCost(a: number, b: number, codePoint: number): number {
  if (b === KIND.dash || b === KIND.ellipsis) return DASH_START_COST;
  return a === KIND.digit && b === KIND.han && UNITS.has(codePoint) ? NUMBER_UNIT_COST : 0;
}
