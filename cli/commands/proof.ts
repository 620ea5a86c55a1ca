import en from '../../locales/proof.en.json';
import zhHans from '../../locales/proof.zh-Hans.json';
import zhHant from '../../locales/proof.zh-Hant.json';
import { parseDate } from '../../core/document';
import { findingsInCopy, listsOfTitle, proofread, textsOfCopy, wordsAgainst } from '../../core/proof';
import type { CountedError, ErrorRate, ProofFinding } from '../../core/proof';
import { openEditionFile } from '../open-edition';
import { openWords } from '../open-words';
import { parseArguments } from '../options';
import { Unusable } from '../outcome';
import type { Outcome } from '../outcome';
import { readCopyFile } from '../read-copy-file';
import { openErrorRates, readStories } from '../read-stories';
import { standingOf } from '../standing-of';
import { chooseProfile } from '../templates';
import { messageLanguage } from '../words';

const SYNOPSIS = 'proof EDITION.forme|COPY [--date YYYY-MM-DD] [--lists PROFILE.json] [--json] [--rate]';

/** Why something was found, by its code. */
const WORDS = { 'zh-Hans': zhHans, 'zh-Hant': zhHant, en };

/**
 * `forme proof EDITION.forme` or `forme proof COPY`: what a proofreader should look at, as JSON with places,
 * suggestions and reasons; without `--json` as lines for people. With `--rate` the rate of errors of pages and edition,
 * by the official way of counting. Of an edition `start` and `end` are UTF-16 offsets in the part of the story that is
 * named, of a file of copy in the decoded file. `--date` is the issue's date where copy does not say it. An edition is
 * read against the lists of its title, a file of copy against those of the profile that `--lists` names. Nothing is
 * changed, and what was found is no error.
 */
export async function proof(args: readonly string[]): Promise<Outcome> {
  const options = parseArguments(args, {
    date: { type: 'string' },
    lists: { type: 'string' },
    json: { type: 'boolean' },
    rate: { type: 'boolean' },
  });
  const [path] = options.positionals;
  const [date, profile] = [options.text('date'), options.text('lists')];
  if (path === undefined || options.positionals.length > 1 || (date !== undefined && parseDate(date) === undefined)) {
    throw new Unusable('usage', { synopsis: SYNOPSIS });
  }
  const isEdition = /\.forme$/iu.test(path);
  if (isEdition && profile !== undefined) throw new Unusable('usage', { synopsis: SYNOPSIS });
  if (options.flag('rate')) return { exit: 0, answer: await rates(path, date) };
  const found = isEdition ? await readEdition(path, date) : await readCopy(path, { date, profile });
  const answer = options.flag('json') ? found.map(describe) : found.map((finding) => `${lineOf(finding)}\n`).join('');
  return { exit: 0, answer };
}

/** The rate of errors of each page and of the edition, with what each finding counts that is not let stand. */
async function rates(path: string, date: string | undefined): Promise<object> {
  if (!/\.forme$/iu.test(path)) throw new Unusable('usage', { synopsis: SYNOPSIS });
  const { edition } = await openEditionFile(path);
  const { pages, edition: whole } = openErrorRates(edition, date, await standingOf(edition));
  return { pages: pages.map(describeRate), edition: describeRate(whole) };
}

function describeRate({ counted, ...rate }: ErrorRate): object {
  return { ...rate, counted: counted.map((one) => ({ count: one.count, ...describeCounted(one) })) };
}

/** A correction that a reader asked for is told as findings are; who asked stands for the reason. */
function describeCounted(one: CountedError): object {
  if (one.kind === 'finding') return describe(one.finding);
  const { anchor, reader, sign, text: suggestion } = one.mark;
  if (anchor.kind !== 'text') return { sign, reader };
  const { owner, from, to, words: text } = anchor;
  const place = { [owner.kind]: owner.id, part: from.part, start: from.offset, end: to.offset };
  return { sign, ...place, text, ...(suggestion !== undefined && { suggestion }), reader };
}

async function readEdition(path: string, date: string | undefined): Promise<readonly ProofFinding[]> {
  const { edition } = await openEditionFile(path);
  return readStories(edition, date);
}

async function readCopy(
  path: string,
  { date, profile }: { readonly date: string | undefined; readonly profile: string | undefined },
): Promise<readonly ProofFinding[]> {
  const { text, imported } = await readCopyFile(path, 1);
  const { lists: title, words: known = [] } =
    profile === undefined ? {} : await chooseProfile(profile, imported.clean.language);
  openWords();
  const texts = textsOfCopy(imported);
  const issueDate = date ?? imported.issue.date;
  const found = proofread({
    texts,
    language: imported.clean.language,
    ...(issueDate !== undefined && { issueDate }),
    known,
    lists: listsOfTitle(title),
    ...(title && { title }),
  });
  return findingsInCopy(text, imported.clean, texts, found).map((finding) => ({ ...finding, text: finding.found }));
}

function describe(finding: ProofFinding): object {
  const { code, story, part, start, end, text, suggestion, confidence, against } = finding;
  return {
    ...{ code, story, part, start, end, text },
    ...(suggestion !== undefined && { suggestion }),
    ...{ confidence, reason: reasonOf(finding) },
    ...(against !== undefined && { against }),
  };
}

function lineOf(finding: ProofFinding): string {
  const { story, part, start, text, suggestion } = finding;
  const change = suggestion === undefined ? text : `${text} → ${suggestion}`;
  return `${story} ${part}:${start}  ${change}  ${reasonOf(finding)}`;
}

/** Why, and the words elsewhere that it contradicts. */
function reasonOf(finding: ProofFinding): string {
  const { code, values = {}, against } = finding;
  const words = WORDS[messageLanguage(process.env)];
  const why = filled(words[code].message, values);
  if (against === undefined) return why;
  return `${why}${filled(words.against.message, { words: wordsAgainst(finding) })}`;
}

function filled(message: string, values: Readonly<Record<string, string | number>>): string {
  return message.replace(/\{\{(\w+)\}\}/gu, (whole, name: string) => String(values[name] ?? whole));
}
