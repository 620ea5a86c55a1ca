import { partOf, readProfile, readsAlike } from '../document';
import type { Paragraph, Readings, SetProfile, Story } from '../document';
import type { FontBook } from '../font';
import { measureOf } from '../line';
import type { Measure, SetParagraph } from '../line';
import type { Points } from '../units';
import { bylineLines, setByline } from './byline';
import { dressParagraph, whiteBetween } from './dress-paragraph';
import { mapNote, mapOffsets } from './offsets';
import { styledSpan } from './paragraph-spans';
import { runningText } from './running-text';
import type { TextPart } from './running-text';
import { RUN_IN_SPACE, setBody, setLines } from './set-body';
import type { BodySetting, SetBody, TextWords } from './set-body';
import type { Galley, GalleyLine, GalleyNote } from './types';

/** What a galley is made by. */
export interface GalleyOptions extends BodySetting {
  /** Width of the legs, in points; height of vertical lines. */
  readonly measure: Points;
  /** Keeps set paragraphs over calls; without it everything is set anew. */
  readonly cache?: GalleyCache;
  /** UTF-16 units of the running text that were set elsewhere before: the galley goes on from there. */
  readonly from?: number;
}

/** What setting a part needs, whatever its measure. */
export type SettingOptions = Pick<GalleyOptions, 'profile' | 'fonts' | 'direction' | 'tracking' | 'words' | 'cache'>;

/**
 * Paragraphs set before, by identity: an unchanged paragraph is not set twice while all that it uses of the profile is
 * the same.
 */
export interface GalleyCache {
  readonly paragraphs: WeakMap<Paragraph, readonly CachedParagraph[]>;
}

/** A paragraph as set once, and what it was set by. */
export interface CachedParagraph {
  /** All of the profile that had a part in it. */
  readonly readings: Readings;
  readonly fonts: FontBook;
  readonly direction: BodySetting['direction'];
  readonly tracking: number | undefined;
  readonly words: TextWords | undefined;
  /** One measure, or those of the lines that setting asked for. */
  readonly measure: Points | readonly Points[];
  readonly dateline: string;
  readonly skip: number;
  readonly set: SetBody;
}

/** Makes an empty cache. */
export function createGalleyCache(): GalleyCache {
  return { paragraphs: new WeakMap() };
}

/** Settings of one paragraph kept at once: the measures a story is tried at while a page is made up. */
const KEPT_SETTINGS = 8;

/**
 * Sets a story to one measure: dateline run in, body paragraphs indented, sub-heads on rows of their own, the byline
 * flush right on the last line where it fits and on its own where not. Vertical lines are as high as the measure, and
 * what is flush right stands at their feet.
 */
export function composeGalley(story: Story, options: GalleyOptions): Galley {
  const { measure } = options;
  const lines: GalleyLine[] = [];
  const notes: GalleyNote[] = [];
  for (const part of runningText(story, options.from)) {
    const set = setPart(story, part, measure, options);
    if (part.kind === 'byline') lines.push(...bylineLines(lines.at(-1), set.lines, options));
    else lines.push(...galleyLines(set, part, story, options.profile));
    for (const note of set.notes) notes.push({ part: part.part, note });
  }
  return { story: story.id, measure, lines, notes };
}

/**
 * Sets a part of a story's running text; offsets of its lines count in the whole part. Paragraphs may have a measure
 * for each line; sub-heads and bylines take that of their first.
 */
export function setPart(story: Story, part: TextPart, measure: Measure, options: SettingOptions): SetBody {
  if (part.kind === 'byline') {
    const one = { ...options, measure: measureOf(measure, 0) };
    const set = setByline(story.byline.slice(part.skip), (text) => setBylineText(text, one));
    return { ...skipped(set, part.skip), together: 0 };
  }
  const paragraph = story.paragraphs[part.index];
  if (paragraph === undefined) throw new Error(`no paragraph ${part.index} in story ${story.id}`);
  return setCached(paragraph, { dateline: part.lead > 0 ? story.dateline : '', skip: part.skip, measure }, options);
}

/** The lines of a part as lines of a galley. */
export function galleyLines(
  { lines, together }: SetBody,
  part: TextPart,
  story: Story,
  profile: SetProfile,
): GalleyLine[] {
  const subhead = part.kind === 'subhead';
  const rows = subhead ? subheadRows(story.paragraphs[part.index], profile) : 1;
  const white = part.skip > 0 ? 0 : whiteAbove(story, part, profile);
  return lines.map((line, index) => ({
    part: part.part,
    line,
    lead: part.lead,
    rows,
    ...(index === 0 && white > 0 && { white }),
    keepWithNext: subhead || index < together - 1,
    first: index === 0 && part.skip === 0,
    last: index === lines.length - 1,
  }));
}

/** A sub-head no higher than the leading stands on one row, a larger one on two (CLREQ 4.1.3: whole lines). */
export function subheadRows(paragraph: Paragraph | undefined, profile: SetProfile): number {
  const { size } = paragraph === undefined ? profile.styles.subhead : dressParagraph(paragraph, profile).style;
  return size < profile.grid.leading ? 1 : 2;
}

/** Rows of white above a part of a story, where it is not the first of a leg. */
export function whiteAbove(story: Story, part: TextPart, profile: SetProfile): number {
  return whiteBetween(story.paragraphs[part.index - 1], story.paragraphs[part.index], profile);
}

/** What of a paragraph is set, and how wide. */
interface ParagraphPlace {
  readonly dateline: string;
  readonly skip: number;
  readonly measure: Measure;
}

function setCached(paragraph: Paragraph, place: ParagraphPlace, options: SettingOptions): SetBody {
  const { profile, fonts, direction, tracking, words, cache } = options;
  const { dateline, skip } = place;
  const known = cache?.paragraphs.get(paragraph) ?? [];
  const found = known.find(
    (entry) =>
      isAsWide(entry.measure, place.measure) &&
      entry.dateline === dateline &&
      entry.skip === skip &&
      entry.fonts === fonts &&
      entry.direction === direction &&
      entry.tracking === tracking &&
      entry.words === words &&
      readsAlike(entry.readings, profile),
  );
  if (found !== undefined) return found.set;
  if (cache === undefined) return setFrom(paragraph, place, options);
  const { asked, measure } = recorded(place.measure);
  const read = readProfile(profile);
  const set = setFrom(paragraph, { ...place, measure }, { ...options, profile: read.profile });
  const how = { readings: read.readings(), fonts, direction, tracking, words };
  const entry = { ...how, measure: asked, dateline, skip, set };
  cache.paragraphs.set(paragraph, [entry, ...known.slice(0, KEPT_SETTINGS - 1)]);
  return set;
}

/** Sets a paragraph, or what is left of it: that goes on without indent or initial. */
function setFrom(paragraph: Paragraph, place: ParagraphPlace, options: SettingOptions): SetBody {
  const { dateline, skip } = place;
  const { profile, fonts, direction, tracking, words } = options;
  const measure = paragraph.kind === 'subhead' ? measureOf(place.measure, 0) : place.measure;
  const setting = {
    ...{ profile, measure, fonts },
    ...(direction && { direction }),
    ...(tracking !== undefined && { tracking }),
    ...(words && { words }),
  };
  if (skip === 0) return setBody(paragraph, dateline, setting);
  const lead = dateline === '' ? 0 : dateline.length + RUN_IN_SPACE.length;
  const { initial: _initial, ...rest } = paragraph;
  const part = partOf(rest, { start: Math.max(0, skip - lead), end: paragraph.text.length });
  const goesOn = { ...part, indents: { ...part.indents, first: 0 } };
  const set = setBody(goesOn, dateline.slice(skip), setting);
  return { ...skipped(set, skip), together: 0 };
}

function skipped(set: SetParagraph, skip: number): SetParagraph {
  if (skip === 0) return set;
  const toPart = (offset: number): number => offset + skip;
  return {
    lines: set.lines.map((line) => mapOffsets(line, toPart)),
    notes: set.notes.map((note) => mapNote(note, toPart)),
  };
}

/** A measure that keeps what it is asked for: only that can change how a paragraph is set. */
function recorded(measure: Measure): { readonly asked: CachedParagraph['measure']; readonly measure: Measure } {
  if (typeof measure === 'number') return { asked: measure, measure };
  const asked: Points[] = [];
  return { asked, measure: (line) => (asked[line] ??= measure(line)) };
}

function isAsWide(known: CachedParagraph['measure'], wanted: Measure): boolean {
  if (typeof known === 'number' || typeof wanted === 'number') return known === wanted;
  // Lines that were never asked for are holes, which `every` passes over.
  return known.every((measure, line) => measure === wanted(line));
}

function setBylineText(text: string, { profile, measure, fonts, direction }: GalleyOptions): SetParagraph {
  const { language, composition, styles } = profile;
  const style = { language, composition, align: 'end', indent: 0 } as const;
  return setLines([styledSpan(text, styles.byline)], measure, style, { fonts, direction });
}
