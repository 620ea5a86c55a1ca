import { describe, expect, it } from 'vitest';
import type { Diagnostic } from '../../../core/diagnostic';
import { validateEdition } from '../../../core/document';
import type { Edition } from '../../../core/document';
import { canWaive, findingKey, openFindings, unwaive, waive } from '../../../core/preflight';
import { smallEdition } from '../document/small-edition';

const edition = smallEdition();
const finding = (over: Partial<Diagnostic>): Diagnostic => ({
  code: 'underset',
  severity: 'error',
  place: { page: 1, article: 'a1', story: 's1' },
  values: { lines: 4, characters: 40 },
  ...over,
});
const underset = finding({});
const weekday = finding({
  code: 'wrong-weekday',
  place: { page: 1, story: 's1', part: 'body', paragraph: 1, offset: 4 },
  values: { written: '星期四', weekday: '星期五', date: '2026-09-18' },
});
const hole = finding({ code: 'white-hole', place: { page: 2, rects: [] }, values: { cells: 9, lines: 3 } });

/** The edition with another page before its first. */
const turned: Edition = { ...edition, pages: [{ id: 'new', name: '', articles: [] }, ...edition.pages] };

describe('the key of a finding', () => {
  it('stays over other counts, places and pages', () => {
    const moved = finding({ values: { lines: 7, characters: 66 }, place: { page: 2, article: 'a1', story: 's1' } });
    expect(findingKey(edition, moved)).toBe(findingKey(edition, underset));
    const later = { ...hole, place: { page: 3, rects: [{ x: 1, y: 1, width: 1, height: 1 }] }, values: { cells: 2 } };
    expect(findingKey(turned, later)).toBe(findingKey(edition, hole));
  });

  it('goes with the text that the finding is about', () => {
    const paragraphs = edition.stories[0]!.paragraphs;
    const withText = (texts: readonly string[]): Edition => ({
      ...edition,
      stories: edition.stories.map((story) =>
        story.id === 's1' ? { ...story, paragraphs: texts.map((text) => ({ kind: 'body', text })) } : story,
      ),
    });
    const [first, second] = paragraphs.map(({ text }) => text);
    const pushed = { ...weekday, place: { ...weekday.place, paragraph: 2 } };
    expect(findingKey(withText(['新的一段。', first!, second!]), pushed)).toBe(findingKey(edition, weekday));
    expect(findingKey(withText([first!, `${second!}改了。`]), weekday)).not.toBe(findingKey(edition, weekday));
  });

  it('tells kinds, things, texts and words apart', () => {
    const others = [
      underset,
      weekday,
      hole,
      finding({ code: 'overset' }),
      finding({ place: { page: 1, article: 'a2', story: 's2' } }),
      { ...hole, place: { page: 1 } },
      { ...weekday, place: { ...weekday.place, paragraph: 0 } },
      { ...weekday, values: { ...weekday.values, written: '星期三' } },
      finding({ code: 'overlap', values: { other: 'a2' } }),
      finding({ code: 'overlap', values: { other: 'folio' } }),
      finding({ code: 'empty-field', place: { page: 1, furniture: 'masthead' }, values: { field: 'price' } }),
      finding({ code: 'empty-field', place: { page: 1, furniture: 'masthead' }, values: { field: 'phone' } }),
    ];
    expect(new Set(others.map((each) => findingKey(edition, each))).size).toBe(others.length);
  });

  it('is short, however long what it is made of', () => {
    const id = 'x'.repeat(200);
    const long = finding({
      place: { article: id, story: id, furniture: id, picture: id, articles: Array.from({ length: 50 }, () => id) },
      values: { written: id.repeat(50) },
    });
    const waived = waive(edition, long, '可以');
    expect(validateEdition(waived)).toEqual({ ok: true, edition: waived, warnings: [] });
  });
});

describe('a waived finding', () => {
  const waived = waive(edition, underset, ' 留白是有意的 ');

  it('is listed apart, with the reason', () => {
    expect(openFindings(edition, [hole, underset])).toEqual({ open: [hole, underset], waived: [] });
    const now = finding({ values: { lines: 5, characters: 51 } });
    expect(openFindings(waived, [hole, now])).toEqual({
      open: [hole],
      waived: [{ finding: now, reason: '留白是有意的' }],
    });
  });

  it('is open again when the waiver is taken back, and the edition as it was', () => {
    expect(unwaive(waived, findingKey(waived, underset))).toEqual(edition);
    expect(unwaive(waived, 'nothing')).toBe(waived);
  });

  it('has its latest reason', () => {
    const twice = waive(waive(waived, hole, '广告位'), underset, '另有安排');
    expect(twice.waivers?.map(({ reason }) => reason)).toEqual(['广告位', '另有安排']);
  });

  it('wants a reason', () => {
    expect(waive(edition, underset, ' ')).toBe(edition);
  });

  it('does no harm when its finding is gone', () => {
    expect(openFindings(waived, [hole])).toEqual({ open: [hole], waived: [] });
  });
});

describe('what no press can print', () => {
  const glyph = finding({ code: 'missing-glyph', values: { character: '㐂', codePoint: 'U+3402', face: 'Fake' } });

  it('is not waived', () => {
    expect(canWaive(glyph)).toBe(false);
    expect(canWaive(finding({ code: 'picture-file-missing', values: { picture: '桥.jpg' } }))).toBe(false);
    expect(waive(edition, glyph, '没关系')).toBe(edition);
  });

  it('stays open against a waiver in the file', () => {
    const forced = { ...edition, waivers: [{ finding: findingKey(edition, glyph), reason: '没关系' }] };
    expect(openFindings(forced, [glyph])).toEqual({ open: [glyph], waived: [] });
  });

  it('is another thing than a character of another face', () => {
    expect(canWaive({ ...glyph, severity: 'warning' })).toBe(true);
  });
});
