import { composeEdition } from '../../core/page';
import { knownNames, personNames } from '../../core/proof';
import {
  languageOfTarget,
  patchEdition,
  proposeConversion,
  proposedChanges,
  scriptConverter,
  textsToConvert,
} from '../../core/script-conversion';
import type { ProposedPlace, ScriptProposal, ScriptTarget } from '../../core/script-conversion';
import { SCRIPT_TABLES } from '../../core/script-tables';
import { beginningOf, endOf } from '../../core/surrogates';
import { writeEditionFile } from '../../files';
import { familyCounterparts } from '../../fonts';
import { loadModel } from '../../model';
import { describeDiagnostic } from '../describe-diagnostic';
import { openEditionFile } from '../open-edition';
import { openWords } from '../open-words';
import { parseArguments } from '../options';
import type { Arguments } from '../options';
import { Unusable, orUnusable } from '../outcome';
import type { Outcome } from '../outcome';
import { appVersion, openFonts } from '../resources';

const SYNOPSIS = 'convert EDITION.forme --to hant|hant-tw|hant-hk|hans [--from tw|hk] -o OUT.forme';
const TARGETS = ['hant', 'hant-tw', 'hant-hk', 'hans'] as const;
const ORIGINS = ['tw', 'hk'] as const;
/** What a change of length may bring. */
const UNFIT: ReadonlySet<string> = new Set(['overset', 'underset', 'headline-too-long', 'block-overset']);
/** UTF-16 units shown on both sides of a doubtful one, at most. */
const CONTEXT = 6;

/**
 * `forme convert EDITION.forme --to hant -o OUT.forme`: the edition in the other script, its language and families too.
 * Tells what was converted, the places that a person has to look at, and what no longer fits; exit is 1 where something
 * does not. `--from` says whose words a Traditional edition has, to be put into the mainland's.
 */
export async function convert(args: readonly string[]): Promise<Outcome> {
  const options = parseArguments(args, {
    to: { type: 'string' },
    from: { type: 'string' },
    out: { type: 'string', short: 'o' },
  });
  const [path] = options.positionals;
  const output = options.text('out');
  if (path === undefined || options.positionals.length > 1 || output === undefined) {
    throw new Unusable('usage', { synopsis: SYNOPSIS });
  }
  const target = targetOf(options);
  const opened = await openEditionFile(path);
  const { edition } = opened;
  openWords();
  const names = [...knownNames(edition), ...personNames(edition)];
  const converter = scriptConverter(SCRIPT_TABLES, { from: edition.profile.language, target, names });
  const proposal = proposeConversion(edition, converter);
  const language = languageOfTarget(target);
  const model = loadModel(opened.modelState);
  const converted = model.change('convert script', (before) =>
    patchEdition(before, proposal, { language, families: familyCounterparts(language) }),
  );
  const parts = { edition: converted, modelState: model.encodeState(), pictures: opened.pictures };
  orUnusable(await writeEditionFile(output, parts, { app: `Forme ${appVersion()}` }));
  const changes = proposedChanges(proposal);
  const texts = textsToConvert(edition);
  const pages = composeEdition(converted, { fonts: await openFonts() });
  const unfit = pages.flatMap(({ diagnostics }) => diagnostics.filter(({ code }) => UNFIT.has(code)));
  return {
    exit: unfit.length > 0 ? 1 : 0,
    answer: {
      language,
      changes: changes
        .filter(({ others }) => others === undefined)
        .map(({ kind, was, words, places }) => ({ kind, was, words, count: places.length })),
      doubtful: changes.flatMap(({ was, words, others, places }) =>
        others === undefined ? [] : places.map((place) => ({ ...placeOf(place, proposal, texts), was, words, others })),
      ),
      unfit: unfit.map((diagnostic) => describeDiagnostic(diagnostic)),
    },
  };
}

function targetOf(options: Arguments): ScriptTarget {
  const [to = '', from] = [options.text('to'), options.text('from')];
  const target = TARGETS.find((each) => each === to);
  if (target === undefined) {
    throw new Unusable('bad-option', { option: '--to', value: to, expected: TARGETS.join(', ') });
  }
  if (from === undefined) return target;
  const origin = ORIGINS.find((each) => each === from);
  if (origin === undefined || target !== 'hans') {
    throw new Unusable('bad-option', { option: '--from', value: from, expected: ORIGINS.join(', ') });
  }
  return `${target}-${origin}`;
}

function placeOf(
  { key, first, last }: ProposedPlace,
  proposal: ScriptProposal,
  texts: ReadonlyMap<string, string>,
): { readonly text: string; readonly start: number; readonly context: string } {
  const [from, to] = [proposal.get(key)?.[first]?.start ?? 0, proposal.get(key)?.[last]?.end ?? 0];
  const text = texts.get(key) ?? '';
  return {
    text: key,
    start: from,
    context: endOf(text.slice(0, from), CONTEXT) + text.slice(from, to) + beginningOf(text.slice(to), CONTEXT),
  };
}
