import type { Diagnostic, DiagnosticCode } from '../diagnostic';
import type { Edition, Waiver } from '../document';
import { findingKey } from './finding-key';

/** Errors of these kinds would leave a press file with something in it that no press can print. */
const UNPRINTABLE: readonly DiagnosticCode[] = ['missing-glyph', 'missing-picture', 'picture-file-missing'];

/** Errors of these kinds stand for a person's word, which no reason takes the place of. */
const UNSIGNED: readonly DiagnosticCode[] = ['page-unsigned', 'sign-off-stale', 'sign-off-stale-page'];

/** Whether a finding is about who signed pages, and not about the pages. */
export function isOfSignOff({ code }: Pick<Diagnostic, 'code'>): boolean {
  return UNSIGNED.includes(code);
}

/** A finding that an editor lets stand, and why. */
export interface WaivedFinding<T extends Diagnostic = Diagnostic> {
  readonly finding: T;
  readonly reason: string;
}

/** The findings of an edition, apart: what is open, and what an editor lets stand. Both in the order found. */
export interface WeighedFindings<T extends Diagnostic = Diagnostic> {
  readonly open: readonly T[];
  readonly waived: readonly WaivedFinding<T>[];
}

/**
 * Whether an editor may let a finding stand: not an error that makes the file invalid for the press, nor a signature
 * that is asked for.
 */
export function canWaive({ code, severity }: Diagnostic): boolean {
  return severity !== 'error' || !(UNPRINTABLE.includes(code) || UNSIGNED.includes(code));
}

/**
 * The edition with a finding let stand, in place of an earlier reason if it was already. The very same edition where
 * the finding may not be waived, or no reason is given.
 */
export function waive(edition: Edition, finding: Diagnostic, reason: string): Edition {
  const words = reason.trim();
  if (words === '' || !canWaive(finding)) return edition;
  const waiver: Waiver = { finding: findingKey(edition, finding), reason: words };
  const others = (edition.waivers ?? []).filter((each) => each.finding !== waiver.finding);
  return { ...edition, waivers: [...others, waiver] };
}

/** The edition with the finding of a key open again; the very same where it was not waived. */
export function unwaive(edition: Edition, key: string): Edition {
  const { waivers = [], ...rest } = edition;
  const others = waivers.filter(({ finding }) => finding !== key);
  if (others.length === waivers.length) return edition;
  return others.length === 0 ? rest : { ...edition, waivers: others };
}

/** Tells findings that an editor lets stand from the others. A waiver whose finding is not made does nothing. */
export function openFindings<T extends Diagnostic>(edition: Edition, findings: readonly T[]): WeighedFindings<T> {
  const reasons = new Map((edition.waivers ?? []).map(({ finding, reason }) => [finding, reason]));
  if (reasons.size === 0) return { open: findings, waived: [] };
  const open: T[] = [];
  const waived: WaivedFinding<T>[] = [];
  for (const finding of findings) {
    const reason = canWaive(finding) ? reasons.get(findingKey(edition, finding)) : undefined;
    if (reason === undefined) open.push(finding);
    else waived.push({ finding, reason });
  }
  return { open, waived };
}
