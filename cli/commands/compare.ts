import { compareEditions } from '../../core/compare';
import type { EditionComparison, JudgedChange } from '../../core/compare';
import { openEditionFile } from '../open-edition';
import { parseArguments } from '../options';
import { Unusable } from '../outcome';
import type { Outcome } from '../outcome';

const SYNOPSIS = 'compare BEFORE.forme AFTER.forme [--json]';

/**
 * `forme compare BEFORE.forme AFTER.forme`: how the texts of an edition became others, whatever the layout, and which
 * of the changes the proof marks ask for; with `--json` with places, else as lines for people. Exit is 1 where
 * something differs that nobody asked for, or otherwise than asked.
 */
export async function compare(args: readonly string[]): Promise<Outcome> {
  const options = parseArguments(args, { json: { type: 'boolean' } });
  const [before, after, ...more] = options.positionals;
  if (before === undefined || after === undefined || more.length > 0)
    throw new Unusable('usage', { synopsis: SYNOPSIS });
  const [was, now] = [await openEditionFile(before), await openEditionFile(after)];
  const compared = compareEditions(was.edition, now.edition);
  const changes = compared.owners.flatMap((owner) => owner.changes);
  const exit = changes.some(({ cause }) => cause !== 'asked') ? 1 : 0;
  return { exit, answer: options.flag('json') ? compared : linesOf(compared) };
}

/** What stands before a line: that a change was asked for, that it was asked for otherwise, or that nobody asked. */
const SIGNS: Readonly<Record<JudgedChange['cause'], string>> = { asked: ' ', otherwise: '≠', unasked: '!' };

function linesOf({ owners }: EditionComparison): string {
  return owners
    .map(({ name, page, changes }) => {
      const lines = changes.map((change) => `${SIGNS[change.cause]} ${lineOf(change)}\n`);
      return `${page === undefined ? '' : `${page}  `}${name}\n${lines.join('')}`;
    })
    .join('\n');
}

function lineOf({ left, right, before, after }: JudgedChange): string {
  const shown = (text: string): string => text.replaceAll('\n', '¶');
  return `…${left}[${shown(before.text)}→${shown(after.text)}]${right}…`;
}
