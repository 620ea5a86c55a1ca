import { codes } from '../../codes';
import { composeEdition } from '../../core/page';
import type { Diagnostic } from '../../core/diagnostic';
import type { Edition } from '../../core/document';
import { checkEdition, isOfSignOff, openFindings } from '../../core/preflight';
import { storyDays } from '../../core/proof';
import { isPassed } from '../../core/sign-off';
import { storyPages } from '../../core/text-edit';
import type { StoryPages } from '../../core/text-edit';
import { checkPictureFiles } from '../../files';
import { describeDiagnostic } from '../describe-diagnostic';
import { describeSignOffs } from '../describe-sign-offs';
import { openEditionFile } from '../open-edition';
import { parseArguments, rulesOption } from '../options';
import { Unusable } from '../outcome';
import type { Outcome } from '../outcome';
import { openErrorRates } from '../read-stories';
import { openFonts } from '../resources';

const SYNOPSIS = 'check EDITION.forme [--rules L01,L05 | --sign-offs]';

/**
 * `forme check EDITION.forme`: what a person should know before press; exit 1 when anything is an error. What an editor
 * has waived counts for nothing, and stands last with the reason. With `--rules` only what breaks these layout rules.
 * With `--sign-offs` how the pages are signed in place of it; exit 1 when one is not passed for press as it is now.
 * With `--pdf` instead of an edition, a PDF against the checks of a press file.
 */
export async function check(args: readonly string[]): Promise<Outcome> {
  if (args.some((arg) => /^--pdf(=|$)/.test(arg))) return (await import('./check-pdf')).checkPdfFile(args);
  const options = parseArguments(args, { rules: { type: 'string' }, 'sign-offs': { type: 'boolean' } });
  const [path] = options.positionals;
  if (path === undefined || options.positionals.length > 1) throw new Unusable('usage', { synopsis: SYNOPSIS });
  if (options.flag('sign-offs') && options.text('rules') !== undefined)
    throw new Unusable('usage', { synopsis: SYNOPSIS });
  const rules = rulesOption(options.text('rules'));
  const { edition, pictures } = await openEditionFile(path);
  const composed = composeEdition(edition, { fonts: await openFonts(), codes });
  const lists = composed.map(({ list }) => list);
  const files = await checkPictureFiles(edition, lists, ({ sha256 }) => Promise.resolve(pictures.get(sha256)));
  const standing = storyPages(edition, composed);
  const found = [...checkEdition(edition, composed), ...storyDays(edition, standing), ...files];
  if (options.flag('sign-offs')) return signOffsOf(edition, openFindings(edition, found).open, standing);
  const diagnostics = rules === undefined ? found : found.filter(({ rule }) => rule !== undefined && rules.has(rule));
  const { open, waived } = openFindings(edition, diagnostics);
  return {
    exit: open.some(({ severity }) => severity === 'error') ? 1 : 0,
    answer: [
      ...open.map((diagnostic) => describeDiagnostic(diagnostic)),
      ...waived.map(({ finding, reason }) => describeDiagnostic(finding, reason)),
    ],
  };
}

/** How the pages are signed, and what keeps them from press: `open` is all that was found and nobody lets stand. */
function signOffsOf(edition: Edition, open: readonly Diagnostic[], standing: StoryPages): Outcome {
  const { pages } = openErrorRates(edition, undefined, standing);
  const errors = open.filter((finding) => finding.severity === 'error' && !isOfSignOff(finding));
  return {
    exit: edition.pages.every((page) => isPassed(edition, page)) ? 0 : 1,
    answer: describeSignOffs(edition, (page) => ({
      errors: errors.filter(({ place }) => place.page === page).length,
      rate: pages[page - 1]?.rate ?? 0,
      standing,
    })),
  };
}
