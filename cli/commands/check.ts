import { codes } from '../../codes';
import { composeEdition } from '../../core/page';
import { checkEdition, openFindings } from '../../core/preflight';
import { storyDays } from '../../core/proof';
import { checkPictureFiles } from '../../files';
import { describeDiagnostic } from '../describe-diagnostic';
import { openEditionFile } from '../open-edition';
import { parseArguments, rulesOption } from '../options';
import { Unusable } from '../outcome';
import type { Outcome } from '../outcome';
import { openFonts } from '../resources';

const SYNOPSIS = 'check EDITION.forme [--rules L01,L05]';

/**
 * `forme check EDITION.forme`: what a person should know before press; exit 1 when anything is an error. What an editor has
 * waived counts for nothing, and stands last with the reason. With `--rules` only what breaks these layout rules. With `--pdf` instead of an edition, a PDF against the checks of a press file.
 */
export async function check(args: readonly string[]): Promise<Outcome> {
  if (args.some((arg) => /^--pdf(=|$)/.test(arg))) return (await import('./check-pdf')).checkPdfFile(args);
  const options = parseArguments(args, { rules: { type: 'string' } });
  const [path] = options.positionals;
  if (path === undefined || options.positionals.length > 1) throw new Unusable('usage', { synopsis: SYNOPSIS });
  const rules = rulesOption(options.text('rules'));
  const { edition, pictures } = await openEditionFile(path);
  const composed = composeEdition(edition, { fonts: await openFonts(), codes });
  const lists = composed.map(({ list }) => list);
  const files = await checkPictureFiles(edition, lists, ({ sha256 }) => Promise.resolve(pictures.get(sha256)));
  const found = [...checkEdition(edition, composed), ...storyDays(edition), ...files];
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
