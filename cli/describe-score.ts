import en from '../locales/score.en.json';
import zhHans from '../locales/score.zh-Hans.json';
import zhHant from '../locales/score.zh-Hant.json';
import type { Edition } from '../core/document';
import { TERM_WEIGHTS } from '../core/page-score';
import type { EditionSpread, FaultCode, PageScore, ScoreTerm, SpreadTabooCode, TabooCode } from '../core/page-score';
import { messageLanguage } from './words';

/** What the page score says by its codes: what people call it, and one sentence. */
const WORDS = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };

/**
 * A page's score in the form that scripts read: the score, its terms, its hard faults and taboos, each by its code, by
 * the name that newspaper people have for it, and with the stories concerned.
 */
export function describeScore(score: PageScore, page: number, { stories }: Pick<Edition, 'stories'>): object {
  const { grade, terms, faults, taboos, white, slack } = score;
  const words = WORDS[messageLanguage(process.env)];
  return {
    page,
    ...{ score: round(score.score), soft: round(score.soft), grade, white: round(white), slack: round(slack) },
    terms: Object.entries(TERM_WEIGHTS).map(([term, weight]) => ({
      term,
      ...words[`term-${term as ScoreTerm}`],
      ...{ weight, value: round(terms[term as ScoreTerm]) },
    })),
    faults: faults.map(({ code, weight, articles }) => ({ ...named(code, articles, stories), weight: round(weight) })),
    taboos: taboos.map(({ code, severity, articles, at }) => ({
      ...named(code, articles, stories),
      severity: round(severity),
      ...(at !== undefined && { at: round(at) }),
    })),
  };
}

/** What each spread breaks across its fold, in the form that scripts read. */
export function describeSpreads(
  spreads: readonly EditionSpread[],
  { stories }: Pick<Edition, 'stories'>,
): readonly object[] {
  return spreads.map(({ pages, taboos }) => ({
    pages,
    taboos: taboos.map(({ code, articles, severity }) => ({
      ...named(code, articles, stories),
      severity: round(severity),
    })),
  }));
}

function named(
  code: FaultCode | TabooCode | SpreadTabooCode,
  ids: readonly string[],
  stories: Edition['stories'],
): object {
  return {
    code,
    ...WORDS[messageLanguage(process.env)][code],
    stories: ids.map((id) => ({ id, headline: stories.find((story) => story.id === id)?.headline ?? '' })),
  };
}

/** To four places: the score's decimals mean little. */
function round(value: number): number {
  return Math.round(value * 1e4) / 1e4;
}
