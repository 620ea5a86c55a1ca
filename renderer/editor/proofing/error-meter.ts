import { openFindings } from '../../../core/preflight';
import type { Diagnostic } from '../../../core/diagnostic';
import type { Edition } from '../../../core/document';
import { errorRates } from '../../../core/proof';
import type { CountedError, ErrorRate, ProofFinding } from '../../../core/proof';
import type { EditorState } from '../state';

/** What proofreading found in the stories last. */
export interface ReadStories {
  readonly findings: readonly ProofFinding[];
  /** The same in their order, as the list of findings has them. */
  readonly slips: readonly Diagnostic[];
  /** The edition that was read. */
  readonly of: Edition;
}

/** The rates of errors of all pages and of the edition. */
export interface ErrorMeter {
  readonly pages: readonly ErrorRate[];
  readonly edition: ErrorRate;
  /** Whether it is that of the edition as it is now. */
  readonly current: boolean;
}

const meters = new WeakMap<
  Edition,
  { readonly read: ReadStories; readonly standing: EditorState['standing']; readonly meter: ErrorMeter }
>();

/**
 * The rates of errors by what is open now; `undefined` until the stories were read. The same object for the same state.
 */
export function errorMeter({
  edition,
  read,
  standing,
}: Pick<EditorState, 'edition' | 'read' | 'standing'>): ErrorMeter | undefined {
  if (edition === undefined || read === undefined) return undefined;
  const known = meters.get(edition);
  if (known?.read === read && known.standing === standing) return known.meter;
  const open = new Set(openFindings(edition, read.slips).open);
  const findings = read.findings.filter((_, index) => open.has(read.slips[index]!));
  const meter = { ...errorRates(edition, findings, standing), current: readsAs(read.of, edition) };
  meters.set(edition, { read, standing, meter });
  return meter;
}

/** The slip that a counted finding is in the list of findings. */
export function slipOf({ read }: Pick<EditorState, 'read'>, counted: CountedError): Diagnostic | undefined {
  if (counted.kind !== 'finding' || read === undefined) return undefined;
  return read.slips[read.findings.indexOf(counted.finding)];
}

/** Whether reading both comes to the same, as far as can be told without doing it. */
function readsAs(one: Edition, other: Edition): boolean {
  return (
    one.stories === other.stories &&
    one.issue === other.issue &&
    one.words === other.words &&
    one.profile.words === other.profile.words &&
    one.profile.lists === other.profile.lists
  );
}
