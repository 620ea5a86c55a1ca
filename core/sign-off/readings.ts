import { readingId, shownArticles } from '../document';
import type { Edition, Story, StoryReading } from '../document';
import { byId } from './by-id';
import { storyFingerprint } from './page-matter';

/** A reading as it stands to the story now. */
export interface StandingReading {
  readonly reading: StoryReading;
  /** The story says something else than when it was read. */
  readonly stale: boolean;
}

/** Who reads, and in which round. */
export type ReaderRound = Pick<StoryReading, 'round' | 'reader'>;

/** A story where it begins. */
export interface ReadStory {
  readonly story: Story;
  /** From 1. */
  readonly page: number;
}

const orders = new WeakMap<
  Edition['pages'],
  { readonly stories: Edition['stories']; readonly order: readonly ReadStory[] }
>();

/** The stories on the pages as a reader goes through them: page by page, on each downwards, then across; each once. */
export function readingOrder({ pages, stories }: Edition): readonly ReadStory[] {
  const made = orders.get(pages);
  if (made?.stories === stories) return made.order;
  const known = byId(stories);
  const order = new Map<string, ReadStory>();
  for (const [index, page] of pages.entries()) {
    const articles = shownArticles(page).toSorted(
      ({ frame: a }, { frame: b }) => a.line - b.line || a.column - b.column,
    );
    for (const article of articles) {
      const story = known.get(article.story);
      if (story !== undefined && !order.has(story.id)) order.set(story.id, { story, page: index + 1 });
    }
  }
  const list = [...order.values()];
  orders.set(pages, { stories, order: list });
  return list;
}

/** How a reader read a story in a round; `undefined` where they did not. */
export function readingOf(edition: Edition, story: Story, by: ReaderRound): StandingReading | undefined {
  const reading = byId(edition.readings).get(readingId({ story: story.id, ...by }));
  return reading && { reading, stale: reading.text !== storyFingerprint(story, edition.pictures) };
}

/** The edition with a story read by somebody as it is now. */
export function readStory(
  edition: Edition,
  story: Story,
  { round, reader, at }: ReaderRound & { readonly at: string },
): Edition {
  const made: StoryReading = {
    id: readingId({ story: story.id, round, reader }),
    story: story.id,
    round,
    reader,
    at,
    text: storyFingerprint(story, edition.pictures),
  };
  const others = (edition.readings ?? []).filter(({ id }) => id !== made.id);
  return { ...edition, readings: [...others, made] };
}

/** The edition in which somebody has a story still to read; the very same where they did not read it. */
export function unreadStory(edition: Edition, story: string, by: ReaderRound): Edition {
  const { readings = [], ...rest } = edition;
  const others = readings.filter(({ id }) => id !== readingId({ story, ...by }));
  if (others.length === readings.length) return edition;
  return others.length === 0 ? rest : { ...edition, readings: others };
}
