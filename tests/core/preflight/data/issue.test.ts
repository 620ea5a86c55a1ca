import { describe, expect, it } from 'vitest';

import type { Edition, Schedule } from '../../../../core/document';
import { found, foundOf, mended, paper, withFields } from '../paper';

const schedule: Schedule = {
  from: { date: '2026-09-11', number: 37, total: 911 },
  days: { kind: 'week', weekdays: [5] },
  numbering: 'year',
  skipped: [],
  extra: [],
};
const scheduled = (over: Partial<Edition> = {}): Edition => {
  const edition = paper(over);
  return { ...edition, masthead: { ...edition.masthead, schedule } };
};

describe('issue numbers', () => {
  it('are those that the schedule counts', () => {
    expect(found(scheduled())).toEqual([]);
    const wrong = scheduled({ issue: { date: '2026-09-18', number: 39, total: 910 } });
    expect(foundOf(wrong, 'wrong-issue-number')).toMatchObject([{ values: { written: 39, counted: 38 }, rule: 'L33' }]);
    expect(foundOf(wrong, 'wrong-total-number')).toMatchObject([{ values: { written: 910, counted: 912 } }]);
    const { issue } = mended(mended(wrong, 'wrong-issue-number'), 'wrong-total-number');
    expect(issue).toEqual({ date: '2026-09-18', number: 38, total: 912 });
  });

  it('are not asked for where the paper counts only totals', () => {
    expect(found(scheduled({ issue: { date: '2026-09-18', total: 912 } }))).toEqual([]);
  });

  it('are those of a day with an issue, or the day is entered as one', () => {
    const saturday = scheduled({ issue: { date: '2026-09-19', number: 39, total: 913 } });
    expect(foundOf(saturday, 'no-issue-day')).toMatchObject([{ values: { date: '2026-09-19', next: '2026-09-25' } }]);
    expect(mended(saturday, 'no-issue-day').masthead.schedule?.extra).toEqual(['2026-09-19']);
  });
});

describe('the number of pages', () => {
  it('is what furniture says', () => {
    for (const slogan of ['今日2版', '本期共两版', '对开二版', '逢周五出版', '2版刊登', '二版']) {
      expect([slogan, foundOf(withFields({ slogan }), 'wrong-page-count')]).toEqual([slogan, []]);
    }
    const wrong = withFields({ slogan: '今日共四版' });
    expect(foundOf(wrong, 'wrong-page-count')).toMatchObject([{ values: { written: '今日共四版', pages: 2 } }]);
    expect(mended(wrong, 'wrong-page-count').masthead.fields.slogan).toBe('今日共二版');
    expect(mended(withFields({ slogan: '对开8版' }), 'wrong-page-count').masthead.fields.slogan).toBe('对开2版');
  });
});

describe('a page’s own words', () => {
  const own = (fields: NonNullable<NonNullable<Edition['pages'][number]['style']>['fields']>): Edition => {
    const edition = paper();
    const pages = edition.pages.map((page, index) => (index === 1 ? { ...page, style: { fields } } : page));
    return { ...edition, pages };
  };

  it('may say less than the masthead, but not otherwise', () => {
    expect(found(own({ date: '9月18日', weekday: '周五', numbers: '第38期', lunar: '八月初八' }))).toEqual([]);
    const wrong = own({ date: '9月17日', weekday: '星期四', phone: '111' });
    expect(foundOf(wrong, 'folio-mismatch')).toMatchObject([
      {
        place: { page: 2, furniture: 'folio', part: 'date' },
        values: { written: '9月17日', computed: '2026年9月18日' },
      },
      { values: { field: 'weekday' } },
    ]);
    expect(mended(wrong, 'folio-mismatch').pages[1]?.style).toEqual({ fields: { phone: '111' } });
  });

  it('are mended also where a style of the paper says them', () => {
    const edition = own({});
    const profile = { ...edition.profile, pageStyles: { old: { fields: { date: '2025年9月18日', phone: '111' } } } };
    const pages = edition.pages.map((page) => ({ ...page, style: { basedOn: 'old' } }));
    expect(mended({ ...edition, profile, pages }, 'folio-mismatch').pages[1]?.style).toEqual({
      basedOn: 'old',
      fields: { phone: '111' },
    });
  });
});
