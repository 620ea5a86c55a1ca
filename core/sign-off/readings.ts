import { readingId, shownArticles } from '../document';
import type { Edition, KeptReading, Page, ReadThing } from '../document';
import { furnitureFrames, pageBlocks, printedBlock, printedFurniture } from '../page';
import { byId } from './by-id';
import { fingerprint } from './fingerprint';
import { pictureFile, storyFingerprint } from './page-matter';

/** A reading as it stands to what was read now. */
export interface StandingReading {
  readonly reading: KeptReading;
  /** It says something else than when it was read. */
  readonly stale: boolean;
}

/** Who reads, and in which round. */
export type ReaderRound = Pick<KeptReading, 'round' | 'reader'>;

/** Something to be read, and the page (from 1) where it begins. */
export interface ReadStop {
  readonly thing: ReadThing;
  readonly page: number;
}

/** What the things of pages print and where they stand follows from this and the pages. */
type Source = Pick<Edition, 'profile' | 'masthead' | 'issue' | 'teasers' | 'credits' | 'pictures'>;

/** What was worked out of pages. */
interface Known {
  readonly source: Source;
  readonly order: readonly ReadStop[];
  /** Labels over the articles of stories that have any. */
  readonly labels: ReadonlyMap<string, readonly string[]>;
  /** Fingerprints of blocks and furniture, by their keys. */
  readonly prints: Map<string, string>;
}

const known = new WeakMap<Edition['pages'], Known>();

function knownOf(edition: Edition): Known {
  const made = known.get(edition.pages);
  if (made !== undefined && isSameSource(made.source, edition)) return made;
  const fresh = { source: edition, order: orderOf(edition), labels: labelsOf(edition), prints: new Map() };
  known.set(edition.pages, fresh);
  return fresh;
}

function isSameSource(a: Source, b: Source): boolean {
  const { profile, masthead, issue, teasers, credits, pictures } = a;
  if (profile !== b.profile || masthead !== b.masthead || pictures !== b.pictures) return false;
  return issue === b.issue && teasers === b.teasers && credits === b.credits;
}

/**
 * All that stands on the pages as a reader goes through them: page by page, on each downwards, then across; a story
 * once, where it begins, with its captions; blocks, advertisements among them, and furniture on every page where they
 * stand.
 */
export function readingOrder(edition: Edition): readonly ReadStop[] {
  return knownOf(edition).order;
}

function orderOf(edition: Edition): readonly ReadStop[] {
  const seen = new Set<string>();
  return edition.pages.flatMap((page, index) =>
    placedOn(edition, page, index + 1)
      .toSorted(({ frame: a }, { frame: b }) => a.line - b.line || a.column - b.column)
      .filter(({ thing }) => {
        const again = thing.kind === 'story' && seen.has(thing.id);
        if (thing.kind === 'story') seen.add(thing.id);
        return !again;
      })
      .map(({ thing }) => ({ thing, page: index + 1 })),
  );
}

interface PlacedThing {
  readonly thing: ReadThing;
  readonly frame: { readonly line: number; readonly column: number };
}

function placedOn(edition: Edition, page: Page, number: number): readonly PlacedThing[] {
  return [
    ...furnitureFrames(edition, number)
      .filter(({ name }) => printedFurniture(edition, number, name).length > 0)
      .map(({ name, frame }): PlacedThing => ({ thing: { kind: 'furniture', id: name, page: page.id }, frame })),
    ...pageBlocks(edition, number)
      .filter((block) => isPicture(block.content.kind) || printedBlock(edition, number, block).length > 0)
      .map(({ id, frame }): PlacedThing => ({ thing: { kind: 'block', id, page: page.id }, frame })),
    ...shownArticles(page).map(({ story, frame }): PlacedThing => ({ thing: { kind: 'story', id: story }, frame })),
  ];
}

/** What is to be looked at, whether it prints a text of ours or none. */
function isPicture(kind: string): boolean {
  return kind === 'ad' || kind === 'picture';
}

/** Whether both are the same thing to read. */
export function isSameRead(a: ReadThing, b: ReadThing): boolean {
  if (a.kind === 'story' || b.kind === 'story') return a.kind === b.kind && a.id === b.id;
  return a.kind === b.kind && a.id === b.id && a.page === b.page;
}

/** How a reader read something in a round; `undefined` where they did not. */
export function readingOf(edition: Edition, thing: ReadThing, by: ReaderRound): StandingReading | undefined {
  const reading = byId(edition.readings).get(readingId(thing, by));
  return reading && { reading, stale: reading.text !== readFingerprint(edition, thing) };
}

/** The edition with something read by somebody as it is now. */
export function readThing(
  edition: Edition,
  thing: ReadThing,
  { round, reader, at }: ReaderRound & { readonly at: string },
): Edition {
  const fields = {
    ...{ id: readingId(thing, { round, reader }), round, reader, at },
    text: readFingerprint(edition, thing),
  };
  const made: KeptReading =
    thing.kind === 'story'
      ? { ...fields, story: thing.id }
      : { ...fields, kind: thing.kind, of: thing.id, page: thing.page };
  const others = (edition.readings ?? []).filter(({ id }) => id !== made.id);
  return { ...edition, readings: [...others, made] };
}

/** The edition in which somebody has something still to read; the very same where they did not read it. */
export function unreadThing(edition: Edition, thing: ReadThing, by: ReaderRound): Edition {
  const { readings = [], ...rest } = edition;
  const others = readings.filter(({ id }) => id !== readingId(thing, by));
  if (others.length === readings.length) return edition;
  return others.length === 0 ? rest : { ...edition, readings: others };
}

/** The fingerprint of what readers see of something; of what is gone, that of nothing. */
function readFingerprint(edition: Edition, thing: ReadThing): string {
  const { labels, prints } = knownOf(edition);
  if (thing.kind === 'story') {
    const story = byId(edition.stories).get(thing.id);
    if (story === undefined) return fingerprint(null);
    const print = storyFingerprint(story, edition.pictures);
    const over = labels.get(thing.id);
    return over === undefined ? print : fingerprint([print, over]);
  }
  const key = `${thing.kind} ${thing.id} ${thing.page}`;
  const print = prints.get(key) ?? fingerprint(seenOf(edition, thing));
  prints.set(key, print);
  return print;
}

function seenOf(edition: Edition, thing: Exclude<ReadThing, { readonly kind: 'story' }>): unknown {
  const number = edition.pages.findIndex(({ id }) => id === thing.page) + 1;
  if (thing.kind === 'furniture') return printedFurniture(edition, number, thing.id);
  const block = pageBlocks(edition, number).find(({ id }) => id === thing.id);
  if (block === undefined) return null;
  const { content } = block;
  return [printedBlock(edition, number, block), content, pictureFile(content, edition.pictures) ?? null];
}

function labelsOf({ pages }: Edition): ReadonlyMap<string, readonly string[]> {
  const labels = new Map<string, string[]>();
  for (const { story, label } of pages.flatMap(shownArticles)) {
    if (label !== undefined) labels.set(story, [...(labels.get(story) ?? []), label.text]);
  }
  return labels;
}
