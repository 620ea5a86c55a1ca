import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { composeEdition, settingOf } from '../../../core/page';
import { editionLoads, makeUp } from '../../../core/makeup';
import type { Article, Edition, GridRect, Page, Picture, Profile, Story } from '../../../core/document';
import { bare, editionOf, fonts, profile, storyOf, upright } from '../page/fake';

const TALL: Picture = { id: 'tall', name: 'tall', sha256: '1'.repeat(64), type: 'image/png', width: 600, height: 750 };
const PICTURE: Picture = { id: 'pic', name: 'pic', sha256: '0'.repeat(64), type: 'image/png', width: 900, height: 600 };
const NAMES = '河堤新路昨日全线通车学校食堂换上新炉灶';

const sentence = (length: number): string => '河水绕过青石镇向东流去两岸的稻子熟了'.repeat(80).slice(0, length);
const make = (edition: Edition, seed = 1): Edition => ({
  ...edition,
  pages: makeUp(edition, { setting: settingOf(edition, fonts), seed }),
});

const anyStory = fc.record({
  head: fc.integer({ min: 0, max: 18 }),
  texts: fc.array(fc.integer({ min: 1, max: 260 }), { maxLength: 5 }),
  pictures: fc.array(fc.constantFrom('pic', 'tall'), { maxLength: 4 }),
});
const anyEdition = fc
  .record({
    stories: fc.array(anyStory, { minLength: 1, maxLength: 9 }),
    paper: fc.constantFrom(profile, bare, upright),
  })
  .map(({ stories, paper }) =>
    editionOf(
      stories.map(({ head, texts, pictures }, index): Story =>
        storyOf(
          `s${index}`,
          texts.map((length) => sentence(length)),
          {
            priority: index + 1,
            headline: NAMES.slice(0, head),
            pictures: pictures.map((picture) => ({ picture, caption: '村口', credit: '' })),
          },
        ),
      ),
      [],
      { pictures: [PICTURE, TALL], profile: paper },
    ),
  );

const overlap = (a: GridRect, b: GridRect): boolean =>
  a.column < b.column + b.columns &&
  b.column < a.column + a.columns &&
  a.line < b.line + b.lines &&
  b.line < a.line + a.lines;

const hasMatter = (story: Story): boolean =>
  story.headline !== '' || story.paragraphs.length > 0 || story.pictures.length > 0;

describe('makeUp', () => {
  it('leaves the articles of a story their ids, and gives none of them to another, when an edition is made up anew', () => {
    fc.assert(
      fc.property(anyEdition, fc.nat({ max: 8 }), (draft, gone) => {
        const before = make(draft);
        const killed = before.stories.map((story, index) => ({
          ...story,
          killed: index === gone,
          priority: 9 - index,
        }));
        const after = make({ ...before, stories: killed });
        const [old, fresh] = [before, after].map(({ pages }) => pages.flatMap(({ articles }) => articles));
        const owner = new Map(old!.map(({ id, story }) => [id, story]));
        for (const { id, story } of fresh!) expect(owner.get(id) ?? story).toBe(story);
        const stood = new Set(old!.map(({ story }) => story));
        const kept = new Set(fresh!.filter(({ id }) => owner.has(id)).map(({ story }) => story));
        // Of a story longer than a page all articles are new: it has no place of its own.
        for (const { story } of fresh!.filter((one) => fresh!.filter((each) => each.story === one.story).length === 1))
          if (stood.has(story)) expect(kept).toContain(story);
        expect(new Set(fresh!.map(({ id }) => id)).size).toBe(fresh!.length);
      }),
      { numRuns: 40 },
    );
  });

  it('places every story, apart from the others, inside the type area, with all its text', () => {
    fc.assert(
      fc.property(anyEdition, (draft) => {
        const edition = make(draft);
        const { grid } = edition.profile;
        for (const { articles } of edition.pages) {
          articles.forEach(({ frame }, index) => {
            expect(frame.column).toBeGreaterThanOrEqual(0);
            expect(frame.column + frame.columns).toBeLessThanOrEqual(grid.columns);
            expect(frame.line + frame.lines).toBeLessThanOrEqual(grid.lines);
            for (const other of articles.slice(index + 1)) expect(overlap(frame, other.frame)).toBe(false);
          });
        }
        const placed = edition.pages.flatMap(({ articles }) => articles.map(({ story }) => story));
        const wanted = draft.stories.filter(hasMatter).map(({ id }) => id);
        expect([...new Set(placed)].sort()).toEqual([...wanted].sort());
        const problems = composeEdition(edition, { fonts }).flatMap(({ diagnostics }) => diagnostics);
        expect(problems.filter(({ code }) => code === 'overset' || code === 'picture-outside-article')).toEqual([]);
      }),
      { numRuns: 25, seed: 11 },
    );
  });

  it('sets no story twice on a page', () => {
    fc.assert(
      fc.property(anyEdition, (draft) => {
        const edition = make(draft);
        const parts = edition.pages.flatMap(({ articles }, page) => articles.map(({ story }) => ({ story, page })));
        for (const { story, page } of parts) {
          expect(parts.filter((other) => other.story === story && other.page === page)).toHaveLength(1);
        }
      }),
      { numRuns: 15, seed: 12 },
    );
  });

  it('gives the same pages for the same seed', () => {
    fc.assert(
      fc.property(anyEdition, (draft) => {
        expect(make(draft, 5).pages).toEqual(make(draft, 5).pages);
      }),
      { numRuns: 6, seed: 13 },
    );
  });

  it('tells each page as it is made, and those that were made anew again', () => {
    const draft = editionOf([storyOf('long', [sentence(1000), sentence(1400)]), storyOf('short', [sentence(90)])], []);
    const told = new Map<number, Page>();
    const pages = makeUp(draft, {
      setting: settingOf(draft, fonts),
      onPage: (page, number) => void told.set(number, page),
    });
    expect([...told.keys()]).toEqual(pages.map((_, index) => index + 1));
    expect([...told.values()]).toEqual(pages);
  });

  it('closes all pages before it makes the best of any, once', () => {
    const stories = [storyOf('long', [sentence(1000), sentence(1400)]), storyOf('short', [sentence(90)])];
    const draft = editionOf(stories, []);
    const events: string[] = [];
    const pages = makeUp(draft, {
      setting: settingOf(draft, fonts),
      onPage: (_, number) => void events.push(`page ${number}`),
      onProgress: (done, total) => void events.push(`${done} of ${total}`),
    });
    const finished = events.findIndex((event) => event.includes('of'));
    const closed = new Set(events.slice(0, finished));
    expect([...closed]).toEqual(pages.map((_, index) => `page ${index + 1}`));
    expect(events.filter((event) => event.includes('of'))).toEqual(
      pages.map((_, index) => `${index + 1} of ${pages.length}`),
    );
  });

  it('runs a story longer than a page over several, without losing any', () => {
    const edition = make(editionOf([storyOf('long', [sentence(1000), sentence(1400), sentence(900)])], []));
    expect(edition.pages.length).toBeGreaterThan(1);
    const composed = composeEdition(edition, { fonts });
    const set = composed.flatMap(({ lines }) => lines.filter(({ part }) => part.startsWith('body')));
    const characters = set.flatMap(({ line }) => line.runs.flatMap(({ text }) => text)).join('');
    expect(characters).toHaveLength(3300);
  });

  it('keeps the stories that wait behind a long one', () => {
    const stories = [
      storyOf('long', [sentence(1440), sentence(1440)], { priority: 1 }),
      storyOf('next', [sentence(90)], { priority: 2 }),
      storyOf('last', [sentence(60)], { priority: 3 }),
    ];
    const placed = make(editionOf(stories, [])).pages.flatMap(({ articles }) => articles.map(({ story }) => story));
    expect(new Set(placed)).toEqual(new Set(['long', 'next', 'last']));
  });

  it('gives an edition without stories one empty page', () => {
    expect(make(editionOf([], [])).pages).toEqual([{ id: 'p1', name: '', articles: [] }]);
  });

  it('keeps the pages that there are, and calls new pages and articles as nothing else is called', () => {
    const stories = [storyOf('kept', [sentence(60)]), storyOf('long', [sentence(1000), sentence(1400)])];
    const frame = { column: 0, columns: 2, line: 20, lines: 8 };
    const locked: Article = { id: 'p1a1', story: 'kept', frame, locked: true, pictures: [] };
    const pages: readonly Page[] = [
      { id: 'mine', name: '', articles: [] },
      { id: 'p3', name: '', articles: [locked] },
    ];
    const made = make({ ...editionOf(stories, []), pages }).pages;
    expect(made.length).toBeGreaterThan(2);
    expect(made.slice(0, 2).map(({ id }) => id)).toEqual(['mine', 'p3']);
    for (const all of [made, made.flatMap(({ articles }) => articles)])
      expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
    expect(made[1]?.articles).toContainEqual(locked);
  });

  it('places the lead at the top left with the largest head', () => {
    const stories = [9, 7, 8, 6, 7].map((head, index) =>
      storyOf(`s${index}`, [sentence(200 - 20 * index)], { priority: index + 1, headline: NAMES.slice(0, head) }),
    );
    const [page] = make(editionOf(stories, [])).pages;
    const [first, ...others] = page?.articles ?? [];
    expect(first?.story).toBe('s0');
    expect([first?.frame.column, first?.frame.line]).toEqual([0, 0]);
    for (const { head } of others) expect(head?.size ?? 0).toBeLessThanOrEqual(first?.head?.size ?? 0);
  });

  it('makes a paper that is set vertically up from its top right, in bands, all text and heads upright', () => {
    const stories = [9, 7, 8, 6, 7].map((head, index) =>
      storyOf(`s${index}`, [sentence(300 - 30 * index)], { priority: index + 1, headline: NAMES.slice(0, head) }),
    );
    const [page] = make(editionOf(stories, [], { profile: upright })).pages;
    const { grid } = upright;
    const lead = page?.articles.find(({ story }) => story === 's0');
    expect([lead && lead.frame.column + lead.frame.columns, lead?.frame.line]).toEqual([grid.columns, 0]);
    for (const { frame, head, vertical } of page?.articles ?? []) {
      expect([vertical, head?.vertical]).toEqual([true, true]);
      expect([frame.line % 11, (frame.lines + 1) % 11]).toEqual([0, 0]);
      expect((head?.span?.column ?? 0) + (head?.span?.columns ?? 0)).toBe(frame.columns);
    }
  });

  it('goes round furniture where the page has put it, and leaves it there', () => {
    const stories = Array.from({ length: 4 }, (_, index) =>
      storyOf(`s${index}`, [sentence(300)], { priority: index + 1, headline: NAMES.slice(0, 8) }),
    );
    const masthead = { frame: { column: 0, columns: 4, line: 12, lines: 6 } };
    const page: Page = { id: 'p1', name: '', articles: [], furniture: { masthead, credits: { hidden: true } } };
    const [made] = make(editionOf(stories, [], { profile, pages: [page] })).pages;
    expect(made?.furniture).toEqual(page.furniture);
    expect(made?.articles.length).toBeGreaterThan(0);
    for (const { frame } of made?.articles ?? []) expect(overlap(frame, masthead.frame)).toBe(false);
  });

  it('keeps the columns and the kind of make-up of articles that are locked, and that they are', () => {
    const stories = [9, 7, 8, 6, 7].map((head, index) =>
      storyOf(`s${index}`, [sentence(240 - 20 * index)], { priority: index + 1, headline: NAMES.slice(0, head) }),
    );
    const draft = make(editionOf(stories, []));
    const of = (edition: Edition, id: string): Article | undefined =>
      edition.pages.flatMap(({ articles }) => articles).find(({ story }) => story === id);
    for (const columns of [2, 3]) {
      const pages = draft.pages.map((page): Page => ({
        ...page,
        articles: page.articles.map((article): Article => {
          if (article.story !== 's3') return article;
          return { ...article, frame: { ...article.frame, columns }, columnsLocked: true };
        }),
      }));
      const made = of(make({ ...draft, pages }, 3), 's3');
      expect([made?.frame.columns, made?.columnsLocked]).toEqual([columns, true]);
    }
    // Left to itself no story takes a vertical head beside level text.
    expect(draft.pages.flatMap(({ articles }) => articles).filter(({ head }) => head?.vertical)).toEqual([]);
    for (const vertical of [true, undefined]) {
      const head = { size: 20, ...(vertical && { vertical }) };
      const pages = draft.pages.map((page): Page => ({
        ...page,
        articles: page.articles.map((article): Article =>
          article.story === 's2' ? { ...article, head, makeUpLocked: true } : article,
        ),
      }));
      const made = of(make({ ...draft, pages }), 's2');
      expect([made?.head?.vertical, made?.makeUpLocked]).toEqual([vertical, true]);
    }
  });

  it('gives a place to a story whose locked look no page can hold', () => {
    const long = storyOf('s', [sentence(900)], { headline: NAMES.slice(0, 8) });
    const narrow: Article = {
      ...{ id: 'a', story: 's', frame: { column: 0, columns: 1, line: 0, lines: 20 }, pictures: [] },
      columnsLocked: true,
    };
    const placed = make(editionOf([long], [[narrow]])).pages.flatMap(({ articles }) => articles);
    expect(placed.map(({ story }) => story)).toEqual(['s']);
  });

  it('makes no more pages than there are, and lets the least important stories wait', () => {
    const stories = [5, 6, 7, 8, 9, 6].map((head, index) =>
      storyOf(`s${index}`, [sentence(330)], { priority: index + 1, headline: NAMES.slice(0, head) }),
    );
    const draft = editionOf(stories, []);
    const options = { setting: settingOf(draft, fonts), pages: 1 };
    const [page, ...more] = makeUp(draft, options);
    expect(more).toEqual([]);
    const placed = page?.articles.map(({ story }) => story) ?? [];
    expect(placed.length).toBeGreaterThan(1);
    expect(placed.length).toBeLessThan(stories.length);
    expect(placed).toContain('s0');
    const [load] = editionLoads(draft, options);
    expect(load?.stories).toHaveLength(stories.length);
    expect(load?.wanted).toBeGreaterThan(1);
  });

  it('reports its progress', () => {
    const told: number[] = [];
    const draft = editionOf([storyOf('a', [sentence(100)])], []);
    makeUp(draft, { setting: settingOf(draft, fonts), onProgress: (done) => told.push(done) });
    expect(told).toEqual([1]);
  });
});

/** A page as a map: a letter a column cell for every third line, `.` where nothing stands. */
function mapOf(articles: Edition['pages'][number]['articles'], { grid }: Profile): string {
  const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
  const rows: string[] = [];
  for (let line = 0; line < grid.lines; line += 3) {
    let row = '';
    for (let column = 0; column < grid.columns; column++) {
      const cell = { column, columns: 1, line, lines: 1 };
      const at = articles.findIndex(({ frame }) => overlap(frame, cell));
      row += at < 0 ? '.' : (letters[at] ?? '?');
    }
    rows.push(row);
  }
  return rows.join('\n');
}

describe('a made-up page', () => {
  it('looks as it did', () => {
    const stories = [200, 110, 90, 60, 60, 40].map((length, index) =>
      storyOf(`s${index}`, [sentence(length)], {
        priority: index + 1,
        headline: NAMES.slice(index, index + 7),
        pictures: index === 0 ? [{ picture: 'pic', caption: '村口', credit: '' }] : [],
      }),
    );
    const edition = make(editionOf(stories, [], { pictures: [PICTURE] }));
    expect(edition.pages.map(({ articles }) => mapOf(articles, edition.profile)).join('\n\n')).toMatchSnapshot();
  });
});
