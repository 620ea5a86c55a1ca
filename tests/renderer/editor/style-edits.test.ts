import { describe, expect, it } from 'vitest';
import type { Edition, Page, Story } from '../../../core/document';
import { freeStyleName, putStyle, removeStyle, renameStyle, styleUses } from '../../../renderer/editor/style-edits';
import { smallEdition } from '../../core/document/small-edition';

/** The small edition with a style of each sheet, and each of them used. */
function styled(): Edition {
  const edition = smallEdition();
  const [page, ...pages] = edition.pages;
  const [story, ...stories] = edition.stories;
  const [article, ...articles] = page?.articles ?? [];
  if (page === undefined || story === undefined || article === undefined) throw new Error('too small an edition');
  const first: Story = {
    ...story,
    paragraphs: [
      { kind: 'body', text: '甲乙丙丁', style: '按语', marks: [{ kind: 'style', style: '强', start: 0, end: 2 }] },
      ...story.paragraphs,
    ],
  };
  const boxed: Page = {
    ...page,
    style: { basedOn: '副刊', without: [] },
    articles: [{ ...article, head: { size: 28, style: '大题' }, box: { basedOn: '花框', radius: 3 } }, ...articles],
  };
  return {
    ...edition,
    pages: [boxed, ...pages],
    stories: [first, ...stories],
    profile: {
      ...edition.profile,
      headlineStyles: { 大题: { headline: { weight: 900 } } },
      paragraphStyles: { 按语: { size: 9, basedOn: '小字' }, 小字: { leading: 12 } },
      characterStyles: { 强: { weight: 700 } },
      boxStyles: { 花框: { border: { kind: 'line', width: 1 } } },
      pageStyles: { 副刊: { without: ['ear'] } },
    },
  };
}

const NAMES = [
  { sheet: 'headlineStyles', name: '大题' },
  { sheet: 'paragraphStyles', name: '按语' },
  { sheet: 'characterStyles', name: '强' },
  { sheet: 'boxStyles', name: '花框' },
  { sheet: 'pageStyles', name: '副刊' },
] as const;

describe('named styles', () => {
  it('are counted where they are used', () => {
    for (const style of NAMES) expect(styleUses(styled(), style), style.name).toBe(1);
    expect(styleUses(styled(), { sheet: 'paragraphStyles', name: '小字' })).toBe(1);
  });

  it('take their uses with them to another name, and back', () => {
    for (const { sheet, name } of NAMES) {
      const renamed = renameStyle(styled(), { sheet, name }, '新名');
      expect(styleUses(renamed, { sheet, name })).toBe(0);
      expect(styleUses(renamed, { sheet, name: '新名' })).toBe(1);
      expect(renameStyle(renamed, { sheet, name: '新名' }, name)).toEqual(styled());
    }
  });

  it('refuse a name that is taken or empty', () => {
    const edition = styled();
    expect(renameStyle(edition, { sheet: 'paragraphStyles', name: '按语' }, '小字')).toBe(edition);
    expect(renameStyle(edition, { sheet: 'paragraphStyles', name: '按语' }, '')).toBe(edition);
    expect(freeStyleName(edition.profile, 'paragraphStyles', '小字')).toBe('小字 2');
  });

  it('leave their look to what was based on them when they go', () => {
    const box = removeStyle(styled(), { sheet: 'boxStyles', name: '花框' });
    expect(box.profile.boxStyles).toBeUndefined();
    expect(box.pages[0]?.articles[0]?.box).toEqual({ border: { kind: 'line', width: 1 }, radius: 3 });
    const page = removeStyle(styled(), { sheet: 'pageStyles', name: '副刊' });
    expect(page.pages[0]?.style).toEqual({ without: [] });
  });

  it('leave what named them the style they were based on, or none', () => {
    const paragraph = removeStyle(styled(), { sheet: 'paragraphStyles', name: '按语' });
    expect(paragraph.stories[0]?.paragraphs[0]?.style).toBe('小字');
    const mark = removeStyle(styled(), { sheet: 'characterStyles', name: '强' });
    expect(mark.stories[0]?.paragraphs[0]).not.toHaveProperty('marks');
    const head = removeStyle(styled(), { sheet: 'headlineStyles', name: '大题' });
    expect(head.pages[0]?.articles[0]?.head).toEqual({ size: 28 });
  });

  it('leave the identity of everything that does not use them', () => {
    const before = styled();
    const after = renameStyle(before, { sheet: 'headlineStyles', name: '大题' }, '新名');
    expect(after.pages[1]).toBe(before.pages[1]);
    expect(after.stories).toBe(before.stories);
    expect(putStyle(before, { sheet: 'boxStyles', name: '花框' }, { radius: 2 }).pages).toBe(before.pages);
  });
});
