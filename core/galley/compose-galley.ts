import type { Paragraph, Profile, Story } from '../document';
import type { FontBook } from '../font';
import { setParagraph } from '../line';
import type { SetParagraph } from '../line';
import type { Points } from '../units';
import { runInByline, setByline } from './byline';
import { styledSpan } from './paragraph-spans';
import { RUN_IN_SPACE, setBody } from './set-body';
import type { BodySetting, SetBody } from './set-body';
import type { Galley, GalleyLine, GalleyNote } from './types';

/** What a galley is made by. */
export interface GalleyOptions extends BodySetting {
  /** Keeps set paragraphs over calls; without it everything is set anew. */
  readonly cache?: GalleyCache;
}

/** Paragraphs set before, by identity: an unchanged paragraph of an unchanged profile is never set twice. */
export interface GalleyCache {
  readonly paragraphs: WeakMap<Paragraph, readonly CachedParagraph[]>;
}

/** A paragraph as set once, and what it was set by. */
export interface CachedParagraph {
  readonly profile: Profile;
  readonly fonts: FontBook;
  readonly measure: Points;
  readonly dateline: string;
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
 * flush right on the last line where it fits and on its own where not.
 */
export function composeGalley(story: Story, options: GalleyOptions): Galley {
  const lines: GalleyLine[] = [];
  const notes: GalleyNote[] = [];
  const first = story.paragraphs.findIndex((paragraph) => paragraph.kind === 'body');
  story.paragraphs.forEach((paragraph, index) => {
    const part = `${paragraph.kind}:${index}`;
    const dateline = index === first ? story.dateline : '';
    const set = setCached(paragraph, dateline, options);
    const lead = dateline === '' ? 0 : dateline.length + RUN_IN_SPACE.length;
    lines.push(...galleyLines(set, { part, lead, paragraph, profile: options.profile }));
    for (const note of set.notes) notes.push({ part, note });
  });
  if (story.byline !== '') {
    const byline = setByline(story.byline, (text) => setBylineText(text, options));
    for (const note of byline.notes) notes.push({ part: 'byline', note });
    runInByline(lines, byline.lines, options);
  }
  return { story: story.id, measure: options.measure, lines, notes };
}

interface ParagraphPlace {
  readonly part: string;
  readonly lead: number;
  readonly paragraph: Paragraph;
  readonly profile: Profile;
}

function galleyLines({ lines, together }: SetBody, place: ParagraphPlace): GalleyLine[] {
  const subhead = place.paragraph.kind === 'subhead';
  return lines.map((line, index) => ({
    part: place.part,
    line,
    lead: place.lead,
    rows: subhead ? subheadRows(place.profile) : 1,
    keepWithNext: subhead || index < together - 1,
    first: index === 0,
    last: index === lines.length - 1,
  }));
}

/** A sub-head no higher than the leading stands on one row, a larger one on two (CLREQ 4.1.3: whole lines). */
function subheadRows(profile: Profile): number {
  return profile.styles.subhead.size < profile.grid.leading ? 1 : 2;
}

function setCached(paragraph: Paragraph, dateline: string, options: GalleyOptions): SetBody {
  const { profile, fonts, measure, cache } = options;
  const known = cache?.paragraphs.get(paragraph) ?? [];
  const found = known.find(
    (entry) =>
      entry.measure === measure &&
      entry.dateline === dateline &&
      entry.fonts === fonts &&
      (entry.profile === profile || setsAlike(entry.profile, profile)),
  );
  if (found !== undefined) return found.set;
  const set = setBody(paragraph, dateline, options);
  const entry = { profile, fonts, measure, dateline, set };
  cache?.paragraphs.set(paragraph, [entry, ...known.slice(0, KEPT_SETTINGS - 1)]);
  return set;
}

/** Whether two profiles set galleys the same way, as those of an edition whose furniture was edited do. */
function setsAlike(a: Profile, b: Profile): boolean {
  return (
    a.styles === b.styles &&
    a.markFaces === b.markFaces &&
    a.composition === b.composition &&
    a.grid === b.grid &&
    a.language === b.language
  );
}

function setBylineText(text: string, { profile, measure, fonts }: GalleyOptions): SetParagraph {
  const { language, composition, styles } = profile;
  return setParagraph(
    [styledSpan(text, styles.byline)],
    measure,
    { language, composition, align: 'end', indent: 0 },
    fonts,
  );
}
