import { headlineOf } from './gaps';
import type { Hit, LayoutRule } from './rule';
import type { RuleArticle, RuleHeadLine } from './rule-page';

/** Lines of a head may differ by this share of the longest. */
const MOST_APART = 0.35;
/** Up to such a share sense may ask for it: only told of breaks between phrases, borne where white parts these. */
const FOR_SENSE = 0.55;
/** The grade of what is only told. */
const MILD = 0.4;
/** The last line of a head has at least so many characters. */
const LEAST_LAST = 3;

/**
 * L19 题行长短: lines of a main head that differ by more than 35 %, or a last one of fewer than three characters. Up to
 * 55 % is only told: heads are broken between phrases; lines that are the phrases which the editor parted by white may
 * differ so. Where the editor wrote the breaks, the form is wanted: steps, a short last line.
 */
export const headLineLengths: LayoutRule = {
  id: 'L19',
  name: { 'zh-Hans': '题行长短', 'zh-Hant': '題行長短', en: 'uneven head lines' },
  severity: 'soft',
  scope: 'page',
  check: (page) => page.articles.flatMap(fault),
};

function fault(one: RuleArticle): readonly Hit[] {
  const main = one.head?.main;
  if (main === undefined || main.lines.length < 2 || one.story.headline.includes('\n')) return [];
  const about = { articles: [one.article.id], part: 'headline', rects: [main.rect] };
  const headline = headlineOf(one);
  const characters = Array.from(main.lines.at(-1)?.text.trim() ?? '').length;
  if (characters < LEAST_LAST) return [{ code: 'head-last-line-short', ...about, values: { headline, characters } }];
  const lengths = main.lines.map(({ rect }) => (one.head?.place === 'vertical' ? rect.height : rect.width));
  const apart = 1 - Math.min(...lengths) / Math.max(...lengths);
  if (apart <= (areParted(one.story.headline, main.lines) ? FOR_SENSE : MOST_APART)) return [];
  const grade = apart <= FOR_SENSE ? MILD : 1;
  return [{ code: 'head-lines-uneven', grade, ...about, values: { headline, percent: Math.round(apart * 100) } }];
}

/** Whether each line is one of the phrases that white parts in the headline. */
function areParted(headline: string, lines: readonly RuleHeadLine[]): boolean {
  const phrases = headline.trim().split(/\s+/u);
  return phrases.length === lines.length && lines.every(({ text }, at) => text.trim() === phrases[at]);
}
