import type { Profile, TypeStyle } from '../document';
import type { Ink } from '../display-list';
import type { FontBook } from '../font';
import { setParagraph } from '../line';
import type { SetLine, SetParagraph, SettingNote, Span } from '../line';
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

/** A measure wider than any sheet: what is set to it stands at its natural width. */
const UNBOUNDED: Points = 20_000;

/** Sets spans as one line that never breaks; wider than its measure, it is condensed until it fits. */
export function setOneLine(
  spans: readonly Span[],
  place: { readonly measure: Points; readonly align: TypeStyle['align'] },
  setting: Setting,
): SetOneLine {
  const natural = setRunning(spans, { measure: UNBOUNDED, align: 'start', indent: 0 }, setting);
  const [line] = natural.lines;
  if (line === undefined) throw new Error('a paragraph without a line');
  if (line.width > place.measure) {
    const stretch = place.measure / line.width;
    const condensed = spans.map((span) => ({ ...span, stretch: (span.stretch ?? 1) * stretch }));
    const [pressed = line] = setRunning(condensed, { measure: UNBOUNDED, align: 'start', indent: 0 }, setting).lines;
    return { line: moveTo(pressed, place), notes: natural.notes };
  }
  return { line: moveTo(line, place), notes: natural.notes };
}

/** Sets a paragraph of running text: captions, teasers. */
export function setRunning(
  spans: readonly Span[],
  place: { readonly measure: Points; readonly align: TypeStyle['align']; readonly indent: Points },
  setting: Setting,
): SetParagraph {
  const { language, composition } = setting.profile;
  const style = { language, composition, align: place.align, indent: place.indent };
  return setParagraph(spans, place.measure, style, setting.fonts);
}

/** Sets a head in as many lines as it needs. */
export function setDisplay(
  text: string,
  style: TypeStyle,
  place: { readonly size: Points; readonly measure: Points },
  setting: Setting,
): SetDisplay {
  const spans = [spanOf(text, style, { size: place.size })];
  const set = setRunning(spans, { measure: place.measure, align: style.align, indent: 0 }, setting);
  return { lines: set.lines, fits: set.lines.every((line) => line.width <= place.measure), notes: set.notes };
}

function moveTo(line: SetLine, place: { readonly measure: Points; readonly align: TypeStyle['align'] }): SetLine {
  const free = place.measure - line.width;
  const left = place.align === 'centre' ? free / 2 : place.align === 'end' ? free : 0;
  const runs = line.runs.map((run) => ({ ...run, x: run.x.map((x) => x + left) }));
  return { ...line, runs, measure: place.measure, left };
}
