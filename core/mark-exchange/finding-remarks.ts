import type { Annotation } from '../annotation';

/** Who makes remarks on what the checks found: no person. */
export const FINDING_AUTHOR = 'Forme';

/** The id of the remark on finding number `index` (from 1) of a page. */
export function findingId(page: number, index: number): string {
  return `finding-${page}-${index}`;
}

/** Whether a remark is on what the checks found: nobody asks for anything by it. */
export function isFindingRemark({ id, author }: Pick<Annotation, 'id' | 'author'>): boolean {
  return author === FINDING_AUTHOR && /^finding-\d+-\d+$/.test(id);
}
