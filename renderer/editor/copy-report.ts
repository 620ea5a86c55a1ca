import type { CopyNotice, ImportedCopy } from '../../ipc';

/** What imports changed in copy, and what they were unsure of. */
export interface CopyReport {
  /** Changes by the name of the rule that made them, the most frequent first. */
  readonly changes: readonly { readonly rule: string; readonly count: number }[];
  readonly warnings: readonly (CopyNotice & { readonly file: string })[];
  /** Whether its lists are shown. */
  readonly open: boolean;
}

/** A report with another import in it; `undefined` when there is nothing to tell. */
export function reportOn(copy: readonly ImportedCopy[], before?: CopyReport): CopyReport | undefined {
  const counts = new Map(before?.changes.map(({ rule, count }) => [rule, count]));
  for (const { changes } of copy) {
    for (const [rule, count] of Object.entries(changes)) counts.set(rule, (counts.get(rule) ?? 0) + count);
  }
  const changes = [...counts].map(([rule, count]) => ({ rule, count })).sort((a, b) => b.count - a.count);
  const warnings = [
    ...(before?.warnings ?? []),
    ...copy.flatMap(({ file, warnings: found }) => found.map((warning) => ({ ...warning, file }))),
  ];
  if (changes.length === 0 && warnings.length === 0) return undefined;
  return { changes, warnings, open: before?.open ?? false };
}

/** All changes of a report. */
export function changesIn(report: Pick<CopyReport, 'changes'>): number {
  return report.changes.reduce((sum, { count }) => sum + count, 0);
}
