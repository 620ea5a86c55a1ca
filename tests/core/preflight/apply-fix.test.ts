import { describe, expect, it } from 'vitest';

import type { Fix } from '../../../core/diagnostic';
import type { Edition } from '../../../core/document';
import { applyFix } from '../../../core/preflight';
import { paper, withFields, withText } from './paper';

const notice = {
  id: 'ear',
  frame: { column: 3, columns: 1, line: 0, lines: 6 },
  content: { kind: 'notice' as const, head: '启事', text: '今日星期四' },
};

/** The paper with a notice on page two and another, of the same id, in the template. */
function noticed(): Edition {
  const edition = paper();
  const pages = edition.pages.map((page, index) => (index === 1 ? { ...page, blocks: [notice] } : page));
  return { ...edition, pages, profile: { ...edition.profile, blocks: [{ ...notice, on: 'first' }] } };
}

const swap = (of: Extract<Fix, { kind: 'replace-text' }>['of'], was: string, text: string, start = 0): Fix => ({
  kind: 'replace-text',
  of,
  start,
  was,
  text,
});

describe('applyFix', () => {
  it('sets the numbers it names', () => {
    expect(applyFix(paper(), { kind: 'set-issue', total: 913 }).issue).toEqual({ ...paper().issue, total: 913 });
  });

  it('writes fields, and takes those away that come to nothing', () => {
    const edition = withFields({ slogan: '每日' });
    expect(applyFix(edition, { kind: 'set-field', field: 'slogan', text: '每周' }).masthead.fields.slogan).toBe('每周');
    expect(applyFix(edition, { kind: 'set-field', field: 'slogan', text: '' })).toEqual(paper());
    expect(applyFix(edition, { kind: 'ask-field', field: 'slogan' })).toBe(edition);
  });

  it('changes texts where they stand, and the rest of the edition not at all', () => {
    const edition = withText('一二三', '四五六');
    const after = applyFix(edition, swap({ kind: 'story', story: 's', part: 'body:1' }, '五', '伍', 1));
    expect(after.stories[0]?.paragraphs.map(({ text }) => text)).toEqual(['一二三', '四伍六']);
    expect(after.stories[0]?.paragraphs[0]).toBe(edition.stories[0]?.paragraphs[0]);
    expect(after.stories[1]).toBe(edition.stories[1]);
    expect(after.pages).toBe(edition.pages);
  });

  it('tells blocks of a page from those of the template', () => {
    const edition = noticed();
    const [, second] = edition.pages;
    const at = { kind: 'block', block: 'ear', part: 'text' } as const;
    const own = applyFix(edition, swap({ ...at, page: second!.id }, '四', '五', 4));
    expect(own.pages[1]?.blocks).toMatchObject([{ content: { text: '今日星期五' } }]);
    expect(own.profile).toBe(edition.profile);
    const shared = applyFix(edition, swap(at, '四', '五', 4));
    expect(shared.profile.blocks).toMatchObject([{ content: { text: '今日星期五' } }]);
    expect(shared.pages).toBe(edition.pages);
    expect(applyFix(edition, { kind: 'drop-block', block: 'ear' }).profile.blocks).toEqual([]);
    expect(applyFix(edition, { kind: 'drop-block', block: 'ear', page: second!.id }).pages[1]?.blocks).toEqual([]);
  });

  it('enters a day that was skipped as one with an issue', () => {
    const edition = paper();
    const schedule = {
      from: { date: '2026-09-11', number: 37, total: 911 },
      days: { kind: 'week' as const, weekdays: [5] },
      numbering: 'year' as const,
      skipped: ['2026-09-18', '2026-10-02'],
      extra: ['2026-12-31'],
    };
    const after = applyFix(
      { ...edition, masthead: { ...edition.masthead, schedule } },
      { kind: 'add-issue-day', date: '2026-09-18' },
    );
    expect(after.masthead.schedule).toMatchObject({ skipped: ['2026-10-02'], extra: ['2026-09-18', '2026-12-31'] });
  });

  it('sets the name in type again', () => {
    const edition = paper();
    const drawn = {
      ...edition,
      masthead: { ...edition.masthead, nameplate: { kind: 'artwork' as const, artwork: 'x' } },
    };
    expect(applyFix(drawn, { kind: 'drop-nameplate' })).toEqual(edition);
  });

  it('leaves an edition as it is where what it names is gone or has changed since', () => {
    const edition = noticed();
    const stale: readonly Fix[] = [
      { kind: 'set-field', field: 'nothing', text: 'x' },
      { kind: 'retarget-teaser', teaser: '没有', story: 's' },
      { kind: 'retarget-teaser', teaser: '没有', story: 'gone' },
      { kind: 'drop-teaser', teaser: '没有' },
      { kind: 'drop-page-field', page: 'page2', field: 'date' },
      { kind: 'drop-block', block: 'gone' },
      { kind: 'drop-block', block: 'gone', page: 'page2' },
      { kind: 'drop-block', block: 'ear', page: 'page1' },
      { kind: 'add-issue-day', date: '2026-09-18' },
      { kind: 'set-head-size', article: 'gone', size: 20 },
      { kind: 'drop-nameplate' },
      swap({ kind: 'field', field: 'permit' }, '别的', 'x'),
      swap({ kind: 'field', field: 'slogan' }, '', 'x'),
      swap({ kind: 'page-field', page: 'page2', field: 'date' }, '9', 'x'),
      swap({ kind: 'teaser', text: '没有' }, '没', 'x'),
      swap({ kind: 'block', block: 'ear', part: 'text' }, '明日', 'x'),
      swap({ kind: 'block', block: 'ear', part: 'kind' }, '明日', 'x'),
      swap({ kind: 'story', story: 's', part: 'headline' }, '桥', 'x'),
      swap({ kind: 'story', story: 's', part: 'deck:7' }, '桥', 'x'),
      swap({ kind: 'story', story: 's', part: 'caption:0' }, '桥', 'x'),
      swap({ kind: 'story', story: 'gone', part: 'headline' }, '石', 'x'),
    ];
    for (const fix of stale) expect([fix, applyFix(edition, fix) === edition]).toEqual([fix, true]);
  });
});
