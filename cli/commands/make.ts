import { applyPlan } from '../../core/makeup';
import type { EditionLoad } from '../../core/makeup';
import { createCompositionCache, settingOf } from '../../core/page';
import type { Article, Edition, PaperLanguage, Profile } from '../../core/document';
import { writeEditionFile } from '../../files';
import { createModel } from '../../model';
import { describeDiagnostic } from '../describe-diagnostic';
import { draftEdition } from '../make-edition';
import { makeProposals } from '../make-proposals';
import type { Proposal } from '../make-proposals';
import { withNameplate } from '../nameplate';
import { dateOption, parseArguments } from '../options';
import { Unusable, orUnusable } from '../outcome';
import type { Outcome } from '../outcome';
import { readCopyFile } from '../read-copy-file';
import type { CopyFile } from '../read-copy-file';
import { readPlan } from '../read-plan';
import { requireFonts } from '../require-fonts';
import { appVersion, openFonts } from '../resources';
import { chooseProfile } from '../templates';
import { say, sentenceFor } from '../words';

const OPTIONS = {
  template: { type: 'string', short: 't' },
  plan: { type: 'string', short: 'p' },
  unlock: { type: 'boolean' },
  fillers: { type: 'string' },
  'leave-out': { type: 'string' },
  date: { type: 'string' },
  issue: { type: 'string' },
  total: { type: 'string' },
  pages: { type: 'string' },
  seed: { type: 'string' },
  proposals: { type: 'string' },
  steps: { type: 'boolean' },
  nameplate: { type: 'string' },
  out: { type: 'string', short: 'o' },
} as const;

/**
 * `forme make COPY… -o EDITION.forme`: imports copy, makes the edition up, after a plan where one is given, and saves
 * it. What the plan places is locked; `--unlock` leaves it to hands that go on. With `--proposals N` up to N different
 * editions are saved, the best as EDITION-1.forme. How full pages are is said before they are laid out: `--leave-out`
 * names stories that wait, `--fillers` a file of short pieces that stand only where copy is wanting. With `--steps` the
 * paper has its stories in steps where rectangles leave a page poor.
 */
export async function make(args: readonly string[]): Promise<Outcome> {
  const options = parseArguments(args, OPTIONS);
  const output = options.text('out');
  if (options.positionals.length === 0 || output === undefined) {
    throw new Unusable('usage', {
      synopsis:
        'make COPY… [-t TEMPLATE] [-p PLAN [--unlock]] [--fillers FILE] [--leave-out ID,ID…] [--date D] [--issue N] [--total N] [--nameplate FILE] [--pages N] [--seed N] [--proposals N] [--steps] -o EDITION.forme',
    });
  }
  const overrides = {
    date: dateOption(options.text('date')),
    number: options.count('issue'),
    total: options.count('total'),
  };
  const files: CopyFile[] = [];
  for (const path of options.positionals) {
    const stories = files.reduce((sum, file) => sum + file.imported.stories.length, 0);
    files.push(await readCopyFile(path, stories + 1));
  }
  const fillers = options.text('fillers');
  if (fillers !== undefined) {
    const stories = files.reduce((sum, file) => sum + file.imported.stories.length, 0);
    files.push(ofFillers(await readCopyFile(fillers, stories + 1)));
  }
  const chosen = await chooseProfile(options.text('template'), languageOf(files));
  const profile: Profile = { ...chosen, ...(options.flag('steps') && { storyShapes: 'steps' }) };
  const planPath = options.text('plan');
  const plan = planPath === undefined ? undefined : await readPlan(planPath);
  const drafted = await draftEdition(files, profile, { overrides, plan });
  const nameplate = options.text('nameplate');
  const {
    edition: draft,
    pictures,
    missing,
    pageCredits,
  } = nameplate === undefined ? drafted : await withNameplate(drafted, nameplate);
  const fonts = await openFonts();
  requireFonts(profile, fonts, options.text('template') ?? profile.id);
  const cache = createCompositionCache();
  const credits = [...draft.credits, ...[...pageCredits.values()].flat()];
  const setting = settingOf({ ...draft, credits }, fonts);
  const planned = plan === undefined ? undefined : applyPlan(draft, plan.plan, { setting, cache });
  for (const { code, values } of planned?.problems ?? []) say(code, { file: planPath ?? '', ...values });
  const basis = planned?.edition ?? draft;
  const count = options.count('proposals');
  const leaveOut = namedStories(options.text('leave-out'), basis);
  const headlines = new Map(basis.stories.map(({ id, headline }) => [id, headline]));
  const proposals = makeProposals(basis, {
    ...{ fonts, setting, cache, leaveOut, count: count ?? 1 },
    onLoads: (loads) =>
      loads.forEach((load) => sayLoad(load, { isFixed: options.count('pages') !== undefined, headlines })),
    seed: options.count('seed') ?? 1,
    pages: options.count('pages'),
    finish: (pages) =>
      pages.map((page, index) => {
        const credits = index === 0 ? undefined : pageCredits.get(page.name);
        const articles = options.flag('unlock') ? page.articles.map(unlocked) : page.articles;
        return { ...page, articles, ...(credits !== undefined && { credits }) };
      }),
  });
  const saved: object[] = [];
  for (const [index, proposal] of proposals.entries()) {
    const file = count === undefined ? output : output.replace(/(\.forme)?$/u, `-${index + 1}$1`);
    saved.push(await save(proposal, file, pictures));
  }
  const isWanting = missing.length > 0 || (planned?.problems.length ?? 0) > 0;
  const warnings = files.flatMap((file) => file.warnings);
  return {
    exit: isWanting || proposals.some(hasFaults) ? 1 : 0,
    answer: {
      template: profile.id,
      ...{ stories: basis.stories.length, pictures: basis.pictures.length },
      warnings: warnings.map(({ code, values }) => ({ code, ...sentenceFor(code, values), values })),
      ...(count === undefined ? saved[0] : { proposals: saved }),
    },
  };
}

/** Short pieces that stand only where copy is wanting. */
function ofFillers(file: CopyFile): CopyFile {
  const stories = file.imported.stories.map((story) => ({ ...story, filler: true as const }));
  return { ...file, imported: { ...file.imported, stories } };
}

/** The stories of an edition that an option names by their ids. */
function namedStories(ids: string | undefined, { stories }: Edition): ReadonlySet<string> {
  const named = new Set((ids ?? '').split(',').filter((id) => id !== ''));
  const known = stories.map(({ id }) => id);
  const unknown = [...named].find((id) => !known.includes(id));
  if (unknown === undefined) return named;
  throw new Unusable('bad-option', { option: '--leave-out', value: unknown, expected: known.slice(0, 3).join(', ') });
}

/**
 * Says which page has too much or too little copy, by how much, and which stories would have to wait; too little only
 * where the number of pages is given.
 */
function sayLoad(
  { page, stories, wanted, least, most, leaveOut, lines }: EditionLoad,
  { isFixed, headlines }: { readonly isFixed: boolean; readonly headlines: ReadonlyMap<string, string> },
): void {
  // What a plan has placed is not counted: where nothing else is to be placed there is nothing to say.
  if (stories.length === 0) return;
  const percent = (share: number): number => Math.round(100 * share);
  const values = { page, wanted: percent(wanted), least: percent(least), most: percent(most) };
  if (leaveOut.length > 0) {
    const named = leaveOut.map((id) => [id, headlines.get(id)?.replaceAll('\n', ' ') ?? ''].join('  ').trimEnd());
    say('page-too-full', { ...values, count: leaveOut.length, stories: stories.length }, named);
  } else if (isFixed && most < 1) {
    say('page-too-empty', { ...values, lines: Math.round((1 - most) * lines) });
  }
}

async function save(
  { edition, told, diagnostics }: Proposal,
  file: string,
  pictures: ReadonlyMap<string, Uint8Array>,
): Promise<object> {
  const parts = { edition, modelState: createModel(edition).encodeState(), pictures };
  const { sha256 } = orUnusable(await writeEditionFile(file, parts, { app: `Forme ${appVersion()}` }));
  return { file, sha256, ...told, diagnostics: diagnostics.map((diagnostic) => describeDiagnostic(diagnostic)) };
}

function hasFaults({ isShort, diagnostics }: Proposal): boolean {
  return isShort || diagnostics.some(({ severity }) => severity === 'error');
}

function unlocked({ locked: _locked, ...article }: Article): Article {
  return article;
}

/** The language most of the copy is in. */
function languageOf(files: readonly CopyFile[]): PaperLanguage {
  const characters = (language: PaperLanguage): number =>
    files.reduce((sum, { imported, text }) => sum + (imported.clean.language === language ? text.length : 0), 0);
  return characters('zh-Hant') > characters('zh-Hans') ? 'zh-Hant' : 'zh-Hans';
}
