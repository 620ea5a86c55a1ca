import { describe, expect, it } from 'vitest';

import type { Edition, FurnitureName, GridRect, MastheadField, Page } from '../../../../core/document';
import { pageFurniture } from '../../../../core/page';
import { storyOf } from '../../page/fake';
import { bulletin, found, foundOf, mended, paper, withFields } from '../paper';

const without = (edition: Edition, ...names: readonly MastheadField[]): Edition => ({
  ...edition,
  masthead: {
    ...edition.masthead,
    fields: Object.fromEntries(
      Object.entries(edition.masthead.fields).filter(([name]) => !names.includes(name as MastheadField)),
    ),
  },
});

describe('a newspaper', () => {
  it('prints what the law wants, each of it', () => {
    for (const field of ['permit', 'publisher', 'address', 'phone', 'postcode', 'price', 'printer'] as const) {
      const [missing] = foundOf(without(paper(), field), 'legal-field-missing');
      // Any of three fields may say whose the paper is; the first is asked for.
      const asked = field === 'publisher' ? 'sponsor' : field;
      expect(missing).toMatchObject({ rule: 'L34', severity: 'error', fix: { kind: 'ask-field', field: asked } });
    }
    const nameless = paper();
    expect(foundOf({ ...nameless, masthead: { ...nameless.masthead, name: ' ' } }, 'legal-field-missing')).toHaveLength(
      1,
    );
    expect(foundOf(paper({ issue: { date: '2026-09-18' } }), 'legal-field-missing')).toMatchObject([
      { values: { field: 'numbers' } },
    ]);
  });

  it('is only warned as long as nobody has said that it is one', () => {
    const { legal: _legal, ...unsaid } = paper().profile;
    const [missing] = foundOf(without(paper({ profile: unsaid }), 'price'), 'legal-field-missing');
    expect(missing).toMatchObject({ severity: 'warning' });
  });

  it('prints it in some place', () => {
    const edition = paper();
    const imprint = { ...edition.profile.imprint, rows: [['address', 'phone', 'postcode', 'price'] as const] };
    const unprinted = { ...edition, profile: { ...edition.profile, imprint } };
    expect(found(unprinted)).toMatchObject([{ code: 'legal-field-unprinted', values: { field: 'printer' } }]);
    expect(found(mended(unprinted, 'legal-field-unprinted'))).toEqual([]);
    const bare = { ...edition.profile, imprint: { ...imprint, lines: 0, rows: [] } };
    expect(found(mended({ ...edition, profile: bare }, 'legal-field-unprinted'))).toEqual([]);
    const block = {
      id: 'foot',
      on: 'last' as const,
      frame: { column: 0, columns: 1, line: 30, lines: 4 },
      content: { kind: 'notice' as const, head: '', text: '{printer}' },
    };
    expect(found({ ...unprinted, profile: { ...unprinted.profile, blocks: [block] } })).toEqual([]);
  });

  it('has a CN number for its permit', () => {
    expect(found(withFields({ permit: 'CN00-0001' }))).toEqual([]);
    expect(found(withFields({ permit: '准印证第12号' }))).toMatchObject([{ code: 'permit-form' }]);
  });

  it('prints it at the same place in every issue', () => {
    const edition = paper();
    const frameOf = (name: FurnitureName, page: number): GridRect | undefined =>
      pageFurniture(edition, page).find((each) => each.name === name)?.frame;
    const [masthead, imprint] = [frameOf('masthead', 1), frameOf('imprint', 2)];
    if (masthead === undefined || imprint === undefined) throw new Error('the paper has both');
    const put = (page: number, own: Page['furniture'] = {}): Edition => ({
      ...edition,
      pages: edition.pages.map((each, index) => (index + 1 === page ? { ...each, furniture: own } : each)),
    });
    const lower = put(1, { masthead: { frame: { ...masthead, line: 20 } } });
    expect(foundOf(lower, 'legal-place')).toMatchObject([
      { rule: 'L34', severity: 'warning', place: { page: 1, furniture: 'masthead' } },
    ]);
    expect(mended(lower, 'legal-place')).toEqual(edition);
    const moved = put(2, { imprint: { frame: { ...imprint, line: 5 } } });
    expect(foundOf(moved, 'legal-place')).toMatchObject([{ values: { other: 'imprint' } }]);
    // Larger from where it stands, it is where it was; and other furniture holds nothing that the law wants.
    expect(foundOf(put(1, { masthead: { frame: { ...masthead, lines: 12 } } }), 'legal-place')).toEqual([]);
    expect(foundOf(put(2, { folio: { frame: { ...imprint, line: 9 } } }), 'legal-place')).toEqual([]);
    const internal = { ...lower, profile: { ...lower.profile, legal: 'internal' as const } };
    expect(foundOf(internal, 'legal-place')).toEqual([]);
  });

  it('is not asked for it in traditional characters', () => {
    const edition = paper();
    const hant = { ...edition, profile: { ...edition.profile, language: 'zh-Hant' as const } };
    expect(found(without(hant, 'permit', 'price'))).toEqual([]);
  });
});

describe('内部资料', () => {
  it('prints what the law wants, each of it', () => {
    expect(found(bulletin())).toEqual([]);
    for (const field of ['permit', 'audience', 'printer', 'printDate', 'printRun'] as const) {
      expect(foundOf(without(bulletin(), field), 'legal-field-missing')).toMatchObject([
        { rule: 'L34', fix: { kind: 'ask-field', field } },
      ]);
    }
  });

  it('bears the notice in the words of the law', () => {
    const noticed = mended(without(bulletin(), 'permitNotice'), 'legal-field-missing');
    expect(noticed.masthead.fields.permitNotice).toBe('内部资料，免费交流');
    const loose = bulletin();
    const edition = {
      ...loose,
      masthead: { ...loose.masthead, fields: { ...loose.masthead.fields, permitNotice: '内部学习' } },
    };
    expect(mended(edition, 'notice-form').masthead.fields.permitNotice).toBe('内部资料，免费交流');
  });

  it('is no paper and no magazine by name, and has no price, subscription or advertisement', () => {
    const edition = bulletin();
    const named = (name: string): Edition => ({ ...edition, masthead: { ...edition.masthead, name } });
    for (const name of ['青石报', '青石 月刊', '青石雜誌'])
      expect(foundOf(named(name), 'internal-name')).toHaveLength(1);
    const fields = { ...edition.masthead.fields, price: '2元', postalCode: '00-00', advertising: '000' };
    const selling = { ...edition, masthead: { ...edition.masthead, fields } };
    expect(foundOf(selling, 'internal-trade')).toHaveLength(3);
    expect(mended(selling, 'internal-trade').masthead.fields.price).toBeUndefined();
    const free = {
      ...edition,
      masthead: { ...edition.masthead, fields: { ...edition.masthead.fields, price: '免费赠阅' } },
    };
    expect(found(free)).toEqual([]);
    const ad = {
      id: 'ad',
      frame: { column: 0, columns: 1, line: 30, lines: 4 },
      content: { kind: 'ad' as const, client: '酱园' },
    };
    const pages = edition.pages.map((page) => ({ ...page, blocks: [ad] }));
    expect(mended({ ...edition, pages }, 'internal-ad').pages.map(({ blocks }) => blocks)).toEqual([[], []]);
  });

  it('does not call itself 本报, nor its writers 记者', () => {
    const edition = bulletin();
    const signed = storyOf(
      's',
      ['本报告由本刊编委会写成，日本报纸也登了。他对记者说好。（记者 江望舒）', '本报记者走访，本刊登载过。'],
      { headline: '石桥守住了', dateline: '本报讯（记者 江望舒）', byline: '本报首席记者 柳安' },
    );
    const stories = [signed, ...edition.stories.slice(1)];
    const after = mended({ ...edition, stories }, 'internal-word').stories[0];
    expect(after).toMatchObject({ dateline: '讯（通讯员 江望舒）', byline: '通讯员 柳安' });
    expect(after?.paragraphs.map(({ text }) => text)).toEqual([
      '本报告由本资料编委会写成，日本报纸也登了。他对记者说好。（通讯员 江望舒）',
      '通讯员走访，本刊登载过。',
    ]);
    expect(foundOf(paper({ stories: [signed] }), 'internal-word')).toEqual([]);
  });
});
