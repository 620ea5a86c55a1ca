import { useDeferredValue, useMemo } from 'react';
import type { Diagnostic } from '../../../core/diagnostic';
import { FINDING_LEVELS, findingLevel, findingPage, weighFindings } from '../../editor';
import type { FindingLevel } from '../../editor';
import { useEditorState } from '../editor-context';
import { useListed } from '../use-listed';
import type { Finding } from './finding-words';

/** A finding as the panel lists it. */
export interface ListedFinding {
  readonly finding: Finding;
  /** The same of what the checks found: it can be waived; none of what is no matter of the edition. */
  readonly checked?: Diagnostic;
  /** From 1. */
  readonly page: number | undefined;
  /** Why an editor lets it stand. */
  readonly reason?: string;
}

/** Everything to be told, page by page: what is open, then what is waived, each worst first. */
export function useFindings(): readonly ListedFinding[] {
  const edition = useListed((listed) => listed.edition);
  const standing = useListed((listed) => listed.standing);
  const { open, waived } = useDeferredValue(useEditorState(weighFindings));
  const broken = useEditorState((state) => state.userFonts.broken);
  return useMemo(() => {
    if (edition === undefined) return [];
    const pageOf = ({ place }: Diagnostic): number | undefined => findingPage({ edition, standing }, place);
    return [
      ...open.map((finding) => ({ finding, checked: finding, page: pageOf(finding) })),
      ...broken.map(({ file, reason }) => ({ finding: brokenFont(file, reason), page: undefined })),
      ...waived.map(({ finding, reason }) => ({ finding, checked: finding, page: pageOf(finding), reason })),
    ];
  }, [edition, standing, open, waived, broken]);
}

/** Whether the findings that are shown are those of the edition as it is now: lists follow the check a little later. */
export function useChecked(): boolean {
  return useDeferredValue(useEditorState((state) => state.checked));
}

/** How many findings are open, of each level. */
export function useFindingCounts(): Readonly<Record<FindingLevel, number>> {
  const { open } = useDeferredValue(useEditorState(weighFindings));
  const broken = useEditorState((state) => state.userFonts.broken.length);
  return useMemo(() => {
    const count = (level: FindingLevel): number => open.filter((each) => findingLevel(each) === level).length;
    return {
      error: count('error'),
      warning: count('warning') + broken,
      unfilled: count('unfilled'),
      info: count('info'),
    };
  }, [open, broken]);
}

/** How findings are put together. */
export const GROUPINGS = ['page', 'level'] as const;

/** A way to put findings together. */
export type Grouping = (typeof GROUPINGS)[number];

/** Findings put together under one heading. */
export interface FindingGroup {
  readonly key: string;
  readonly page: number | undefined;
  readonly level: FindingLevel | undefined;
  readonly findings: readonly ListedFinding[];
}

/** Findings in groups: of a page, what belongs to none at the end; or of a level. */
export function groupFindings(listed: readonly ListedFinding[], grouping: Grouping): readonly FindingGroup[] {
  if (grouping === 'level') {
    return FINDING_LEVELS.map((level) => ({
      key: level,
      page: undefined,
      level,
      findings: listed.filter(({ finding }) => findingLevel(finding) === level),
    })).filter(({ findings }) => findings.length > 0);
  }
  const pages = new Map<number | undefined, ListedFinding[]>();
  for (const each of listed) {
    const known = pages.get(each.page);
    if (known === undefined) pages.set(each.page, [each]);
    else known.push(each);
  }
  return [...pages]
    .sort(([a = Infinity], [b = Infinity]) => (a === b ? 0 : a - b))
    .map(([page, findings]) => ({ key: `page ${page ?? 'none'}`, page, level: undefined, findings }));
}

/** A font file of the user's that gave no face, as a finding without a place. */
function brokenFont(file: string, reason: string): Finding {
  return { code: `font-${reason}`, severity: 'warning', place: {}, values: { file } };
}
