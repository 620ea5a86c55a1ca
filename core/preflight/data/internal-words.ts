import type { Diagnostic } from '../../diagnostic';
import type { Edition } from '../../document';
import { furnitureTexts, storyTexts } from './written-texts';
import type { WrittenText } from './written-texts';

/** A word that 内部资料 may not use, and what may stand in its place. */
interface Forbidden {
  readonly word: RegExp;
  readonly instead: string;
}

const TITLES = '(?:首席|特派|见习|見習|实习|實習|全媒体|全媒體|融媒体|融媒體)?';

/** Of itself: a news line goes without a name, all else is 本资料. `本报告` and `日本报纸` are other words. */
const SELF: readonly Forbidden[] = [
  { word: /本[报報刊](?=[讯訊])/gu, instead: '' },
  { word: new RegExp(`本[报報刊]${TITLES}[记記]者`, 'gu'), instead: '通讯员' },
  {
    word: /(?<![日基根样樣])本[报報](?![告到名道导導讯訊销銷失]|[首特见見实實全融][^，。]{0,3}[记記]者|[记記]者)/gu,
    instead: '本资料',
  },
  {
    word: /(?<![日基根样樣])本刊(?![登发發载載讯訊]|[首特见見实實全融][^，。]{0,3}[记記]者|[记記]者)/gu,
    instead: '本资料',
  },
];

/** 记者 before a name, where a story is signed. */
const SIGNED: readonly Forbidden[] = [
  { word: new RegExp(`(?<!本[报報刊]${TITLES})[记記]者(?=[\\s　：:]*\\p{Script=Han})`, 'gu'), instead: '通讯员' },
];
/** In running text 记者 is somebody's trade, but in brackets it signs. */
const SIGNED_IN_TEXT: readonly Forbidden[] = [
  { word: /(?<=[（(])[记記]者(?=[\s　：:]*\p{Script=Han}{2,4}[\s　）)])/gu, instead: '通讯员' },
];

/** Institutions that it is none of, in its furniture. */
const INSTITUTIONS: readonly Forbidden[] = [
  { word: /期刊社|[杂雜][志誌]社|[报報]社(?!会|會|区|區)/gu, instead: '编辑部' },
  { word: /(?<!报|報)刊[号號](?=[：:\s]|$)/gu, instead: '准印证号' },
];

/** Parts of a story that say who made it. */
const SIGNING = ['byline', 'dateline', 'credit'];

/**
 * L34: 内部资料 does not call itself 本报 or 本刊, has no 记者 and is no 报社 or 杂志社 (内部资料性出版物管理办法,
 * 2015, article 14).
 */
export function checkInternalWords(edition: Edition): readonly Diagnostic[] {
  if (edition.profile.legal !== 'internal') return [];
  const hant = edition.profile.language === 'zh-Hant';
  const check = (written: WrittenText, words: readonly Forbidden[]): Diagnostic[] =>
    words.flatMap(({ word, instead }) =>
      Array.from(written.text.matchAll(word)).map(({ 0: was, index: start }): Diagnostic => {
        const text = hant ? (TRADITIONAL[instead] ?? instead) : instead;
        return {
          code: 'internal-word',
          severity: 'error',
          rule: 'L34',
          place: { ...written.place, offset: start },
          values: { word: was },
          fix: { kind: 'replace-text', of: written.at, start, was, text },
        };
      }),
    );
  return [
    ...furnitureTexts(edition).flatMap((written) => check(written, [...SELF, ...SIGNED, ...INSTITUTIONS])),
    ...storyTexts(edition).flatMap((written) => {
      const signs = SIGNING.includes(written.place.part ?? '');
      return check(written, [...SELF, ...(signs ? SIGNED : SIGNED_IN_TEXT)]);
    }),
  ];
}

const TRADITIONAL: Readonly<Record<string, string>> = {
  本资料: '本資料',
  通讯员: '通訊員',
  编辑部: '編輯部',
  准印证号: '准印證號',
};
