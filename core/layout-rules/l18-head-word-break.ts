import { wordsOf } from '../cjk';
import { headlineOf } from './gaps';
import type { Hit, LayoutRule } from './rule';
import type { RuleArticle, RuleHeadPart, RulePage } from './rule-page';

/** Words that lean on what stands before them and never begin a line of a head. */
const LEANING = new Set('的地得了等和与與及');
/** What is more than a character by itself and stays whole. */
const WHOLE = new Set(['noun', 'verb', 'name', 'number']);

/**
 * L18 题字断词: a line of a head ends within a word, a name or a number with its measure, or the next one begins with a
 * word that leans back. A break that the editor wrote counts too; one that turns the sense round only people see.
 */
export const headWordBreak: LayoutRule = {
  id: 'L18',
  name: { 'zh-Hans': '题字断词', 'zh-Hant': '題字斷詞', en: 'head breaks a word' },
  severity: 'hard',
  scope: 'page',
  check: (page) => page.articles.flatMap((one) => one.head?.parts.flatMap((part) => breaksOf(one, part, page)) ?? []),
};

function breaksOf(one: RuleArticle, part: RuleHeadPart, page: RulePage): readonly Hit[] {
  if (part.lines.length < 2) return [];
  const text = part.lines.map((line) => line.text.trim()).join('');
  const words = wordsOf(text, page.words);
  let at = 0;
  return part.lines.slice(1).flatMap((line, index): readonly Hit[] => {
    const above = part.lines[index];
    at += above?.text.trim().length ?? 0;
    const about = { articles: [one.article.id], part: part.part, rects: [above?.rect ?? line.rect, line.rect] };
    const first = text[at] ?? '';
    // White parts words that would be one without it; a break that the editor wrote does not.
    if (above !== undefined && /[^\S\n]\n?$/u.test(above.text)) return [];
    const cut = words.find(({ start, end, kind }) => start < at && at < end && WHOLE.has(kind));
    if (cut !== undefined) {
      const values = { headline: headlineOf(one), word: text.slice(cut.start, cut.end) };
      return [{ code: 'head-breaks-word', ...about, values }];
    }
    if (!LEANING.has(first) || words.some(({ start, end }) => start === at && end > at + 1)) return [];
    return [{ code: 'head-line-start', ...about, values: { headline: headlineOf(one), word: first } }];
  });
}
