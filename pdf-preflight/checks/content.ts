import { BOTH, type CheckContext, type PressCheck } from '../check';
import type { PdfFinding } from '../findings';

/** Whether the pages' content is PDF at all: what the interpreter found while it read them. */
export const CONTENT_CHECKS: readonly PressCheck[] = ['X-CONTENT', 'X-RESOURCES', 'X-NUMBERS'].map((id) => ({
  id,
  standards: BOTH,
  check: ({ contents }: CheckContext): readonly PdfFinding[] =>
    contents.flatMap(({ findings }) => findings.filter((found) => found.id === id)),
}));
