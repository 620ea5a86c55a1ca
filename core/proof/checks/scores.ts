import { valueOf } from '../figures';
import type { Slip } from '../finding';
import { oncePerLists } from '../lists';
import type { ProofLists } from '../lists';
import { anyOf } from '../lists/rows';
import type { TextCheck } from '../reading';
import { differenceSlips } from './figure-slips';
import { matchesIn } from '../pattern-needs';

/** Who won, and who lost, with the points of both: the first are those of whoever the sentence is about. */
const outcomesOf = oncePerLists((lists) => ({
  won: new RegExp(
    `(?<first>\\d{1,3})(?:比|:|：|∶|－|-)(?<second>\\d{1,3})(?:的(?:总?比分|优势|成绩))?(?:逆转|险|力|轻|大|完|小|横扫)?(?:${anyOf(lists['contests.won'])})(?!率|败|负)`,
    'gu',
  ),
  lost: new RegExp(
    `(?<first>\\d{1,3})(?:比|:|：|∶|－|-)(?<second>\\d{1,3})(?:的(?:总?比分|成绩))?(?:惜|告|落|惨|憾|小)?(?:${anyOf(lists['contests.lost'])})`,
    'gu',
  ),
}));

/** `68比60领先8分`: by how much one is ahead. */
const LEAD =
  /(?<!\d)(?<first>\d{1,3})(?:比|[:：∶])(?<second>\d{1,3})(?!\d)[^。；\d]{0,8}(?:领先|落后|净胜|多出|拉开)(?:了|对手|客队|主队)?(?<told>\d{1,3})分/gu;

const AHEAD =
  /(?<!\d)(?<first>\d{1,3})(?:比|[:：∶])(?<second>\d{1,3})(?!\d)[^。；\d]{2,20}以(?<told>\d{1,3})分(?:的)?(?:优势|之差|领先)/gu;

const NUMBER = '\\d{1,4}|[零一二两三四五六七八九十百]{1,5}';

/** `打了四场，三胜一负`. */
const RECORD = new RegExp(
  `(?<games>${NUMBER})(?:场|战|轮|局)(?:比赛|较量|对决|循环赛|小组赛|资格赛)?[^。；\\d一二三四五六七八九十]{0,8}(?<won>${NUMBER})胜(?:(?<drawn>${NUMBER})[平和])?(?<lost>${NUMBER})[负败]`,
  'gu',
);

/** `三胜一负` after which the games are told: `四场比赛三胜一负` is the other way round. */
const RECORD_FIRST = new RegExp(
  `(?<won>${NUMBER})胜(?:(?<drawn>${NUMBER})[平和])?(?<lost>${NUMBER})[负败][^。；\\d一二三四五六七八九十]{0,8}(?<games>${NUMBER})(?:场|战|轮)(?:比赛|较量)`,
  'gu',
);

/** `21∶18、18∶21、21∶16`, and what all of it comes to: `总比分2∶1`. */
const SCORE = '\\d{1,2}(?:[:：∶]|比)\\d{1,2}';

const SETS = new RegExp(`(?<sets>${SCORE}(?:、${SCORE}){1,6})`, 'gu');

const WHOLE = new RegExp(`(?:总比分|大比分|局分|盘分)(?:为|是|以)?(?<whole>${SCORE})`, 'gu');

/**
 * Scores of a win that are those of a defeat, leads that are not those of the score; games and sets won and lost
 * against all that were played.
 */
export const checkScores: TextCheck = ({ folded }, { lists }) =>
  [...outcomes(folded, lists), ...differenceSlips(folded, [LEAD, AHEAD]), ...records(folded), ...sets(folded)].sort(
    (a, b) => a.start - b.start,
  );

function* outcomes(text: string, lists: ProofLists): Generator<Slip> {
  const { won, lost } = outcomesOf(lists);
  for (const [pattern, isWrong] of [
    [won, (first: number, second: number) => first < second],
    [lost, (first: number, second: number) => first > second],
  ] as const) {
    for (const match of matchesIn(text, pattern)) {
      const { first = '', second = '' } = match.groups ?? {};
      if (!isWrong(Number(first), Number(second)) || /\d$/u.test(text.slice(0, match.index))) continue;
      const end = match.index + match[0].indexOf(second, first.length) + second.length;
      yield {
        code: 'direction',
        start: match.index,
        end,
        confidence: 0.75,
        values: { from: Number(first), to: Number(second) },
      };
    }
  }
}

function* records(text: string): Generator<Slip> {
  for (const match of [RECORD, RECORD_FIRST].flatMap((pattern) => [...matchesIn(text, pattern)])) {
    const { games = '', won = '', drawn = '零', lost = '' } = match.groups ?? {};
    const [sum, total] = [(valueOf(won) ?? 0) + (valueOf(drawn) ?? 0) + (valueOf(lost) ?? 0), valueOf(games) ?? 0];
    if (sum === total) continue;
    const [start, end] = [match.index, match.index + match[0].length];
    yield { code: 'sum', start, end, confidence: 0.75, values: { sum, total } };
  }
}

/** The sets of a match against its score, which is told in the same sentence. */
function* sets(text: string): Generator<Slip> {
  for (const { index: from, 0: sentence } of text.matchAll(/[^。！？]+/gu)) {
    const [played, ...more] = [...sentence.matchAll(SETS)];
    const [whole, ...others] = [...sentence.matchAll(WHOLE)];
    if (played === undefined || whole === undefined || more.length + others.length > 0) continue;
    const won = [0, 0];
    for (const set of played[0].split('、')) {
      const [one = 0, other = 0] = set.split(/[^\d]/u).map(Number);
      won[one > other ? 0 : 1]! += 1;
    }
    const told = (whole.groups?.['whole'] ?? '').split(/[^\d]/u).map(Number);
    if (String([...won].sort()) === String([...told].sort())) continue;
    const end = from + whole.index + whole[0].length;
    const values = { sum: won.join('∶'), total: told.join('∶') };
    const against = [{ start: from + played.index, end: from + played.index + played[0].length }];
    yield { code: 'sum', start: end - (whole.groups?.['whole'] ?? '').length, end, confidence: 0.7, values, against };
  }
}
