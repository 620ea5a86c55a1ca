import { foldToSimplified } from '../../cjk';
import { dateSaid, datesIn, numberOf } from '../../days';
import { valueOf } from '../figures';
import type { Slip } from '../finding';
import { oncePerLists } from '../lists';
import { anyOf } from '../lists/rows';
import type { TextCheck } from '../reading';
import { sentenceAt } from './sentences';
import { matchesIn } from '../pattern-needs';

const toldOf = oncePerLists((lists) => ({
  toCome: new RegExp(`(?:将|即将|将于|拟|预计)[^，。；！？]{0,8}(?:${anyOf(lists['events.held'])})`, 'u'),
  over: new RegExp(anyOf(lists['events.over']), 'u'),
}));

const ageOf = oncePerLists((lists) => {
  const founded = anyOf(lists['events.founded']);
  return {
    /** A year in which something began, and how many years it is told to be. */
    began: new RegExp(
      `(?:${founded}|始建|建|始|诞生|启用)于(?<year>\\d{4}|[一二][〇零○一二三四五六七八九]{3})年|(?:从|自)(?<since>\\d{4})年(?:以来|起|开始|启动|举办|${founded}|[〇㐀-鿿𠀀-𲎯]{0,6}(?:，|至今))`,
      'u',
    ),
    told: new RegExp(
      `(?:迎来|今年|至今|已有|已|整整|走过|历经|${founded})[^。；！？\\d一二三四五六七八九十百]{0,6}(?<years>\\d{1,3}|[一二三四五六七八九十百]{1,5})(?:周年|年(?=了|整|[，。；！？]|$))`,
      'u',
    ),
    /** `今年创校40周年`, and the year after it: `该校于1986年由家长兴办`. */
    jubilee: new RegExp(
      `(?:今年|迎来|庆祝|正值|适逢)[^。；，\\d]{0,4}(?:${founded})(?<years>\\d{1,3}|[一二三四五六七八九十百]{1,5})周年`,
      'u',
    ),
    founded: new RegExp(`(?<!\\d)(?<year>(?:18|19|20)\\d{2})年(?!代)[^。；，\\d]{0,14}(?:${founded})`, 'gu'),
  };
});
/** A year less is right too: what began in autumn is not so old in spring. */
const NOT_YET = 1;

/**
 * The title's events against their days, told as over or to come; and anniversaries against the year of the beginning.
 */
export const checkEvents: TextCheck = (text, { issueDate, title, lists }) => {
  const { toCome, over } = toldOf(lists);
  const slips: Slip[] = [
    ...anniversaries(text.folded, issueDate, ageOf(lists)),
    ...jubilees(text.folded, issueDate, ageOf(lists)),
  ];
  for (const event of title?.events ?? []) {
    const name = foldToSimplified(event.name);
    const last = event.to ?? event.from;
    for (let start = text.folded.indexOf(name); start >= 0; start = text.folded.indexOf(name, start + 1)) {
      const end = start + name.length;
      const sentence = sentenceAt(text.folded, start);
      const words = text.folded.slice(sentence.start, sentence.end);
      const told = issueDate === undefined ? [] : datesIn(words).flatMap(({ date }) => date ?? []);
      if (issueDate !== undefined && told.length === 1 && told[0] !== undefined) {
        const [said] = told;
        const date = dateSaid(said, issueDate);
        // A date of another year is another one of these events.
        if (date !== undefined && date.slice(0, 4) === event.from.slice(0, 4) && (date < event.from || date > last)) {
          const at = sentence.start + said.start;
          const values = { date: event.to === undefined ? event.from : `${event.from}—${event.to}`, event: event.name };
          slips.push({ code: 'event-date', start: at, end: at + said.text.length, confidence: 0.75, values });
          continue;
        }
      }
      if (issueDate === undefined || event.from.slice(0, 4) !== issueDate.slice(0, 4)) continue;
      if (last < issueDate && toCome.test(words)) {
        slips.push({ code: 'past-as-future', start, end, confidence: 0.75, values: { date: last } });
      } else if (event.from > issueDate && over.test(words)) {
        slips.push({ code: 'future-as-past', start, end, confidence: 0.75, values: { date: event.from } });
      }
    }
    slips.push(...listedAnniversaries(text.folded, name, event.from, issueDate));
  }
  return slips.sort((a, b) => a.start - b.start);
};

type AgeWords = ReturnType<typeof ageOf>;

function* anniversaries(text: string, issueDate: string | undefined, words: AgeWords): Generator<Slip> {
  const began = words.began.exec(text);
  if (began === null || issueDate === undefined) return;
  const after = began.index + began[0].length;
  const rest = text.slice(after, after + 40);
  const told = words.told.exec(rest);
  const years = valueOf(told?.groups?.['years'] ?? '');
  if (told === null || years === undefined) return;
  const year = numberOf(began.groups?.['year'] ?? began.groups?.['since'] ?? '') ?? 0;
  const counted = Number(issueDate.slice(0, 4)) - year;
  if (years === counted || years === counted - NOT_YET || counted < 0) return;
  const start = after + told.index;
  yield { code: 'anniversary', start, end: start + told[0].length, confidence: 0.75, values: { years: counted } };
}

function* jubilees(text: string, issueDate: string | undefined, words: AgeWords): Generator<Slip> {
  const told = words.jubilee.exec(text);
  const years = valueOf(told?.groups?.['years'] ?? '');
  const [founded, ...more] = [...matchesIn(text, words.founded)];
  if (told === null || years === undefined || founded === undefined || more.length > 0 || issueDate === undefined)
    return;
  const counted = Number(issueDate.slice(0, 4)) - Number(founded.groups?.['year']);
  if (years === counted || years === counted - NOT_YET || counted < 0) return;
  const [start, end] = [founded.index, founded.index + founded[0].length];
  const against = [{ start: told.index, end: told.index + told[0].length }];
  yield { code: 'anniversary', start, end, confidence: 0.65, values: { years: counted }, against };
}

/** `县一中建校70周年`, where the calendar says when it began. */
function* listedAnniversaries(
  text: string,
  name: string,
  from: string,
  issueDate: string | undefined,
): Generator<Slip> {
  if (issueDate === undefined) return;
  const counted = Number(issueDate.slice(0, 4)) - Number(from.slice(0, 4));
  if (counted < 1) return;
  for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + 1)) {
    const end = at + name.length;
    const told = /^[^。；，！？\d一二三四五六七八九十百]{0,6}(?<years>\d{1,3}|[一二三四五六七八九十百]{1,5})周年/u.exec(
      text.slice(end),
    );
    const years = valueOf(told?.groups?.['years'] ?? '');
    if (told === null || years === undefined || years === counted) continue;
    yield { code: 'anniversary', start: end, end: end + told[0].length, confidence: 0.8, values: { years: counted } };
  }
}
