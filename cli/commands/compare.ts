import { changePage, compareEditions } from '../../core/compare';
import type { JudgedChange, OwnerComparison } from '../../core/compare';
import { openEditionFile } from '../open-edition';
import { parseArguments } from '../options';
import { Unusable } from '../outcome';
import type { Outcome } from '../outcome';
import { standingOf } from '../standing-of';

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
  const { owners: differing, ...compared } = compareEditions(was.edition, now.edition);
  const standing = await standingOf(now.edition);
  const owners = differing.map((owner) => ({
    ...owner,
    changes: owner.changes.map((change): PlacedChange => {
      const page = changePage(now.edition, owner, change, standing);
      return { ...change, ...(page !== undefined && { page }) };
    }),
  }));
  const changes = owners.flatMap((owner) => owner.changes);
  const exit = changes.some(({ cause }) => cause !== 'asked') ? 1 : 0;
  return { exit, answer: options.flag('json') ? { owners, ...compared } : linesOf(owners) };
}

/** A change, and the page (from 1) that its words stand on. */
interface PlacedChange extends JudgedChange {
  readonly page?: number;
}

interface PlacedOwner extends OwnerComparison {
  readonly changes: readonly PlacedChange[];
}

/** What stands before a line: that a change was asked for, that it was asked for otherwise, or that nobody asked. */
const SIGNS: Readonly<Record<JudgedChange['cause'], string>> = { asked: ' ', otherwise: '≠', unasked: '!' };

function linesOf(owners: readonly PlacedOwner[]): string {
  return owners
    .map(({ name, page, changes }) => {
      const lines = changes.map((change) => {
        const elsewhere = change.page === page ? '' : `${change.page}  `;
        return `${SIGNS[change.cause]} ${elsewhere}${lineOf(change)}\n`;
      });
      return `${page === undefined ? '' : `${page}  `}${name}\n${lines.join('')}`;
    })
    .join('\n');
}

function lineOf({ left, right, before, after }: JudgedChange): string {
  const shown = (text: string): string => text.replaceAll('\n', '¶');
  return `…${left}[${shown(before.text)}→${shown(after.text)}]${right}…`;
}
