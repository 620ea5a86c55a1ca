import type { Article, Edition, InlineMark, Paragraph, Story, StoryPicture } from '../../core/document';
import { paragraphIndex, splitInStory } from '../../core/text-edit';
import type { TextPlace } from '../../core/text-edit';
import { changed } from './article-edits';
import { byPriority } from './story-status';

/** A story with nothing in it. */
function emptyStory(id: string, priority: number): Story {
  return {
    id,
    priority,
    section: '',
    killed: false,
    kicker: '',
    headline: '',
    decks: [],
    dateline: '',
    byline: '',
    paragraphs: [{ kind: 'body', text: '' }],
    pictures: [],
  };
}

/** The edition with an empty story of this id, the least important of all. */
export function addStory(edition: Edition, id: string): Edition {
  return { ...edition, stories: [...edition.stories, emptyStory(id, lastRank(edition))] };
}

/**
 * The edition with a story moved before another in the order of importance, behind all of them when `before` is
 * `undefined`. The stories between change places: the ranks in use stay, unless some are used twice.
 */
export function rankStory(edition: Edition, id: string, before: string | undefined): Edition {
  const ranked = byPriority(edition.stories);
  const story = ranked.find((each) => each.id === id);
  if (story === undefined || id === before) return edition;
  const others = ranked.filter((each) => each !== story);
  const at = before === undefined ? others.length : others.findIndex((each) => each.id === before);
  return at < 0 ? edition : withRanks(edition, others.toSpliced(at, 0, story));
}

/** The edition whose stories have this order of importance; only those whose place changed get other ranks. */
function withRanks(edition: Edition, order: readonly Story[]): Edition {
  const was = byPriority(edition.stories);
  const from = order.findIndex((story, index) => story !== was[index]);
  if (from < 0) return edition;
  const to = order.findLastIndex((story, index) => story !== was[index]);
  const ranks = new Map<string, number>();
  let rank = was[from - 1]?.priority ?? -Infinity;
  for (const [index, story] of order.entries()) {
    if (index < from) continue;
    const free = index <= to ? (was[index]?.priority ?? rank) : story.priority;
    // Two stories of one rank have no order that could be told.
    rank = free > rank ? free : rank + 1;
    ranks.set(story.id, rank);
  }
  const stories = edition.stories.map((story) => {
    const priority = ranks.get(story.id) ?? story.priority;
    return priority === story.priority ? story : { ...story, priority };
  });
  return { ...edition, stories };
}

/** The rank behind all others. */
function lastRank({ stories }: Edition): number {
  return Math.floor(stories.reduce((most, { priority }) => Math.max(most, priority), 0)) + 1;
}

/** The edition with a new story right behind another in importance and in the list. */
function addBehind(edition: Edition, id: string, story: Story): Edition {
  const at = edition.stories.findIndex((each) => each.id === id);
  const ranked = byPriority(edition.stories);
  const next = ranked[ranked.findIndex((each) => each.id === id) + 1];
  const stories = edition.stories.toSpliced(at + 1, 0, { ...story, priority: lastRank(edition) });
  return rankStory({ ...edition, stories }, story.id, next?.id);
}

/** The edition with a copy of a story in the pool, next to it in importance. */
export function duplicateStory(edition: Edition, id: string, copy: string): Edition {
  const story = edition.stories.find((each) => each.id === id);
  return story === undefined ? edition : addBehind(edition, id, changed(story, { id: copy, killed: false }));
}

/**
 * The edition with a story split before one of its paragraphs (from 1, the second): what follows is a story of its own
 * in the pool, next in importance. A sub-head that it begins with becomes its headline. Pictures stay with the first.
 */
export function splitStory(
  edition: Edition,
  id: string,
  options: { readonly at: number; readonly rest: string },
): Edition {
  const { at, rest } = options;
  const story = edition.stories.find((each) => each.id === id);
  const following = story?.paragraphs.slice(at) ?? [];
  if (story === undefined || at < 1 || following.length === 0) return edition;
  const [first, ...others] = following;
  const headed = first?.kind === 'subhead' && others.length > 0;
  const made: Story = {
    ...emptyStory(rest, story.priority),
    section: story.section,
    byline: story.byline,
    ...(story.subjects && { subjects: story.subjects }),
    headline: headed ? first.text : '',
    paragraphs: headed ? others : following,
  };
  const cut = { ...story, paragraphs: story.paragraphs.slice(0, at) };
  const stories = edition.stories.map((each) => (each === story ? cut : each));
  return addBehind({ ...edition, stories }, id, made);
}

/**
 * Where `splitStoryAt` divides a story: before the paragraph at `at`, once the one before is cut at the caret if it
 * must be.
 */
function splitPlace(
  story: Story,
  { part, offset }: TextPlace,
): { readonly at: number; readonly cut: boolean } | undefined {
  const index = paragraphIndex(part);
  const text = index === undefined ? undefined : story.paragraphs[index]?.text;
  if (index === undefined || text === undefined) return undefined;
  const at = offset === 0 ? index : index + 1;
  const cut = offset > 0 && offset < text.length;
  return at < 1 || (!cut && at >= story.paragraphs.length) ? undefined : { at, cut };
}

/** Whether a story can be split at a place of its text: in its paragraphs, with copy before and behind. */
export function canSplitAt(story: Story, place: TextPlace): boolean {
  return splitPlace(story, place) !== undefined;
}

/** The edition with a story split at a place of its paragraphs, as `splitStory` does. */
export function splitStoryAt(
  edition: Edition,
  id: string,
  options: { readonly place: TextPlace; readonly rest: string },
): Edition {
  const { place, rest } = options;
  const story = edition.stories.find((each) => each.id === id);
  const found = story && splitPlace(story, place);
  if (story === undefined || found === undefined) return edition;
  const cut = found.cut ? splitInStory(story, { from: place, to: place }).thing : story;
  const stories = edition.stories.map((each) => (each === story ? cut : each));
  return splitStory({ ...edition, stories }, id, { at: found.at, rest });
}

/**
 * The edition with the copy of other stories at the end of one: their headlines as sub-heads, their decks and bylines
 * as paragraphs, their pictures after its own. Their articles go on as parts of it; what pointed at them points at it.
 */
export function mergeStories(edition: Edition, into: string, others: readonly string[]): Edition {
  const story = edition.stories.find((each) => each.id === into);
  const merged = others.flatMap((id) => edition.stories.find((each) => each.id === id && id !== into) ?? []);
  if (story === undefined || merged.length === 0) return edition;
  const pictures: StoryPicture[] = [...story.pictures];
  /** Where the pictures of each story begin in the whole. */
  const begins = new Map<string, number>();
  for (const each of merged) {
    begins.set(each.id, pictures.length);
    pictures.push(...each.pictures);
  }
  const whole = { ...story, pictures, paragraphs: [...story.paragraphs, ...merged.flatMap(copyOf)] };
  const join = (article: Article): Article => {
    const begin = begins.get(article.story);
    if (begin === undefined) return article;
    const shown = article.pictures.map((picture) => ({ ...picture, index: picture.index + begin }));
    return { ...article, story: into, pictures: shown };
  };
  const stories = edition.stories.filter(({ id }) => !begins.has(id)).map((each) => (each === story ? whole : each));
  const pages = edition.pages.map((page) =>
    page.articles.some((article) => begins.has(article.story)) ? { ...page, articles: page.articles.map(join) } : page,
  );
  const teasers = edition.teasers.map((teaser) =>
    teaser.story !== undefined && begins.has(teaser.story) ? { ...teaser, story: into } : teaser,
  );
  return withOneHead({ ...edition, stories, pages, teasers }, into);
}

/** All the copy of a story as paragraphs. */
function copyOf({ headline, kicker, decks, dateline, byline, paragraphs }: Story): readonly Paragraph[] {
  const heads = headline === '' ? [] : [{ kind: 'subhead', text: headline.replaceAll('\n', ' ') } as const];
  const lines = [kicker, ...decks].filter((text) => text !== '').map((text) => ({ kind: 'body', text }) as const);
  const foot = byline === '' ? [] : [{ kind: 'body', text: byline, align: 'end' } as const];
  const begins = paragraphs.findIndex(({ kind }) => kind === 'body');
  const dated = paragraphs.map((each, index) =>
    index === begins && dateline !== '' ? withLead(each, `${dateline} `) : each,
  );
  return [...heads, ...lines, ...dated, ...foot];
}

/** A paragraph with words before its own, its marks on their characters. */
function withLead(paragraph: Paragraph, lead: string): Paragraph {
  const by = lead.length;
  const marks = paragraph.marks?.map((mark): InlineMark => ({ ...mark, start: mark.start + by, end: mark.end + by }));
  const { initial: _initial, ...rest } = paragraph;
  return { ...rest, text: lead + paragraph.text, ...(marks && { marks }) };
}

/** A story's head stands once, with the first of its articles. */
function withOneHead(edition: Edition, story: string): Edition {
  const articles = edition.pages.flatMap((page) => page.articles).filter((article) => article.story === story);
  const head = articles.find((article) => article.head !== undefined)?.head;
  if (head === undefined) return edition;
  const [first] = articles;
  const pages = edition.pages.map((page) => {
    if (!page.articles.some((article) => article.story === story)) return page;
    const next = page.articles.map((article) =>
      article.story === story
        ? changed(article, { head: article === first ? (article.head ?? head) : undefined })
        : article,
    );
    return { ...page, articles: next };
  });
  return { ...edition, pages };
}

/** The edition with stories killed: off their pages, kept in the pool, never placed until they are revived. */
export function killStories(edition: Edition, ids: readonly string[]): Edition {
  const killed = new Set(ids);
  const pages = edition.pages.map((page) => {
    const articles = page.articles.filter(({ story }) => !killed.has(story));
    return articles.length === page.articles.length ? page : { ...page, articles };
  });
  return { ...withKilled(edition, killed, true), pages };
}

/** The edition with killed stories back in the pool. */
export function reviveStories(edition: Edition, ids: readonly string[]): Edition {
  return withKilled(edition, new Set(ids), false);
}

function withKilled(edition: Edition, ids: ReadonlySet<string>, killed: boolean): Edition {
  const stories = edition.stories.map((story) =>
    ids.has(story.id) && story.killed !== killed ? { ...story, killed } : story,
  );
  return { ...edition, stories };
}

/** The edition without its killed stories. Teasers that pointed at one keep their words and point nowhere. */
export function deleteKilled(edition: Edition): Edition {
  const placed = new Set(edition.pages.flatMap((page) => page.articles.map(({ story }) => story)));
  const gone = new Set(edition.stories.filter(({ id, killed }) => killed && !placed.has(id)).map(({ id }) => id));
  if (gone.size === 0) return edition;
  const teasers = edition.teasers.map((teaser) =>
    teaser.story !== undefined && gone.has(teaser.story) ? changed(teaser, { story: undefined }) : teaser,
  );
  return { ...edition, stories: edition.stories.filter(({ id }) => !gone.has(id)), teasers };
}
