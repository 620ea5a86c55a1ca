import { KIND, kindOf } from '../cjk';
import type { Face, FontBook, GlyphId } from '../font';
import { roundPoints } from '../units';
import type { Points } from '../units';
import { blankGlyph, findElsewhere, isBlank, missingGlyph, spanFace } from './glyphs';
import type { ParagraphStyle, SettingNote, SetVerticalLine, Span, VerticalRun } from './types';
import { verticalSteps } from './vertical-cells';
import type { VerticalStep } from './vertical-cells';

/** Height of the em box above the baseline of a Chinese face, in em. */
const BASELINE = 0.88;
/** The em box's middle above the baseline: what a glyph lying on its side is centred by. */
const MIDDLE = 0.38;
const HALF = 0.5;
/** White before and after Latin lying on its side, in em (CLREQ 3.2.2). */
const LATIN_GAP = 0.25;
/** Curly quotes become corner brackets: double outside single on the mainland, single outside in Taiwan (GB/T 15834 5.2.3). */
const CORNERS = {
  'zh-Hans': { '“': '『', '”': '』', '‘': '「', '’': '」' },
  'zh-Hant': { '“': '「', '”': '」', '‘': '『', '’': '』' },
} as const;

/** How a vertical line is set. */
export interface VerticalLineOptions {
  /** Headlines: marks with white of their own and interpuncts stand solid, as in level heads. */
  readonly display?: true;
}

/**
 * Sets spans on one vertical line of its natural height. Positions are from the line's top on its middle axis: a glyph's
 * pen stands `x` right of the axis and `y` below the top. Marks take their vertical forms, quotes become corner brackets,
 * brackets and stops are half a cell high beside another mark and at the end, and everywhere in a headline.
 */
export function setVerticalLine(
  spans: readonly Span[],
  style: ParagraphStyle,
  fonts: FontBook,
  options: VerticalLineOptions = {},
): SetVerticalLine {
  const notes: SettingNote[] = [];
  const runs: VerticalRun[] = [];
  let pen = 0;
  let offset = 0;
  let markBefore = false;
  for (const span of spans) {
    const setting = { span, face: spanFace(span, fonts, notes), fonts, style, notes, offset, display: options.display };
    const steps = verticalSteps(span.text);
    steps.forEach((step, index) => {
      const next = steps[index + 1];
      const placed = placeStep(setting, step, {
        pen,
        markBefore: options.display === true || markBefore || index === 0,
        markAfter: options.display === true || next === undefined || isHalf(span.text, next),
      });
      runs.push(placed.run);
      pen = placed.pen;
      markBefore = isHalf(span.text, step);
    });
    offset += span.text.length;
  }
  return { runs, start: 0, end: offset, height: roundPoints(pen), notes };
}

interface StepSetting {
  readonly span: Span;
  readonly face: Face;
  readonly fonts: FontBook;
  readonly style: ParagraphStyle;
  readonly notes: SettingNote[];
  readonly offset: number;
  readonly display: true | undefined;
}

interface StepPlace {
  readonly pen: Points;
  readonly markBefore: boolean;
  readonly markAfter: boolean;
}

interface PlacedStep {
  readonly run: VerticalRun;
  readonly pen: Points;
}

/** Whether a step is a bracket or stop whose cell is half white in vertical text (CLREQ 3.1.6.1): not `：；！？`. */
function isHalf(text: string, step: VerticalStep): boolean {
  const kind = kindOf(text.codePointAt(step.start) ?? 0);
  return kind === KIND.opening || kind === KIND.closing || '，。、'.includes(text.slice(step.start, step.end));
}

function placeStep(setting: StepSetting, step: VerticalStep, place: StepPlace): PlacedStep {
  const characters = [...setting.span.text.slice(step.start, step.end)];
  switch (step.kind) {
    case 'upright':
      return placeUpright(setting, step, characters.join(''), place);
    case 'combined':
      return placeCombined(setting, step, characters, place);
    case 'turned':
      return placeTurned(setting, step, characters, place);
  }
}

function placeUpright(setting: StepSetting, step: VerticalStep, character: string, place: StepPlace): PlacedStep {
  const { size, stretch = 1 } = setting.span;
  const codePoint = character.codePointAt(0) ?? 0;
  const kind = kindOf(codePoint);
  const corners: Readonly<Record<string, string>> = CORNERS[setting.style.language];
  const drawn = corners[character]?.codePointAt(0) ?? codePoint;
  const { face, glyph } = glyphFor(setting, drawn, step.start);
  const vertical = face.verticalOf(glyph);
  if (kind === KIND.dash || kind === KIND.ellipsis) {
    if (vertical === glyph) return placeTurned(setting, step, [character], place);
  }
  const half = isHalf(setting.span.text, step);
  const opening = kind === KIND.opening;
  const squeezed = half && (opening ? place.markBefore : place.markAfter);
  const centred = setting.display === true && kind === KIND.interpunct;
  const cut = squeezed && opening ? HALF : centred ? HALF / 2 : 0;
  const top = place.pen - cut * size;
  const height = (squeezed || centred ? HALF : kind === KIND.space ? LATIN_GAP : 1) * size;
  const x = roundPoints((-face.advanceOf(vertical) / 2) * size * stretch);
  const run = runOf(setting, step, { face, glyphs: [vertical], x: [x], y: [roundPoints(top + BASELINE * size)] });
  return { run: { ...run, text: [character] }, pen: place.pen + height };
}

/** Digits side by side, condensed to the cell's width when they need it. */
function placeCombined(
  setting: StepSetting,
  step: VerticalStep,
  characters: readonly string[],
  place: StepPlace,
): PlacedStep {
  const { size } = setting.span;
  const { face } = glyphFor(setting, characters[0]!.codePointAt(0)!, step.start);
  const glyphs = characters.map((character) => face.glyphOf(character.codePointAt(0)!));
  const natural = glyphs.reduce((sum, glyph) => sum + face.advanceOf(glyph), 0);
  const stretch = Math.min(1, 1 / natural);
  let pen = (-natural * stretch * size) / 2;
  const x = glyphs.map((glyph) => {
    const at = pen;
    pen += face.advanceOf(glyph) * stretch * size;
    return roundPoints(at);
  });
  const y = glyphs.map(() => roundPoints(place.pen + BASELINE * size));
  const run = runOf(setting, step, { face, glyphs, x, y });
  return { run: { ...run, text: characters, stretch }, pen: place.pen + size };
}

/** A Latin run, dash or connector lying on its side: read with the head bent right. */
function placeTurned(
  setting: StepSetting,
  step: VerticalStep,
  characters: readonly string[],
  place: StepPlace,
): PlacedStep {
  const { size } = setting.span;
  const latin = characters.length > 1;
  let pen = place.pen + (latin && place.pen > 0 ? LATIN_GAP * size : 0);
  const { face } = glyphFor(setting, characters[0]!.codePointAt(0)!, step.start);
  const glyphs: GlyphId[] = [];
  const y: Points[] = [];
  let at = step.start;
  for (const character of characters) {
    const found = glyphFor({ ...setting, face }, character.codePointAt(0)!, at);
    glyphs.push(found.face === face ? found.glyph : blankGlyph(face));
    y.push(roundPoints(pen));
    pen += face.advanceOf(glyphs.at(-1)!) * size;
    at += character.length;
  }
  if (latin) pen += LATIN_GAP * size;
  const x = glyphs.map(() => roundPoints(-MIDDLE * size));
  const run = runOf(setting, step, { face, glyphs, x, y });
  return { run: { ...run, text: characters, turn: 90 }, pen };
}

function glyphFor(setting: StepSetting, codePoint: number, at: number): { face: Face; glyph: GlyphId } {
  const { face, fonts, notes, offset } = setting;
  const own = face.glyphOf(codePoint);
  if (own !== 0) return { face, glyph: own };
  if (isBlank(kindOf(codePoint), codePoint)) return { face, glyph: blankGlyph(face) };
  const found = findElsewhere(codePoint, face, fonts);
  notes.push(...missingGlyph(codePoint, offset + at, face, found));
  return found.glyph === 0 ? { face, glyph: blankGlyph(face) } : found;
}

interface PlacedGlyphs {
  readonly face: Face;
  readonly glyphs: readonly GlyphId[];
  readonly x: readonly Points[];
  readonly y: readonly Points[];
}

function runOf(setting: StepSetting, step: VerticalStep, placed: PlacedGlyphs): Omit<VerticalRun, 'text'> {
  const { size, ink, stretch } = setting.span;
  return {
    face: placed.face.id,
    size,
    ink,
    ...(stretch === undefined ? {} : { stretch }),
    turn: 0,
    glyphs: placed.glyphs,
    x: placed.x,
    y: placed.y,
    start: setting.offset + step.start,
    end: setting.offset + step.end,
  };
}
