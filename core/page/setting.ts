import { editionWords, keepSame, protectedWords, resolveStyles } from '../document';
import type { Article, Edition, SetProfile, TypeStyle } from '../document';
import type { Ink } from '../display-list';
import type { FontBook } from '../font';
import { styledSpan } from '../galley';
import type { SettingOptions, TextWords } from '../galley';
import { setLine, setParagraph, setVerticalLine } from '../line';
import type { ParagraphStyle, SetLine, SetParagraph, SetSingleLine, SettingNote, Span } from '../line';
import type { Points } from '../units';
import type { CompositionCache } from './cache';
import type { CodeMaker } from './code';

/** What all setting needs: the paper's styles and its faces. */
export interface Setting {
  readonly profile: SetProfile;
  readonly fonts: FontBook;
  /** Names and terms that no line of a head cuts (`editionWords`), and what running text does not. */
  readonly words?: readonly string[];
  readonly textWords?: TextWords;
  /**
   * White added between the characters of the running text, in em: that of the article being set (`articleSetting`).
   */
  readonly tracking?: number;
  /** What makes codes; without it those of a page are not drawn, and reported. */
  readonly codes?: CodeMaker;
}

/**
 * The setting of an edition: its profile with complete styles, its words, and the host's faces and codes. With a cache,
 * all of it that is as it was last keeps its identity, whatever the edition's own objects do.
 */
export function settingOf(
  edition: Edition,
  fonts: FontBook,
  { codes, cache }: { readonly codes?: CodeMaker | undefined; readonly cache?: CompositionCache | undefined } = {},
): Setting {
  const { profile } = edition;
  const names = editionWords(edition);
  const words = { words: names, textWords: { whole: protectedWords(edition), names } };
  const host = { fonts, ...(codes && { codes }) };
  if (cache === undefined) return { profile: resolveStyles(profile), ...host, ...words };
  const last = cache.setting?.setting;
  const setting: Setting = {
    profile:
      cache.setting?.from === profile ? cache.setting.setting.profile : keepSame(last?.profile, resolveStyles(profile)),
    ...host,
    ...keepSame(last && { words: last.words, textWords: last.textWords }, words),
  };
  cache.setting = { from: profile, setting };
  return setting;
}

/** The setting of an article's running text. */
export function articleSetting({ tracking }: Pick<Article, 'tracking'>, setting: Setting): Setting {
  return tracking === undefined ? setting : { ...setting, tracking: tracking / HUNDREDTHS };
}

/** Articles count tracking in hundredths of an em. */
const HUNDREDTHS = 100;

/** What setting running text needs of a setting. */
export function galleySetting(setting: Setting, cache?: CompositionCache): SettingOptions {
  const { profile, fonts, tracking, textWords: words } = setting;
  return {
    ...{ profile, fonts },
    ...(tracking !== undefined && { tracking }),
    ...(words && { words }),
    ...(cache && { cache: cache.galleys }),
  };
}

/** One set line and what was found in setting it. */
export interface SetOneLine {
  readonly line: SetLine;
  readonly notes: readonly SettingNote[];
}

/** A span of a style; `over` changes what the style says. */
export function spanOf(
  text: string,
  style: TypeStyle,
  over: { readonly size?: Points; readonly ink?: Ink; readonly stretch?: number; readonly tracking?: number } = {},
): Span {
  return { ...styledSpan(text, style), ...over };
}

/** Keeps type that fills its measure exactly from falling over it by a rounding error. */
const TOLERANCE: Points = 0.01;

/**
 * Sets spans as one line that never breaks; longer than its measure, it is condensed until it fits. A vertical one,
 * whose type is not condensed, is set smaller.
 */
export function setOneLine(
  spans: readonly Span[],
  place: {
    readonly measure: Points;
    readonly align: TypeStyle['align'];
    readonly direction?: 'level' | 'vertical' | undefined;
  },
  setting: Setting,
): SetOneLine {
  const { direction = 'level' } = place;
  const line = setNatural(spans, setting, direction);
  const over = line.width / (place.measure + TOLERANCE);
  const pressed = direction === 'level' ? condensed : smaller;
  const set = over > 1 ? setNatural(pressed(spans, 1 / over), setting, direction) : line;
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

function setNatural(
  spans: readonly Span[],
  setting: Setting,
  direction: 'level' | 'vertical' = 'level',
): SetSingleLine {
  const set = direction === 'level' ? setLine : setVerticalLine;
  return set(spans, paragraphStyle('start', 0, setting), setting.fonts);
}

function condensed(spans: readonly Span[], by: number): Span[] {
  return spans.map((span) => ({ ...span, stretch: (span.stretch ?? 1) * by }));
}

function smaller(spans: readonly Span[], by: number): Span[] {
  return spans.map((span) => ({ ...span, size: span.size * by }));
}

/** The paper's way of setting a paragraph. */
export function paragraphStyle(align: TypeStyle['align'], indent: Points, { profile }: Setting): ParagraphStyle {
  return { language: profile.language, composition: profile.composition, align, indent };
}
