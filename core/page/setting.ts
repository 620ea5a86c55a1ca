import type { Profile, TypeStyle } from '../document';
import type { Ink } from '../display-list';
import type { FontBook } from '../font';
import { setHeadline, setLine, setParagraph } from '../line';
import type { ParagraphStyle, SetLine, SetParagraph, SetSingleLine, SettingNote, Span } from '../line';
import type { Points } from '../units';

/** What all setting needs: the paper's styles and its faces. */
export interface Setting {
  readonly profile: Profile;
  readonly fonts: FontBook;
}

/** One set line and what was found in setting it. */
export interface SetOneLine {
  readonly line: SetLine;
  readonly notes: readonly SettingNote[];
}

/** A headline set in lines. */
export interface SetDisplay {
  readonly lines: readonly SetLine[];
  /** Whether every line fits its measure, condensed to 80 % at most. */
  readonly fits: boolean;
  readonly notes: readonly SettingNote[];
}

/** A span of a style; `over` changes what the style says. */
export function spanOf(
  text: string,
  style: TypeStyle,
  over: { readonly size?: Points; readonly ink?: Ink; readonly stretch?: number } = {},
): Span {
  return { text, family: style.family, weight: style.weight, size: style.size, ink: style.ink, ...over };
}

/** Heads may be condensed 长体 to this, no further: below it strokes thin visibly. */
const NARROWEST = 0.8;
/** A head without the editor's own breaks is condensed at most to this to save a line; otherwise it is broken. */
const UNNOTICED = 0.94;
/** Keeps type that fills its measure exactly from falling over it by a rounding error. */
const TOLERANCE: Points = 0.01;

/** Sets spans as one line that never breaks; wider than its measure, it is condensed until it fits. */
export function setOneLine(
  spans: readonly Span[],
  place: { readonly measure: Points; readonly align: TypeStyle['align'] },
  setting: Setting,
): SetOneLine {
  const line = setNatural(spans, setting);
  const over = line.width / (place.measure + TOLERANCE);
  const set = over > 1 ? setNatural(condensed(spans, 1 / over), setting) : line;
  const free = place.measure - set.width;
  const left = place.align === 'centre' ? free / 2 : place.align === 'end' ? free : 0;
  const runs = set.runs.map((run) => ({ ...run, x: run.x.map((x) => x + left) }));
  return { line: { ...set, runs, measure: place.measure, left }, notes: line.notes };
}

/** Width of spans on one line when nothing presses them. */
export function naturalWidth(spans: readonly Span[], setting: Setting): Points {
  return setNatural(spans, setting).width;
}

/** Sets a paragraph of running text: captions, teasers. */
export function setRunning(
  spans: readonly Span[],
  place: { readonly measure: Points; readonly align: TypeStyle['align']; readonly indent: Points },
  setting: Setting,
): SetParagraph {
  return setParagraph(spans, place.measure, paragraphStyle(place.align, place.indent, setting), setting.fonts);
}

/**
 * Sets a head in as few lines as it needs. Lines that the editor broke are condensed to 80 % at most to stay whole; a
 * head that only just misses its width is condensed unnoticeably rather than broken.
 */
export function setDisplay(
  text: string,
  style: TypeStyle,
  place: { readonly size: Points; readonly measure: Points },
  setting: Setting,
): SetDisplay {
  const span = (part: string): Span => spanOf(part, style, { size: place.size });
  const parts = text.split('\n');
  const widest = Math.max(...parts.map((part) => naturalWidth([span(part)], setting)));
  const wanted = Math.min(1, place.measure / (widest + TOLERANCE));
  const stretch = wanted >= (parts.length > 1 ? NARROWEST : UNNOTICED) ? wanted : 1;
  const spans = stretch < 1 ? condensed([span(text)], stretch) : [span(text)];
  const set = setHeadline(spans, place.measure, paragraphStyle(style.align, 0, setting), setting.fonts);
  const whole = parts.length === 1 || set.lines.length === parts.length;
  const fits = whole && set.lines.every((line) => line.width <= place.measure + TOLERANCE);
  return { lines: set.lines, fits, notes: set.notes };
}

function setNatural(spans: readonly Span[], setting: Setting): SetSingleLine {
  return setLine(spans, paragraphStyle('start', 0, setting), setting.fonts);
}

function condensed(spans: readonly Span[], by: number): Span[] {
  return spans.map((span) => ({ ...span, stretch: (span.stretch ?? 1) * by }));
}

function paragraphStyle(align: TypeStyle['align'], indent: Points, { profile }: Setting): ParagraphStyle {
  return { language: profile.language, composition: profile.composition, align, indent };
}
