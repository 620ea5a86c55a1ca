import { codes } from '../../codes';
import { composeEdition } from '../../core/page';
import { checkEdition } from '../../core/preflight';
import { describeDiagnostic } from '../describe-diagnostic';
import { openEditionFile } from '../open-edition';
import { parseArguments } from '../options';
import { Unusable } from '../outcome';
import type { Outcome } from '../outcome';
import { openFonts } from '../resources';

/** `forme check EDITION.forme`: what a person should know before press; exit 1 when anything is an error. */
export async function check(args: readonly string[]): Promise<Outcome> {
  const { positionals } = parseArguments(args, {});
  const [path] = positionals;
  if (path === undefined || positionals.length > 1) throw new Unusable('usage', { synopsis: 'check EDITION.forme' });
  const { edition } = await openEditionFile(path);
  const diagnostics = checkEdition(edition, composeEdition(edition, { fonts: await openFonts(), codes }));
  return {
    exit: diagnostics.some(({ severity }) => severity === 'error') ? 1 : 0,
    answer: diagnostics.map((diagnostic) => describeDiagnostic(diagnostic)),
  };
}
