import type { Paragraph, Profile, Story, StyleName, TypeStyle } from '../document';
import type { FontBook } from '../font';
import { measureOf, setParagraph } from '../line';
import type { Measure, ParagraphStyle, SetLine, SetParagraph, Span } from '../line';
import type { Points } from '../units';
import { bylineLines, setByline } from './byline';
import { moveLine } from './move-line';
import { DATELINE_SPACE, runningText } from './running-text';
import type { TextPart } from './running-text';
import type { Galley, GalleyLine, GalleyNote } from './types';

/** What a galley is made by. */
export interface GalleyOptions {
  readonly profile: Profile;
  /** Width of the legs, in points. */
  readonly measure: Points;
  readonly fonts: FontBook;
  /** Keeps set paragraphs over calls; without it everything is set anew. */
  readonly cache?: GalleyCache;
  /** UTF-16 units of the running text that were set elsewhere before: the galley goes on from there. */
  readonly from?: number;
}

/** Paragraphs set before, by identity: an unchanged paragraph of an unchanged profile is never set twice. */
export interface GalleyCache {
  readonly paragraphs: WeakMap<Paragraph, readonly CachedParagraph[]>;
}

/** A paragraph as set once, and what it was set by. */
export interface CachedParagraph {
  readonly profile: Profile;
  readonly fonts: FontBook;
  /** One measure, or those of the lines that setting asked for. */
  readonly measure: Points | readonly Points[];
  readonly dateline: string;
  readonly skip: number;
  readonly set: SetParagraph;
}

/** What setting a part needs, whatever its measure. */
export type SettingOptions = Pick<GalleyOptions, 'profile' | 'fonts' | 'cache'>;

/** Makes an empty cache. */
export function createGalleyCache(): GalleyCache {
  return { paragraphs: new WeakMap() };
}

/** Settings of one paragraph kept at once: the measures a story is tried at while a page is made up. */
const KEPT_SETTINGS = 8;

/**
 * Sets a story to one measure: dateline run in, body paragraphs indented, sub-heads on rows of their own, the byline
 * flush right on the last line where it fits and on its own where not.
 */
export function composeGalley(story: Story, options: GalleyOptions): Galley {
  const { measure } = options;
  const lines: GalleyLine[] = [];
  const notes: GalleyNote[] = [];
  for (const part of runningText(story, options.from)) {
    const set = setPart(story, part, measure, options);
    if (part.kind === 'byline') lines.push(...bylineLines(lines.at(-1), set.lines, options));
    else lines.push(...galleyLines(set.lines, part, options.profile));
    for (const note of set.notes) notes.push({ part: part.part, note });
  }
  return { story: story.id, measure, lines, notes };
}

/**
 * Sets a part of a story's running text; offsets of its lines count in the whole part. Paragraphs may have a measure for
 * each line; sub-heads and bylines take that of their first.
 */
export function setPart(story: Story, part: TextPart, measure: Measure, options: SettingOptions): SetParagraph {
  if (part.kind === 'byline') {
    const one = { ...options, measure: measureOf(measure, 0) };
    const set = setByline(story.byline.slice(part.skip), (text) => setStyled(text, 'byline', 'end', one));
    return skipped(set, part.skip);
  }
  const paragraph = story.paragraphs[part.index];
  if (paragraph === undefined) throw new Error(`no paragraph ${part.index} in story ${story.id}`);
  return setCached(paragraph, { dateline: part.lead > 0 ? story.dateline : '', skip: part.skip, measure }, options);
}

/** The lines of a part as lines of a galley. */
export function galleyLines(lines: readonly SetLine[], part: TextPart, profile: Profile): GalleyLine[] {
  const subhead = part.kind === 'subhead';
  return lines.map((line, index) => ({
    part: part.part,
    line,
    lead: part.lead,
    rows: subhead ? subheadRows(profile) : 1,
    keepWithNext: subhead,
    first: index === 0 && part.skip === 0,
    last: index === lines.length - 1,
  }));
}

/** A sub-head no higher than the leading stands on one row, a larger one on two (CLREQ 4.1.3: whole lines). */
export function subheadRows(profile: Profile): number {
  return profile.styles.subhead.size < profile.grid.leading ? 1 : 2;
}

/** What of a paragraph is set, and how wide. */
interface ParagraphPlace {
  readonly dateline: string;
  readonly skip: number;
  readonly measure: Measure;
}

function setCached(paragraph: Paragraph, place: ParagraphPlace, options: SettingOptions): SetParagraph {
  const { profile, fonts, cache } = options;
  const { dateline, skip } = place;
  const known = cache?.paragraphs.get(paragraph) ?? [];
  const found = known.find(
    (entry) =>
      isAsWide(entry.measure, place.measure) &&
      entry.dateline === dateline &&
      entry.skip === skip &&
      entry.fonts === fonts &&
      (entry.profile === profile || setsAlike(entry.profile, profile)),
  );
  if (found !== undefined) return found.set;
  const { asked, measure } = recorded(place.measure);
  const set = skipped(setBody(paragraph, { ...place, measure }, options), skip);
  const entry = { profile, fonts, measure: asked, dateline, skip, set };
  cache?.paragraphs.set(paragraph, [entry, ...known.slice(0, KEPT_SETTINGS - 1)]);
  return set;
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

/** Whether two profiles set galleys the same way, as those of an edition whose furniture was edited do. */
function setsAlike(a: Profile, b: Profile): boolean {
  return a.styles === b.styles && a.composition === b.composition && a.grid === b.grid && a.language === b.language;
}

function setBody(paragraph: Paragraph, place: ParagraphPlace, options: SettingOptions): SetParagraph {
  const { styles, composition } = options.profile;
  const { dateline, skip, measure } = place;
  if (paragraph.kind === 'subhead') {
    const one = { ...options, measure: measureOf(measure, 0) };
    return setStyled(paragraph.text.slice(skip), 'subhead', styles.subhead.align, one);
  }
  const spans = [spanOf(paragraph.text, styles.body)];
  if (dateline !== '') {
    spans.unshift(
      spanOf(dateline, { ...styles.dateline, size: styles.body.size }),
      spanOf(DATELINE_SPACE, styles.body),
    );
  }
  const indent = skip > 0 ? 0 : composition.indent * styles.body.size;
  const style = paragraphStyle(styles.body.align, indent, options.profile);
  return setParagraph(spansFrom(spans, skip), measure, style, options.fonts);
}

/** What is left of spans without their first `skip` UTF-16 units. */
function spansFrom(spans: readonly Span[], skip: number): readonly Span[] {
  if (skip === 0) return spans;
  let before = 0;
  return spans.flatMap((span) => {
    const text = span.text.slice(Math.max(0, skip - before));
    before += span.text.length;
    return text === '' ? [] : [{ ...span, text }];
  });
}

function skipped(set: SetParagraph, skip: number): SetParagraph {
  if (skip === 0) return set;
  const notes = set.notes.map((note) => ('offset' in note ? { ...note, offset: note.offset + skip } : note));
  return { lines: set.lines.map((line) => moveLine(line, skip)), notes };
}

function setStyled(text: string, name: StyleName, align: TypeStyle['align'], options: GalleyOptions): SetParagraph {
  const style = options.profile.styles[name];
  const set = paragraphStyle(align === 'justify' ? 'start' : align, 0, options.profile);
  return setParagraph([spanOf(text, style)], options.measure, set, options.fonts);
}

function paragraphStyle(align: ParagraphStyle['align'], indent: Points, profile: Profile): ParagraphStyle {
  return { language: profile.language, composition: profile.composition, align, indent };
}

function spanOf(text: string, style: TypeStyle): Span {
  return { text, family: style.family, weight: style.weight, size: style.size, ink: style.ink };
}
