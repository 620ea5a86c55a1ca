import { describe, expect, it } from 'vitest';
import { validateEdition } from '../../../core/document';
import type { Article } from '../../../core/document';
import {
  HEAD_PLACES,
  aimed,
  boxName,
  boxNamed,
  changed,
  headAt,
  headPlaceOf,
  monthDaysText,
  movedUp,
  nextIssueOf,
  placePicture,
  readMonthDays,
  scheduleFrom,
  withArticle,
  withField,
  withIssue,
  withSchedule,
} from '../../../renderer/editor';
import { smallEdition } from '../../core/document/small-edition';

describe('edits of the paper', () => {
  it('leave out what is emptied, and touch nothing else', () => {
    const edition = withField(smallEdition(), 'phone', '0100-22');
    expect(edition.masthead.fields.phone).toBe('0100-22');
    const without = withField(edition, 'phone', '');
    expect('phone' in without.masthead.fields).toBe(false);
    expect(without.pages).toBe(edition.pages);
    expect('number' in withIssue(edition, { number: undefined }).issue).toBe(false);
    expect(validateEdition(withSchedule(edition, undefined)).ok).toBe(true);
  });

  it('point a teaser at one thing only', () => {
    const teaser = { text: '要闻', story: 's1' };
    expect(aimed(teaser, { kind: 'page', page: 3 })).toEqual({ text: '要闻', page: 3 });
    expect(aimed(teaser, { kind: 'none' })).toEqual({ text: '要闻' });
    expect(aimed({ text: '要闻', page: 3 }, { kind: 'story', story: 's2' })).toEqual({ text: '要闻', story: 's2' });
  });

  it('move an item up, but not the first', () => {
    expect(movedUp(['a', 'b', 'c'], 2)).toEqual(['a', 'c', 'b']);
    expect(movedUp(['a', 'b'], 0)).toEqual(['a', 'b']);
  });
});

describe('a schedule', () => {
  const edition = { ...smallEdition(), issue: { date: '2026-09-18', number: 182, total: 6047 } };

  it('begins weekly on the issue’s own weekday and counts the next issue', () => {
    const schedule = scheduleFrom(edition);
    expect(schedule.days).toEqual({ kind: 'week', weekdays: [5] });
    const scheduled = withSchedule(edition, schedule);
    expect(nextIssueOf(scheduled, {}).date).toBe('2026-09-25');
    expect(nextIssueOf(scheduled, { date: '2026-10-02' })).toMatchObject({ number: 184, total: 6049 });
  });

  it('is not needed: a week later, numbers plus one', () => {
    const { schedule: _schedule, ...masthead } = edition.masthead;
    const plain = { ...edition, masthead };
    expect(nextIssueOf(plain, {}).date).toBe('2026-09-25');
    expect(nextIssueOf(plain, { date: '2026-10-01' })).toMatchObject({ number: 183, total: 6048 });
  });

  it('has days of the month as people write them', () => {
    expect(readMonthDays('１、15， 31日')).toEqual([1, 15, 31]);
    expect(readMonthDays('15 1 15')).toEqual([1, 15]);
    for (const bad of ['', '0', '32', '1.5', 'first']) expect([bad, readMonthDays(bad)]).toEqual([bad, undefined]);
    expect(monthDaysText([1, 15])).toBe('1、15');
  });
});

describe('edits of an article', () => {
  it('move a head from place to place and forget a span that means something else there', () => {
    const head = { size: 30, span: { column: 0, columns: 2 } };
    for (const place of HEAD_PLACES) expect(headPlaceOf(headAt(head, place))).toBe(place);
    expect(headAt(headAt(head, 'vertical'), 'over')).toEqual({ size: 30 });
  });

  it('take away what becomes undefined', () => {
    expect(changed({ a: 1, b: 2 } as { a?: number; b: number }, { a: undefined, b: 3 })).toEqual({ b: 3 });
  });

  it('name boxes and make them by their names', () => {
    for (const name of ['noBox', 'plainBox', 'doubleBox', 'thickThinBox', 'style 要闻框']) {
      expect(boxName(boxNamed(name, undefined))).toBe(name);
    }
    const own = { tint: { kind: 'process', cmyk: [0, 0, 0, 0.1] } } as const;
    expect(boxName(own)).toBe('ownBox');
    expect(boxNamed('ownBox', own)).toBe(own);
  });

  it('put a picture inside the article', () => {
    const edition = smallEdition();
    const [article] = edition.pages[0]?.articles ?? [];
    if (article === undefined) throw new Error('no article');
    const bare: Article = { ...article, pictures: [], frame: { column: 0, columns: 3, line: 0, lines: 12 } };
    const { frame } = placePicture(bare, 0).pictures[0] ?? {};
    expect(frame).toEqual({ column: 1, columns: 2, line: 0, lines: 6 });
    expect(validateEdition(withArticle(edition, article.id, (each) => placePicture(each, 0))).ok).toBe(true);
  });
});
