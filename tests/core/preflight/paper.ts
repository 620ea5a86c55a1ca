import { storyDays } from '../../../core/proof';
import { expect } from 'vitest';

import type { Diagnostic, DiagnosticCode } from '../../../core/diagnostic';
import type { Edition, MastheadField, Profile } from '../../../core/document';
import { composeEdition } from '../../../core/page';
import { applyFix, checkData } from '../../../core/preflight';
import { storyPages } from '../../../core/text-edit';
import { articleOf, at, editionOf, fonts, profile, storyOf, textOf } from '../page/fake';

/** Everything that a newspaper must print has a place in this paper. */
const newspaper: Profile = {
  ...profile,
  legal: 'newspaper',
  masthead: {
    ...profile.masthead,
    above: ['publisher', 'permit', 'permitNotice'],
    rows: [['numbers', 'pages', 'slogan']],
  },
  imprint: {
    ...profile.imprint,
    rows: [
      ['address', 'phone', 'postcode', 'price'],
      ['printer', 'printDate', 'printRun', 'audience'],
    ],
  },
};

const fields: Partial<Record<MastheadField, string>> = {
  publisher: '青石镇编',
  permit: '国内统一连续出版物号：CN 00-0001',
  address: '石桥路1号',
  phone: '000-0000',
  postcode: '000000',
  price: '1元',
  printer: '青石印务公司',
};

/**
 * A paper of Friday 18 September 2026 (农历丙午年八月初八), issue 38, total 912, on two pages, about which there is
 * nothing to say: stories 's' on page one and 't' on page two.
 */
export function paper(over: Partial<Edition> = {}): Edition {
  const stories = [
    storyOf('s', [textOf(80)], { headline: '石桥守住了' }),
    storyOf('t', [textOf(80)], { headline: '新市集周末开张' }),
  ];
  const pages = [[articleOf('a', 's', at(0, 2, 8, 12), 20)], [articleOf('b', 't', at(0, 2, 4, 12), 20)]];
  return editionOf(stories, pages, {
    profile: newspaper,
    issue: { date: '2026-09-18', number: 38, total: 912 },
    masthead: { name: '青石报', fields },
    ...over,
  });
}

/** The paper with fields of its masthead filled in. */
export function withFields(more: Partial<Record<MastheadField, string>>, over: Partial<Edition> = {}): Edition {
  const edition = paper(over);
  return { ...edition, masthead: { ...edition.masthead, fields: { ...edition.masthead.fields, ...more } } };
}

/** The paper with these paragraphs as the story on page one. */
export function withText(...paragraphs: readonly string[]): Edition {
  const edition = paper();
  const stories = edition.stories.map((story) =>
    story.id === 's' ? storyOf('s', paragraphs, { headline: '石桥守住了' }) : story,
  );
  return { ...edition, stories };
}

/** 内部资料 with everything that it must have, named so that it may be. */
export function bulletin(over: Partial<Edition> = {}): Edition {
  const edition = paper({ profile: { ...newspaper, legal: 'internal' }, ...over });
  const { price: _price, ...others } = edition.masthead.fields;
  const internal: Partial<Record<MastheadField, string>> = {
    permit: '云内资准字第0001号',
    permitNotice: '内部资料，免费交流',
    audience: '本系统各单位',
    printDate: '2026年9月18日',
    printRun: '500份',
  };
  return { ...edition, masthead: { ...edition.masthead, name: '青石工作', fields: { ...others, ...internal } } };
}

/** What the data checks find, with the pages composed, and the errors of days in stories. */
export function found(edition: Edition): readonly Diagnostic[] {
  const pages = composeEdition(edition, { fonts });
  return [...checkData(edition, pages), ...storyDays(edition, storyPages(edition, pages))];
}

/** What they find of one code. */
export function foundOf(edition: Edition, code: DiagnosticCode): readonly Diagnostic[] {
  return found(edition).filter((each) => each.code === code);
}

/** The edition with every fix of a code made; expects each to take its diagnostic away and to bring no other. */
export function mended(edition: Edition, code: DiagnosticCode): Edition {
  let now = edition;
  for (let left = foundOf(now, code); left.length > 0; left = foundOf(now, code)) {
    const before = found(now).length;
    const fix = left[0]?.fix;
    if (fix === undefined) throw new Error(`${code} has no fix`);
    now = applyFix(now, fix);
    expect(foundOf(now, code)).toHaveLength(left.length - 1);
    expect(found(now).length).toBeLessThan(before);
  }
  return now;
}
