import type { Rect } from '../../core/geometry';
import { finding, type CheckContext } from '../check';
import type { PageContent } from '../content/page-content';
import type { PdfFinding } from '../findings';

/** Findings of one kind on one page beyond this many say nothing new. */
const MOST_PER_PAGE = 20;

/** Tells of something wrong on a page. What has equal values is told once, with how often it was met. */
export type Tell = (values: PdfFinding['values'], rect?: Rect, severity?: PdfFinding['severity']) => void;

/**
 * Looks through what the pages paint. `look` answers whether the page has anything that the check is about: when none
 * has, the check has no result.
 */
export function onPages(
  id: string,
  context: CheckContext,
  look: (page: PageContent, tell: Tell, context: CheckContext) => boolean,
): readonly PdfFinding[] | undefined {
  let concerned = false;
  const findings = context.contents.flatMap((page) => {
    const met = new Map<
      string,
      { values: PdfFinding['values']; rect: Rect | undefined; severity: PdfFinding['severity']; count: number }
    >();
    const tell: Tell = (values, rect, severity = 'error') => {
      const key = JSON.stringify(values);
      const before = met.get(key);
      if (before !== undefined) before.count += 1;
      else if (met.size < MOST_PER_PAGE) met.set(key, { values, rect, severity, count: 1 });
    };
    if (look(page, tell, context)) concerned = true;
    return [...met.values()].map(({ values, rect, severity, count }) =>
      finding(id, { ...values, count }, { page: page.number, ...(rect && { rect }), severity }),
    );
  });
  return concerned || findings.length > 0 ? findings : undefined;
}

/** A number of points or per cent as people read it. */
export function rounded(value: number, digits = 2): number {
  return Number(value.toFixed(digits));
}
