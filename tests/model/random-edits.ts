import fc from 'fast-check';
import { PLAIN_MARKS, fitMarks, partOf, withText } from '../../core/document';
import type { Article, Edition, InlineMark, Page, Paragraph, Story } from '../../core/document';
import { smallArticle, smallPage, smallStory } from '../core/document/small-edition';

/** A command as the window makes them: a pure function from edition to edition. */
export type Edit = (edition: Edition) => Edition;

/** The item of a list that a random number picks; undefined for an empty list. */
function pick<T>(items: readonly T[], at: number): T | undefined {
  return items[at % Math.max(1, items.length)];
}

function moved<T>(items: readonly T[], from: number, to: number): readonly T[] {
  const item = pick(items, from);
  if (item === undefined) return items;
  return items.filter((other) => other !== item).toSpliced(to % items.length, 0, item);
}

function withStory(edition: Edition, at: number, change: (story: Story) => Story): Edition {
  const story = pick(edition.stories, at);
  return { ...edition, stories: edition.stories.map((other) => (other === story ? change(other) : other)) };
}

function withPage(edition: Edition, at: number, change: (page: Page) => Page): Edition {
  const page = pick(edition.pages, at);
  return { ...edition, pages: edition.pages.map((other) => (other === page ? change(other) : other)) };
}

function freshId(edition: Edition, prefix: string, seed: number): string {
  const taken = new Set([
    ...edition.stories.map(({ id }) => id),
    ...edition.pages.flatMap((page) => [page.id, ...page.articles.map(({ id }) => id)]),
  ]);
  let id = `${prefix}-${seed}`;
  while (taken.has(id)) id += 'x';
  return id;
}

function withoutStory(edition: Edition, at: number): Edition {
  const story = pick(edition.stories, at);
  return {
    ...edition,
    stories: edition.stories.filter((other) => other !== story),
    pages: edition.pages.map((page) => ({
      ...page,
      articles: page.articles.filter((article) => article.story !== story?.id),
    })),
  };
}

function moveArticle(edition: Edition, from: number, to: number, place: number): Edition {
  const article = pick(
    edition.pages.flatMap((page) => page.articles),
    from,
  );
  if (article === undefined) return edition;
  const without = edition.pages.map((page) => {
    const articles = page.articles.filter((other) => other !== article);
    return articles.length === page.articles.length ? page : { ...page, articles };
  });
  return withPage({ ...edition, pages: without }, to, (page) => ({
    ...page,
    articles: page.articles.toSpliced(place % (page.articles.length + 1), 0, article),
  }));
}

const words = fc.string({ unit: fc.constantFrom('版', '面', '，', 'a', '1', '😀', '𠮷', '\n'), maxLength: 12 });
const index = fc.nat(50);

const mark: fc.Arbitrary<InlineMark> = fc.oneof(
  fc.record({ kind: fc.constantFrom(...PLAIN_MARKS), start: fc.nat(12), end: fc.nat(12) }),
  fc.record({ kind: fc.constant('ruby' as const), start: fc.nat(12), end: fc.nat(12), reading: fc.constant('bǎn') }),
);

function marked({ marks: _marks, ...paragraph }: Paragraph, wanted: readonly InlineMark[]): Paragraph {
  const marks = fitMarks(wanted, paragraph.text);
  return marks.length === 0 ? paragraph : { ...paragraph, marks };
}

const paragraphs: fc.Arbitrary<(now: readonly Paragraph[]) => readonly Paragraph[]> = fc.oneof(
  fc.tuple(index, words).map(
    ([at, text]) =>
      (now: readonly Paragraph[]) =>
        now.map((paragraph) => (paragraph === pick(now, at) ? withText(paragraph, text) : paragraph)),
  ),
  fc.tuple(index, words).map(
    ([at, text]) =>
      (now: readonly Paragraph[]) =>
        now.toSpliced(at % (now.length + 1), 0, { kind: 'subhead', text }),
  ),
  index.map((at) => (now: readonly Paragraph[]) => now.toSpliced(at % (now.length + 1), 1)),
  fc.tuple(index, index).map(
    ([at, cut]) =>
      (now: readonly Paragraph[]) =>
        now.flatMap((paragraph) => {
          if (paragraph !== pick(now, at)) return [paragraph];
          const letters = [...paragraph.text];
          const place = letters.slice(0, cut % (letters.length + 1)).join('').length;
          const { length } = paragraph.text;
          return [partOf(paragraph, { start: 0, end: place }), partOf(paragraph, { start: place, end: length })];
        }),
  ),
  fc.tuple(index, fc.array(mark, { maxLength: 4 })).map(
    ([at, marks]) =>
      (now: readonly Paragraph[]) =>
        now.map((paragraph) => (paragraph === pick(now, at) ? marked(paragraph, marks) : paragraph)),
  ),
  fc.tuple(index, fc.option(fc.nat(8))).map(
    ([at, lines]) =>
      (now: readonly Paragraph[]) =>
        now.map((paragraph): Paragraph => {
          if (paragraph !== pick(now, at)) return paragraph;
          const { initial: _initial, tabs: _tabs, ...plain } = paragraph;
          if (lines === null) return plain;
          const tabs = [{ at: lines, align: 'end' }] as const;
          return { ...plain, initial: { lines: lines + 2, characters: 1 }, tabs, indents: { start: lines } };
        }),
  ),
);

/** Any one edit that the window can make; it always gives a valid edition. */
export const anyEdit: fc.Arbitrary<Edit> = fc.oneof(
  fc.tuple(index, words).map(
    ([at, headline]): Edit =>
      (edition) =>
        withStory(edition, at, (s) => ({ ...s, headline })),
  ),
  fc.tuple(index, fc.array(words, { maxLength: 3 })).map(
    ([at, decks]): Edit =>
      (edition) =>
        withStory(edition, at, (story) => ({ ...story, decks })),
  ),
  fc.tuple(index, paragraphs).map(
    ([at, change]): Edit =>
      (edition) =>
        withStory(edition, at, (story) => ({ ...story, paragraphs: change(story.paragraphs) })),
  ),
  fc.tuple(index, index, words).map(([at, seed, headline]): Edit => (edition) => ({
    ...edition,
    stories: edition.stories.toSpliced(
      at % (edition.stories.length + 1),
      0,
      smallStory(freshId(edition, 's', seed), headline, [headline]),
    ),
  })),
  index.map(
    (at): Edit =>
      (edition) =>
        withoutStory(edition, at),
  ),
  fc
    .tuple(index, index)
    .map(([from, to]): Edit => (edition) => ({ ...edition, stories: moved(edition.stories, from, to) })),
  fc
    .tuple(index, index)
    .map(([from, to]): Edit => (edition) => ({ ...edition, pages: moved(edition.pages, from, to) })),
  fc.tuple(index, index).map(([at, seed]): Edit => (edition) => ({
    ...edition,
    pages: edition.pages.toSpliced(at % (edition.pages.length + 1), 0, smallPage(freshId(edition, 'p', seed), [])),
  })),
  index.map((at): Edit => (edition) => ({
    ...edition,
    pages: edition.pages.filter((page) => page !== pick(edition.pages, at)),
  })),
  fc.tuple(index, index, index).map(
    ([from, to, place]): Edit =>
      (edition) =>
        moveArticle(edition, from, to, place),
  ),
  fc.tuple(index, index, index).map(([at, story, seed]): Edit => (edition) => {
    const placed = pick(edition.stories, story);
    if (placed === undefined) return edition;
    const article = smallArticle(freshId(edition, 'a', seed), placed.id, seed);
    return withPage(edition, at, (page) => ({ ...page, articles: [...page.articles, article] }));
  }),
  fc.tuple(index, index, fc.integer({ min: -5, max: 60 }), fc.boolean()).map(
    ([at, which, line, headless]): Edit =>
      (edition) =>
        withPage(edition, at, (page) => ({
          ...page,
          articles: page.articles.map((article): Article => {
            if (article !== pick(page.articles, which)) return article;
            const { head: _head, ...rest } = article;
            const frame = { ...article.frame, line };
            return headless ? { ...rest, frame } : { ...rest, frame, head: { size: 18 } };
          }),
        })),
  ),
  fc.tuple(fc.nat(999), words).map(([number, name]): Edit => (edition) => ({
    ...edition,
    issue: { ...edition.issue, number },
    masthead: { ...edition.masthead, name },
  })),
);
