import fc from 'fast-check';
import { describe, expect, it } from 'vitest';

import { codes } from '../../../codes';
import type { Diagnostic } from '../../../core/diagnostic';
import { PAPER, dumpItem, itemBounds, process } from '../../../core/display-list';
import type { DisplayItem } from '../../../core/display-list';
import type { Block, Edition, Page, TemplateBlock } from '../../../core/document';
import { inflate } from '../../../core/geometry';
import { composePage, createCompositionCache, pageBlocks, pageGrid, settingOf, takenFrames } from '../../../core/page';
import type { ComposedPage } from '../../../core/page';
import { makeUp } from '../../../core/makeup';
import { BLOCK_FIELDS, BLOCK_FORMS, picture } from '../../support/block-forms';
import { articleOf, at, bare, editionOf, fonts, profile, storyOf, textOf } from './fake';
import { anyBox } from './ornaments/styles';

const banner = (id: string, text: string, frame = at(0, 4, 0, 2)): Block => ({
  id,
  frame,
  content: { kind: 'banner', text },
});

function editionWith(blocks: readonly Block[], over: Partial<Edition> = {}): Edition {
  const edition = editionOf([], [[]], {
    masthead: { name: '青石报', fields: BLOCK_FIELDS },
    pictures: [picture],
    ...over,
  });
  return { ...edition, pages: edition.pages.map((page) => ({ ...page, blocks })) };
}

function compose(...blocks: readonly Block[]): ComposedPage {
  return composePage(editionWith(blocks), 1, { fonts, codes });
}

function textIn(items: readonly DisplayItem[], part: string): string {
  return items.flatMap((item) => (item.kind === 'glyphs' && item.owner.part === part ? item.text : [])).join('');
}

function codesOf(diagnostics: readonly Diagnostic[]): readonly string[] {
  return diagnostics.map(({ code }) => code).filter((code) => code !== 'empty-page');
}

describe('pageBlocks', () => {
  const onPages: readonly TemplateBlock[] = [
    { ...banner('front', '一'), on: 'first' },
    { ...banner('inside', '二'), on: 'inner' },
    { ...banner('end', '三'), on: 'last' },
    { ...banner('always', '四'), on: 'every' },
  ];
  const ids = (edition: Edition, page: number): readonly string[] => pageBlocks(edition, page).map(({ id }) => id);
  const over = (changed: Partial<Page>): Edition => {
    const edition = editionOf([], [[], [], []], { profile: { ...bare, blocks: onPages } });
    return { ...edition, pages: edition.pages.map((page) => ({ ...page, ...changed })) };
  };

  it('puts the template’s blocks on the pages they are for', () => {
    const edition = over({});
    expect([1, 2, 3].map((page) => ids(edition, page))).toEqual([
      ['front', 'always'],
      ['inside', 'always'],
      ['inside', 'end', 'always'],
    ]);
  });

  it('takes a page’s own block in the place of the template’s, and adds its others', () => {
    const own = [banner('always', '自家'), banner('more', '另加')];
    const blocks = pageBlocks(over({ blocks: own }), 1);
    expect(blocks.map(({ id }) => id)).toEqual(['front', 'always', 'more']);
    expect(blocks[1]).toBe(own[0]);
  });

  it('leaves out what the page or its page style does without', () => {
    expect(ids(over({ style: { without: ['front'] } }), 1)).toEqual(['always']);
    const edition = over({ style: { basedOn: 'plain' } });
    const styled = { ...edition.profile, pageStyles: { plain: { without: ['always', 'front'] } } };
    expect(ids({ ...edition, profile: styled }, 1)).toEqual([]);
  });
});

describe('blocks on a page', () => {
  it.each(Object.entries(BLOCK_FORMS))('keep within their frame: %s', (_name, block) => {
    const { list } = compose(block);
    const rect = inflate(pageGrid(bare).rectOf(block.frame), 0.01);
    expect(list.items.length).toBeGreaterThan(0);
    for (const item of list.items) {
      expect(item.owner).toMatchObject({ kind: 'furniture', id: block.id });
      const { x, y, width, height } = itemBounds(item);
      expect(x).toBeGreaterThanOrEqual(rect.x);
      expect(y).toBeGreaterThanOrEqual(rect.y);
      expect(x + width).toBeLessThanOrEqual(rect.x + rect.width);
      expect(y + height).toBeLessThanOrEqual(rect.y + rect.height);
    }
  });

  it('print the masthead’s fields in their texts, and tell of empty ones', () => {
    const shown = compose(banner('b', '{number}　{phone}{nothing}'));
    expect(textIn(shown.list.items, 'banner')).toBe('第8期　新闻热线：5550123{nothing}');
    const empty = compose(banner('b', '天气{weather}'));
    expect(empty.diagnostics).toContainEqual({
      code: 'empty-field',
      severity: 'warning',
      place: { page: 1, furniture: 'b', part: 'banner' },
      values: { field: 'weather' },
      fix: { kind: 'ask-field', field: 'weather' },
    });
  });

  it('take a page’s own text for a field', () => {
    const edition = editionWith([banner('b', '{phone}')]);
    const pages = edition.pages.map((page) => ({ ...page, style: { fields: { phone: '5550999' } } }));
    const { list } = composePage({ ...edition, pages }, 1, { fonts });
    expect(textIn(list.items, 'banner')).toBe('新闻热线：5550999');
  });

  it('set a long banner smaller before they press it, and tell when even that does not do', () => {
    const size = (text: string): number => {
      const run = compose(banner('b', text, at(0, 1, 0, 2))).list.items[0];
      return run?.kind === 'glyphs' ? run.size : 0;
    };
    expect(size('短题')).toBe(10);
    expect(size('十二个字的栏题要小一些')).toBeLessThan(10);
    expect(codesOf(compose(banner('b', textOf(11), at(0, 1, 0, 2))).diagnostics)).toEqual([]);
    expect(codesOf(compose(banner('b', textOf(40), at(0, 1, 0, 2))).diagnostics)).toEqual(['headline-too-long']);
  });

  it('tell how many lines of a notice find no room', () => {
    const notice = (lines: number): Block => {
      return { id: 'n', frame: at(0, 1, 0, lines), content: { kind: 'notice', head: '启事', text: textOf(45) } };
    };
    expect(codesOf(compose(notice(6)).diagnostics)).toEqual([]);
    const over = compose(notice(4)).diagnostics.find(({ code }) => code === 'block-overset');
    expect(over).toMatchObject({ severity: 'error', place: { furniture: 'n' }, values: { lines: 2 } });
  });

  it('set a wide notice in legs of one depth', () => {
    const content = { kind: 'notice', head: '', text: textOf(100) } as const;
    const { items } = compose({ id: 'n', frame: at(0, 4, 0, 6), content }).list;
    // 430 points make two legs of 205, of which twenty characters fill a line.
    const starts = items.flatMap((item) => (item.kind === 'glyphs' ? [[item.x[0], item.y[0]]] : []));
    expect(starts.map(([x]) => x)).toEqual([35, 35, 35, 260, 260]);
    expect(starts[3]?.[1]).toBe(starts[0]?.[1]);
  });

  it('set their type in the ink that their box has for it', () => {
    const box = { tint: process(0, 0, 0, 100), type: PAPER };
    const notice: Block = {
      id: 'n',
      frame: at(0, 2, 0, 6),
      box,
      content: { kind: 'notice', head: '启事', text: '短。' },
    };
    const { items } = compose(notice).list;
    const runs = items.filter((item) => item.kind === 'glyphs');
    expect(runs.length).toBe(2);
    for (const run of runs) expect(run.ink).toBe(PAPER);
    expect(items[0]).toMatchObject({ kind: 'fill', ink: box.tint });
  });

  it('show an advertisement whole, or its place until it comes', () => {
    const ad = (picture?: string): Block => {
      return { id: 'ad', frame: at(0, 2, 0, 4), content: { kind: 'ad', client: '米行', ...(picture && { picture }) } };
    };
    expect(compose(ad('p1')).list.items).toMatchObject([
      { kind: 'picture', crop: { x: 0, y: 0, width: 1, height: 1 } },
      { kind: 'fill', ink: PAPER },
      { kind: 'glyphs' },
    ]);
    expect(textIn(compose(ad('p1')).list.items, 'mark')).toBe('广告');
    const own = { ...ad('p1'), content: { kind: 'ad', client: '米行', picture: 'p1', unmarked: true } } as const;
    expect(compose(own).list.items).toHaveLength(1);
    expect(codesOf(compose(ad()).diagnostics)).toEqual(['ad-without-picture']);
    expect(textIn(compose(ad()).list.items, 'client')).toBe('米行');
    expect(codesOf(compose(ad('gone')).diagnostics)).toEqual(['missing-picture']);
  });

  it('make a code of the bare field, and tell of one that is too long or too small', () => {
    const code = (text: string, columns = 2): Block => {
      return { id: 'c', frame: at(0, columns, 0, 12), content: { kind: 'code', text } };
    };
    const asked: string[] = [];
    const watching = {
      qr: (text: string) => {
        asked.push(text);
        return codes.qr(text);
      },
    };
    composePage(editionWith([code('{url}?p={pages}')]), 1, { fonts, codes: watching });
    expect(asked).toEqual(['https://qingshi.example/?p=今日1版']);
    expect(codesOf(compose(code('{url}')).diagnostics)).toEqual([]);
    expect(codesOf(compose(code('长'.repeat(1000))).diagnostics)).toEqual(['code-not-made']);
    expect(codesOf(compose(code('长'.repeat(300), 1)).diagnostics)).toEqual(['code-too-small']);
    expect(codesOf(composePage(editionWith([code('{url}')]), 1, { fonts }).diagnostics)).toEqual(['code-not-made']);
  });

  it('are told where they overlap or leave the type area', () => {
    const page = compose(banner('a', '甲'), banner('b', '乙', at(3, 2, 1, 2)));
    const found = page.diagnostics.filter(({ code }) => code === 'overlap' || code === 'outside-type-area');
    expect(found).toMatchObject([
      { code: 'overlap', place: { furniture: 'a' }, values: { other: 'b' } },
      { code: 'outside-type-area', place: { furniture: 'b' } },
    ]);
  });

  it('are kept from stories by a rule, but not banners, advertisements and boxed sides', () => {
    const notice = (box: Block['box']): Block => {
      const content = { kind: 'notice', head: '启事', text: '短。' } as const;
      return { id: 'n', frame: at(0, 2, 0, 6), content, ...(box && { box }) };
    };
    const rulesWith = (block: Block): number => {
      const edition = editionOf([storyOf('s', [textOf(40)])], [[articleOf('a', 's', at(2, 2, 0, 6))]]);
      const pages = edition.pages.map((page) => ({ ...page, blocks: [block] }));
      const { items } = composePage({ ...edition, pages }, 1, { fonts }).list;
      return items.filter(({ owner }) => owner.id === 'separators').length;
    };
    expect(rulesWith(notice(undefined))).toBe(1);
    expect(rulesWith(notice({ border: { kind: 'line', width: 1 } }))).toBe(0);
    expect(rulesWith(banner('b', '栏题', at(0, 2, 0, 6)))).toBe(0);
  });

  it('have their places in the layout, ears among them', () => {
    const ear = { ...banner('ear', '报眼', at(3, 1, 0, 6)), content: { kind: 'ad', client: '米行' } } as const;
    const edition = editionWith([ear, banner('b', '栏题', at(0, 4, 8, 2))], { profile });
    const { boxes } = composePage(edition, 1, { fonts }).layout;
    expect(boxes.filter((box) => box.kind === 'ad')).toMatchObject([{ ear: true }]);
    expect(boxes.filter((box) => box.kind === 'furniture')).toMatchObject([{ role: 'banner', y: 50 + 8 * 15 }]);
    expect(boxes.filter((box) => 'ear' in box).length).toBe(1);
  });

  it('keep their identity when what they are made from stays', () => {
    const edition = editionWith([banner('b', '栏题')]);
    const cache = createCompositionCache();
    const first = composePage(edition, 1, { fonts, codes, cache });
    expect(composePage({ ...edition, stories: [storyOf('s', ['新'])] }, 1, { fonts, codes, cache })).toBe(first);
    const pages = edition.pages.map((page) => ({ ...page, blocks: [banner('b', '改了')] }));
    expect(textIn(composePage({ ...edition, pages }, 1, { fonts, codes, cache }).list.items, 'banner')).toBe('改了');
  });
});

describe('any block', () => {
  const text = fc.constantFrom('', '短', '石桥新闻 {phone}', '一段\n两段', textOf(90));
  const content: fc.Arbitrary<Block['content']> = fc.oneof(
    fc.record({ kind: fc.constant('banner' as const), text }),
    fc.record({ kind: fc.constant('notice' as const), head: text, text }),
    fc.record({
      kind: fc.constant('picture' as const),
      picture: fc.constantFrom('p1', 'gone'),
      caption: text,
      credit: text,
      fit: fc.constantFrom({ kind: 'fill' as const, zoom: 2 }, { kind: 'whole' as const }),
      captionPlace: fc.oneof(
        fc.record({ at: fc.constantFrom('below' as const, 'above' as const, 'inside' as const) }),
        fc.record({ at: fc.constantFrom('left' as const, 'right' as const), columns: fc.integer({ min: 1, max: 5 }) }),
      ),
    }),
    fc.record({ kind: fc.constant('ad' as const), client: text }),
    fc.record({ kind: fc.constant('code' as const), text, label: text }),
  );
  const frame = fc.record({
    column: fc.integer({ min: -2, max: 5 }),
    columns: fc.integer({ min: 0, max: 6 }),
    line: fc.integer({ min: -3, max: 45 }),
    lines: fc.integer({ min: 0, max: 45 }),
  });

  it('is set without a throw, every number finite', () => {
    fc.assert(
      fc.property(content, frame, fc.option(anyBox, { nil: undefined }), (content, frame, box) => {
        const { list, layout } = compose({ id: 'b', frame, content, ...(box && { box }) });
        for (const line of list.items.map(dumpItem)) expect(line).not.toMatch(/NaN|Infinity|undefined/u);
        expect(layout.boxes.length).toBe(1);
      }),
    );
  });
});

describe('make-up', () => {
  it('leaves blocks where they are and stories beside them', () => {
    const stories = Array.from({ length: 5 }, (_, index) =>
      storyOf(`s${index}`, [textOf(300, index * 300)], { headline: `第${index}条`, priority: index + 1 }),
    );
    const edition = editionOf(stories, [[]]);
    const block = banner('b', '栏题', at(0, 4, 10, 4));
    const kept = { ...edition, pages: edition.pages.map((page) => ({ ...page, blocks: [block] })) };
    const pages = makeUp(kept, { setting: settingOf(kept, fonts) });
    expect(pages[0]?.blocks).toEqual([block]);
    const made = { ...kept, pages };
    expect(takenFrames(made, 1)).toEqual([{ name: 'b', frame: block.frame }]);
    expect(composePage(made, 1, { fonts }).diagnostics.filter(({ code }) => code === 'overlap')).toEqual([]);
  });
});
