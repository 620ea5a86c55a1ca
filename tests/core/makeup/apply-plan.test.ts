import { describe, expect, it } from 'vitest';
import { validatePlan } from '../../../core/document';
import type { Edition, EditionPlan, GridRect, Picture, Story } from '../../../core/document';
import { applyPlan, makeUp } from '../../../core/makeup';
import type { PlannedEdition } from '../../../core/makeup';
import { composeEdition, settingOf } from '../../../core/page';
import { bare, editionOf, fonts, storyOf, textOf } from '../page/fake';

const PICTURE: Picture = {
  id: 'pic7',
  name: 'ad.jpg',
  sha256: '0'.repeat(64),
  type: 'image/jpeg',
  width: 9,
  height: 6,
};

const stories: readonly Story[] = Array.from({ length: 6 }, (_, index) =>
  storyOf(`s${index}`, [textOf(180 + 20 * index, index * 300)], {
    priority: index + 1,
    section: index < 4 ? '要闻' : '副刊',
    headline: ['河堤通车', '秋粮 开秤', '学校开学', '灯会亮灯', '渡口的灯', '豆腐坊'][index] ?? '',
  }),
);
const edition = editionOf(stories, [], { profile: bare, pictures: [PICTURE] });
const setting = settingOf(edition, fonts);

const plan = (pages: EditionPlan['pages'], over: Partial<Edition> = {}): PlannedEdition =>
  applyPlan({ ...edition, ...over }, { pages }, { setting });

describe('a plan of pages', () => {
  it('places stories by how their head begins or by their rank in the section', () => {
    const planned = plan([
      { name: '要闻', articles: [{ story: '秋粮开', frame: { column: 0, columns: 2, line: 0, lines: 20 } }] },
      { name: '副刊', articles: [{ story: 2, frame: { column: 1, columns: 3, line: 5, lines: 20 } }] },
    ]);
    expect(planned.problems).toEqual([]);
    expect(planned.edition.pages.map(({ name, articles }) => [name, articles.map(({ story }) => story)])).toEqual([
      ['要闻', ['s1']],
      ['副刊', ['s5']],
    ]);
  });

  it('makes articles as deep as their text needs, hanging from a line or standing on one', () => {
    const head = { size: 20 };
    const planned = plan([
      {
        name: '要闻',
        articles: [
          { story: 1, frame: { column: 0, columns: 2, line: 3 }, head },
          { story: 2, frame: { column: 2, columns: 2, foot: 40 }, head },
        ],
      },
    ]);
    const [hanging, standing] = planned.edition.pages[0]?.articles.map(({ frame }) => frame) ?? [];
    expect(hanging?.line).toBe(3);
    expect((standing?.line ?? 0) + (standing?.lines ?? 0)).toBe(40);
    // Not a line more than they need: with one less there is text over.
    for (const less of [0, 1]) {
      const pages = planned.edition.pages.map((page) => ({
        ...page,
        articles: page.articles.map((one) => ({ ...one, frame: { ...one.frame, lines: one.frame.lines - less } })),
      }));
      const [page] = composeEdition({ ...planned.edition, pages }, { fonts });
      expect(page?.layout.articles.map(({ state }) => state === 'overset')).toEqual([less === 1, less === 1]);
    }
  });

  it('tells of stories and pictures that are not there, and goes on with the others', () => {
    const { edition: made, problems } = plan([
      {
        name: '要闻',
        blocks: [
          { id: 'a', frame: rect(0, 2, 30, 5), content: { kind: 'ad', client: '甲', picture: 'ad.jpg' } },
          { id: 'b', frame: rect(2, 2, 30, 5), content: { kind: 'ad', client: '乙', picture: 'gone.jpg' } },
        ],
        articles: [
          { story: '没有的', frame: { column: 0, columns: 2, line: 0 } },
          { story: 9, frame: { column: 0, columns: 2, line: 0 } },
          { story: '　', frame: { column: 0, columns: 2, line: 0 } },
          { story: 1, frame: { column: 0, columns: 2, line: 0 }, pictures: [{ index: 0, frame: rect(0, 1, 0, 6) }] },
        ],
      },
    ]);
    expect(problems).toEqual([
      { code: 'plan-picture', values: { page: 1, picture: 'gone.jpg' } },
      { code: 'plan-story', values: { page: 1, story: '没有的' } },
      { code: 'plan-story', values: { page: 1, story: 9 } },
      { code: 'plan-story', values: { page: 1, story: '　' } },
    ]);
    expect(made.pages[0]?.blocks?.[0]?.content).toMatchObject({ picture: 'pic7' });
    // Nor does a story show a picture that it has not.
    expect(made.pages[0]?.articles).toMatchObject([{ story: 's0', pictures: [] }]);
  });

  it('makes packages of stories', () => {
    const { edition: made, problems } = plan([
      { name: '要闻', packages: [{ name: '秋收', framed: true, stories: [2, '学校开', '没有的'] }] },
    ]);
    expect(problems).toEqual([{ code: 'plan-story', values: { page: 1, story: '没有的' } }]);
    expect(made.stories.map((story) => story.package?.name)).toEqual([
      ...[undefined, '秋收', '秋收', undefined, undefined, undefined],
    ]);
    expect(made.stories[1]?.package).toEqual({ name: '秋收', framed: true });
  });

  it('gives the masthead what the copy does not say', () => {
    const fields = { printRun: '800份', price: '1元' };
    const made = applyPlan(edition, { masthead: { fields }, pages: [] }, { setting });
    expect(made.edition.masthead.fields).toEqual({ ...edition.masthead.fields, printRun: '800份', price: '免费' });
  });
});

describe('make-up round what a plan puts there', () => {
  const block = { id: 'ad', frame: rect(0, 4, 34, 6), content: { kind: 'ad', client: '食堂' } } as const;
  const planned = plan([
    {
      name: '要闻',
      style: { basedOn: '头版' },
      blocks: [block],
      articles: [{ story: 3, frame: { column: 2, columns: 2, line: 0 }, head: { size: 20 }, box: { radius: 3 } }],
    },
    { name: '副刊' },
  ]);
  const pages = makeUp(planned.edition, { setting });

  it('leaves it as it is and places every other story once', () => {
    const [first] = planned.edition.pages;
    expect(pages[0]).toMatchObject({ name: '要闻', style: { basedOn: '头版' }, blocks: [block] });
    expect(pages[0]?.articles).toContainEqual(first?.articles[0]);
    expect(pages.flatMap(({ articles }) => articles.map(({ story }) => story)).sort()).toEqual(
      stories.map(({ id }) => id),
    );
    const ids = pages.flatMap(({ articles }) => articles.map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it('lays nothing over it, and leaves a line of white above and below', () => {
    for (const page of pages) {
      const fixed = [...(page.blocks ?? []), ...page.articles.filter(({ locked }) => locked)];
      for (const { frame } of page.articles.filter(({ locked }) => !locked)) {
        for (const other of fixed) expect(touch(frame, other.frame)).toBe(false);
      }
    }
  });

  it('makes a page whose stories the plan has all placed', () => {
    const only = plan([
      {
        name: '副刊',
        articles: [4, 5].map((one, index) => ({
          story: stories[one]?.headline ?? '',
          frame: { column: index * 2, columns: 2, line: 0 },
        })),
      },
      { name: '要闻' },
    ]);
    const made = makeUp(only.edition, { setting });
    expect(made.map(({ name }) => name).slice(0, 2)).toEqual(['副刊', '要闻']);
    expect(made[0]?.articles.map(({ story }) => story)).toEqual(['s4', 's5']);
  });

  it('keeps ids apart when an edition is made up again with something locked', () => {
    const again = pages.map((page) => ({
      ...page,
      articles: page.articles.map((article, index) => (index === 1 ? { ...article, locked: true as const } : article)),
    }));
    const ids = makeUp({ ...planned.edition, pages: again }, { setting }).flatMap(({ articles }) => articles);
    expect(new Set(ids.map(({ id }) => id)).size).toBe(stories.length);
  });
});

describe('the form of a plan', () => {
  const article = { story: 1, frame: { column: 0, columns: 2, line: 3 } };
  const check = (value: unknown): unknown => {
    const checked = validatePlan(value);
    return checked.ok ? checked.plan : checked.problems.map(({ path, code }) => `${path} ${code}`);
  };

  it('is kept as it is written', () => {
    const good = {
      pages: [{ name: '要闻', articles: [article, { ...article, frame: { column: 0, columns: 1, foot: 9 } }] }],
    };
    expect(check(good)).toEqual(good);
  });

  it('tells what is wrong by its place', () => {
    const wrong = (over: object): unknown => check({ pages: [{ name: '要闻', articles: [{ ...article, ...over }] }] });
    expect(check({})).toEqual(['pages missing-field']);
    expect(wrong({ story: 0 })).toEqual(['pages[0].articles[0].story out-of-range']);
    expect(wrong({ frame: { column: 0, columns: 2 } })).toEqual(['pages[0].articles[0].frame.line missing-field']);
    expect(wrong({ frame: { column: 0, columns: 2, line: 1, foot: 9 } })).toEqual([
      'pages[0].articles[0].frame.line unknown-field',
    ]);
    expect(wrong({ locked: true })).toEqual(['pages[0].articles[0].locked unknown-field']);
    expect(wrong({ label: { text: '专栏', place: 'side' } })).toEqual([
      'pages[0].articles[0].label.place unknown-choice',
    ]);
  });
});

function rect(column: number, columns: number, line: number, lines: number): GridRect {
  return { column, columns, line, lines };
}

/** Whether one lies on the other or with no line of white between. */
function touch(a: GridRect, b: GridRect): boolean {
  return (
    a.column < b.column + b.columns &&
    b.column < a.column + a.columns &&
    a.line < b.line + b.lines + 1 &&
    b.line < a.line + a.lines + 1
  );
}
