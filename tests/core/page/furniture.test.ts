import { describe, expect, it } from 'vitest';

import type { Ink } from '../../../core/display-list';
import { FURNITURE_NAMES } from '../../../core/document';
import type { Edition, Profile } from '../../../core/document';
import { composeEdition, composePage, createCompositionCache, furnitureFrames } from '../../../core/page';
import type { ComposedPage } from '../../../core/page';
import { articleOf, at, editionOf, fonts, profile, storyOf, textOf } from './fake';

const stories = [storyOf('s', [textOf(40)]), storyOf('t', [textOf(40)])];
const pages = [[articleOf('a', 's', at(0, 2, 8, 6))], [articleOf('b', 't', at(0, 2, 4, 6))], []];
const edition: Edition = editionOf(stories, pages, {
  profile,
  teasers: [
    { text: '去第二版', story: 't' },
    { text: '只写了版次', page: 3 },
  ],
  credits: [{ role: '责编', names: '甲乙' }],
});

/** The texts of one piece of furniture by part. */
function texts(page: ComposedPage | undefined, id: string): Record<string, string> {
  const found: Record<string, string> = {};
  for (const item of page?.list.items ?? []) {
    if (item.kind !== 'glyphs' || item.owner.kind !== 'furniture' || item.owner.id !== id) continue;
    found[item.owner.part] = (found[item.owner.part] ?? '') + item.text.join('');
  }
  return found;
}

describe('furnitureFrames', () => {
  it('gives page one its masthead, ear and credits, inner pages a folio, the last the imprint', () => {
    expect(furnitureFrames(edition, 1)).toEqual([
      { name: 'credits', frame: at(0, 4, 39, 1) },
      { name: 'masthead', frame: at(0, 3, 0, 6) },
      { name: 'teaser', frame: at(3, 1, 0, 6) },
    ]);
    expect(furnitureFrames(edition, 2)).toEqual([{ name: 'folio', frame: at(0, 4, 0, 2) }]);
    expect(furnitureFrames(edition, 3)).toEqual([
      { name: 'imprint', frame: at(0, 4, 39, 1) },
      { name: 'folio', frame: at(0, 4, 0, 2) },
    ]);
  });

  it('leaves the ear free for news when there is no teaser', () => {
    expect(furnitureFrames({ ...edition, teasers: [] }, 1).map(({ name }) => name)).toEqual(['credits', 'masthead']);
  });
});

describe('furniture that a page has put elsewhere', () => {
  const put = (own: NonNullable<Edition['pages'][number]['furniture']>): Edition => ({
    ...edition,
    pages: edition.pages.map((page, index) => (index === 0 ? { ...page, furniture: own } : page)),
  });
  const frameOf = (made: Edition, name: string) => furnitureFrames(made, 1).find((each) => each.name === name)?.frame;

  it('stands there, the others where they were; elsewhere it says nothing', () => {
    const moved = put({ masthead: { frame: at(1, 3, 20, 6) }, folio: { frame: at(0, 1, 9, 1) } });
    expect(frameOf(moved, 'masthead')).toEqual(at(1, 3, 20, 6));
    expect(frameOf(moved, 'teaser')).toEqual(at(3, 1, 0, 6));
    expect(frameOf(moved, 'folio')).toBeUndefined();
    expect(furnitureFrames(moved, 2)).toEqual(furnitureFrames(edition, 2));
  });

  it('is set there from the same data, in a composition that was kept too', () => {
    const cache = createCompositionCache();
    const before = composePage(edition, 1, { fonts, cache });
    const moved = put({ masthead: { frame: at(0, 3, 20, 6) } });
    const after = composePage(moved, 1, { fonts, cache });
    expect(after).toEqual(composePage(moved, 1, { fonts }));
    expect(texts(after, 'masthead')).toEqual(texts(before, 'masthead'));
    const place = ({ layout }: ComposedPage) => layout.boxes.find(({ kind }) => kind === 'masthead');
    expect((place(after)?.y ?? 0) - (place(before)?.y ?? 0)).toBeCloseTo(20 * profile.grid.leading, 2);
  });

  it('stands on no page where it is hidden, and moves none of the others', () => {
    const hidden = put({ masthead: { hidden: true } });
    expect(frameOf(hidden, 'masthead')).toBeUndefined();
    expect(frameOf(hidden, 'teaser')).toEqual(at(3, 1, 0, 6));
    expect(texts(composePage(hidden, 1, { fonts }), 'masthead')).toEqual({});
  });

  it('has its ears beside it, wherever it stands', () => {
    const ad = { id: 'ad', frame: at(3, 1, 21, 4), content: { kind: 'ad' as const, client: '青石茶行' } };
    const isEar = (made: Edition): boolean => {
      const [first, ...rest] = made.pages;
      const { layout } = composePage({ ...made, pages: [{ ...first!, blocks: [ad] }, ...rest] }, 1, { fonts });
      return layout.boxes.some((box) => box.kind === 'ad' && box.ear === true);
    };
    expect(isEar(edition)).toBe(false);
    expect(isEar(put({ masthead: { frame: at(0, 3, 20, 6) } }))).toBe(true);
    expect(isEar(put({ masthead: { frame: at(0, 3, 20, 6), hidden: true } }))).toBe(false);
  });

  it('is told of where it lies over other furniture or out of the type area', () => {
    const over = composePage(put({ masthead: { frame: at(0, 4, 36, 6) } }), 1, { fonts });
    const found = over.diagnostics.filter(({ code }) => code === 'overlap');
    expect(found).toMatchObject([{ place: { furniture: 'credits' }, values: { other: 'masthead' } }]);
  });

  it('is set at any size without harm', () => {
    for (const frame of [at(0, 1, 0, 1), at(3, 1, 39, 1), at(0, 4, 0, 40), at(0, 0, 0, 0), at(-3, 2, -5, 3)]) {
      const own = Object.fromEntries(FURNITURE_NAMES.map((name) => [name, { frame }]));
      const made = { ...edition, pages: edition.pages.map((page) => ({ ...page, furniture: own })) };
      for (const { list } of composeEdition(made, { fonts })) expect(JSON.stringify(list)).not.toMatch(/null|NaN/u);
    }
  });
});

describe('furniture', () => {
  const [first, second, third] = composeEdition(edition, { fonts });

  it('prints the masthead from the edition', () => {
    expect(texts(first, 'masthead')).toEqual({
      nameplate: '青石报',
      publisher: '青石镇',
      yearMonth: '2026年11月',
      day: '22',
      weekday: '星期日',
      numbers: '第8期（总第1200期）',
      pages: '今日3版',
    });
  });

  it('points teasers at the pages their stories stand on', () => {
    expect(texts(first, 'teaser')).toMatchObject({ 'teaser:0': '去第二版', 'page:0': '2版', 'page:1': '3版' });
    const moved = composePage({ ...edition, pages: [...edition.pages].reverse() }, 1, { fonts });
    expect(texts(moved, 'teaser')).toMatchObject({ 'page:0': '2版' });
    const lost = composePage({ ...edition, pages: edition.pages.slice(0, 1) }, 1, { fonts });
    expect(Object.keys(texts(lost, 'teaser'))).toEqual(['teaser:0', 'teaser:1', 'label']);
  });

  it('numbers inner pages at the outer edge', () => {
    expect(texts(second, 'folio').number).toBe('2　综合');
    expect(texts(third, 'folio').number).toBe('综合　3');
    expect(texts(second, 'folio')).toMatchObject({ fields: '2026年11月22日　星期日', credits: '责编：甲乙' });
  });

  it('puts the imprint on the last page', () => {
    expect(texts(third, 'imprint')).toEqual({ address: '社址：石桥路1号', price: '定价：免费' });
  });

  it('leaves no label behind, nor an imprint without text', () => {
    const bare = { ...edition, masthead: { name: '', fields: {} } };
    const empty = composePage(bare, 3, { fonts });
    expect(texts(empty, 'imprint')).toEqual({});
    expect(furnitureFrames(bare, 3).map(({ name }) => name)).toEqual(['folio']);
    expect(empty.diagnostics.filter(({ code }) => code === 'empty-field')).toEqual([]);
  });

  it('reports an empty name, and fields that the paper may not go without', () => {
    const emptied = (masthead: Edition['profile']['masthead']): unknown[] =>
      composePage({ ...edition, masthead: { name: '', fields: {} }, profile: { ...profile, masthead } }, 1, { fonts })
        .diagnostics.filter(({ code }) => code === 'empty-field')
        .map(({ values }) => values.field);
    const rows = [['url', 'permit', 'number']] as const;
    expect(emptied({ ...profile.masthead, rows })).toEqual(['name']);
    expect(emptied({ ...profile.masthead, rows, required: ['permit'] })).toEqual(['permit', 'name']);
  });

  it('fits the nameplate by its ink into its place', () => {
    const run = first?.list.items.find((item) => item.kind === 'glyphs' && item.owner.part === 'nameplate');
    expect(run).toBeDefined();
    if (run?.kind !== 'glyphs') return;
    const left = Math.min(...run.x) + 0.1 * run.size;
    const right = Math.max(...run.x) + 0.9 * run.size;
    expect(left).toBeGreaterThanOrEqual(35);
    expect(right).toBeLessThanOrEqual(35 + 320);
  });
});

/** The edition with a style on page two, from the paper's sheet on. */
function styled(style: NonNullable<Edition['pages'][number]['style']>, over: Partial<Edition> = {}): Edition {
  const [first, second, ...rest] = edition.pages;
  return { ...edition, ...over, pages: [first!, { ...second!, style }, ...rest] };
}

describe('page styles', () => {
  it('give a page furniture against the rule, one piece under another, and take it away', () => {
    expect(furnitureFrames(styled({ furniture: { masthead: true, credits: true, teaser: true } }), 2)).toEqual([
      { name: 'credits', frame: at(0, 4, 39, 1) },
      { name: 'folio', frame: at(0, 4, 0, 2) },
      { name: 'masthead', frame: at(0, 3, 3, 6) },
      { name: 'teaser', frame: at(3, 1, 3, 6) },
    ]);
    expect(furnitureFrames(styled({ furniture: { folio: false } }), 2)).toEqual([]);
  });

  it('inherit from the styles of the paper', () => {
    const sheets = { ...profile, pageStyles: { special: { folio: { lines: 4, fields: ['phone'] as const } } } };
    const special = styled({ basedOn: 'special', fields: { phone: '000-0000' } }, { profile: sheets });
    expect(furnitureFrames(special, 2)).toEqual([{ name: 'folio', frame: at(0, 4, 0, 4) }]);
    expect(texts(composePage(special, 2, { fonts }), 'folio').fields).toBe('新闻热线：000-0000');
    expect(furnitureFrames(special, 3).find(({ name }) => name === 'folio')?.frame.lines).toBe(2);
  });

  it('put their own words in place of computed and written fields', () => {
    const own = composePage(styled({ fields: { date: '9月18日', weekday: '' } }), 2, { fonts });
    expect(texts(own, 'folio').fields).toBe('9月18日');
  });

  it('print credits once: at the foot where the page has that row, else in the folio', () => {
    const page = composePage(styled({ furniture: { credits: true } }), 2, { fonts });
    expect(texts(page, 'credits').credits).toBe('责编：甲乙');
    expect(texts(page, 'folio').credits).toBeUndefined();
  });

  it('change rules and accent of their page alone', () => {
    const ink: Ink = { kind: 'process', cmyk: [1, 0, 0, 0] };
    const own = styled({ accent: ink, separation: { storyRule: 2, legRule: 1, ink } });
    const second = {
      ...own.pages[1]!,
      articles: [articleOf('b', 't', at(0, 2, 4, 6)), articleOf('c', 's', at(2, 2, 4, 6))],
    };
    const [first, changed] = composeEdition({ ...own, pages: [own.pages[0]!, second, own.pages[2]!] }, { fonts });
    const rules = (page: ComposedPage | undefined, id: string): unknown[] =>
      (page?.list.items ?? []).filter((item) => item.kind === 'rule' && item.owner.id === id);
    expect(rules(changed, 'separators')).toMatchObject([{ width: 2, ink }]);
    expect(rules(changed, 'b')).toMatchObject([{ width: 1, ink }]);
    expect(rules(changed, 'folio')).toMatchObject([{ ink }, { ink }]);
    expect(rules(first, 'masthead')[0]).toMatchObject({ ink: profile.accent });
  });

  it('recompose the page that they are on, and no other', () => {
    const cache = createCompositionCache();
    const before = composeEdition(edition, { fonts, cache });
    const after = composeEdition(styled({ furniture: { folio: false } }), { fonts, cache });
    expect(after.map((page, index) => page === before[index])).toEqual([true, false, true]);
  });
});

describe('the masthead', () => {
  const withMasthead = (over: Partial<Profile['masthead']>, masthead: Partial<Edition['masthead']> = {}): Edition => ({
    ...edition,
    profile: { ...profile, masthead: { ...profile.masthead, ...over } },
    masthead: { ...edition.masthead, ...masthead },
  });

  it('begins at its column, and leaves the ear what is right of it, else what is left', () => {
    expect(furnitureFrames(withMasthead({ column: 1, columns: 2 }), 1)).toContainEqual({
      name: 'masthead',
      frame: at(1, 2, 0, 6),
    });
    const ear = (over: Partial<Profile['masthead']>): unknown =>
      furnitureFrames(withMasthead(over), 1).find(({ name }) => name === 'teaser')?.frame;
    expect(ear({ column: 1, columns: 2 })).toEqual(at(3, 1, 0, 6));
    expect(ear({ column: 1, columns: 3 })).toEqual(at(0, 1, 0, 6));
    expect(ear({ columns: 4 })).toBeUndefined();
  });

  it('spreads fields that are too many for a row over more rows', () => {
    const rows = [['url', 'email', 'phone', 'weather'] as const];
    const fields = {
      url: 'https://paper.example',
      email: 'a@paper.example',
      phone: '000-00000000',
      weather: '晴转多云有时有雨',
    };
    const page = composePage(withMasthead({ rows }, { fields }), 1, { fonts });
    const baselines = page.list.items.flatMap((item) =>
      item.kind === 'glyphs' && ['url', 'email', 'phone', 'weather'].includes(item.owner.part) ? [item.y[0]] : [],
    );
    expect(new Set(baselines).size).toBe(2);
    expect(page.list.items.every((item) => item.kind !== 'glyphs' || (item.stretch ?? 1) > 0.8)).toBe(true);
  });

  it('stands a drawing in the place of the name by the bounds of its curves, in the nameplate’s ink', () => {
    const red: Ink = { kind: 'process', cmyk: [0, 1, 1, 0] };
    // An arch 100 wide whose handles reach 80 up, its top at 60; and a dot in red.
    const arch = [0, 100, 0, 20, 100, 20, 100, 100, 67, 100, 33, 100, 0, 100];
    const dot = [40, 90, 45, 90, 50, 90, 50, 95, 50, 95, 40, 95, 40, 90];
    const artworks = [
      {
        id: 'n',
        name: 'name.svg',
        width: 500,
        height: 500,
        shapes: [{ contours: [arch] }, { contours: [dot], ink: red }],
      },
    ];
    const drawn = withMasthead({}, { nameplate: { kind: 'artwork', artwork: 'n' } });
    const page = composePage({ ...drawn, artworks }, 1, { fonts });
    const paths = page.list.items.filter((item) => item.kind === 'path');
    expect(paths.map(({ ink }) => ink)).toEqual([profile.masthead.nameplate.ink, red]);
    expect(page.diagnostics.filter(({ code }) => code === 'missing-nameplate')).toEqual([]);
    const [contour = []] = paths[0]?.contours ?? [];
    // The arch is 100 by 60: its scale is what its place's height allows.
    const scale = ((contour[6] ?? 0) - (contour[0] ?? 0)) / 100;
    const top = (contour[1] ?? 0) - 60 * scale;
    const first = composePage(edition, 1, { fonts }).list.items.find((item) => item.owner.part === 'nameplate');
    expect(first?.kind).toBe('glyphs');
    expect(page.list.items.some((item) => item.kind === 'glyphs' && item.owner.part === 'nameplate')).toBe(false);
    const above = page.list.items.flatMap((item) =>
      item.kind === 'glyphs' && item.owner.part === 'publisher' ? [item.y[0] ?? 0] : [],
    );
    expect(top).toBeGreaterThan(above[0] ?? Infinity);
    const under = page.list.items.flatMap((item) =>
      item.kind === 'rule' && item.owner.id === 'masthead' && item.y1 === item.y2 ? [item.y1] : [],
    );
    expect(contour[1]).toBeLessThan(Math.min(...under));
  });

  it('stands a picture there whole, also in the folio', () => {
    const picture = { id: 'p', name: 'name.png', sha256: '', type: 'image/png', width: 800, height: 200 } as const;
    const shown = { ...withMasthead({}, { nameplate: { kind: 'picture', picture: 'p' } }), pictures: [picture] };
    const pages = composeEdition(shown, { fonts });
    const places = pages.flatMap(({ list }) => list.items.filter((item) => item.kind === 'picture'));
    expect(places).toHaveLength(3);
    for (const { rect, crop } of places) {
      expect(rect.width / rect.height).toBeCloseTo(4, 1);
      expect(crop).toEqual({ x: 0, y: 0, width: 1, height: 1 });
    }
  });

  it('sets the name where the drawing is not there, and says so', () => {
    const page = composePage(withMasthead({}, { nameplate: { kind: 'artwork', artwork: 'gone' } }), 1, { fonts });
    expect(texts(page, 'masthead').nameplate).toBe('青石报');
    expect(page.diagnostics.map(({ code }) => code)).toContain('missing-nameplate');
  });
});
