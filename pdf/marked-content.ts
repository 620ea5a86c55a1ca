import { paintItem } from '../core/display-list';
import type { DisplayList } from '../core/display-list';
import type { PagePainter } from './page-painter';
import type { MarkedContent, PdfStructure, StructureType } from './structure';

/**
 * Paints a page with each stretch of items marked by the element it belongs to; what belongs to none is an artifact.
 */
export function paintMarked(
  list: DisplayList,
  painter: PagePainter,
  { keyOf }: PdfStructure,
  types: ReadonlyMap<string, StructureType>,
): readonly MarkedContent[] {
  const marks: MarkedContent[] = [];
  let open: { readonly key: string | undefined } | undefined;
  for (const item of list.items) {
    const named = keyOf(item, list);
    const type = named === undefined ? undefined : types.get(named);
    const key = type === undefined ? undefined : named;
    if (open === undefined || open.key !== key) {
      if (open !== undefined) painter.operators('EMC');
      open = { key };
      if (key === undefined || type === undefined) {
        painter.operators('/Artifact BMC');
      } else {
        painter.operators(`/${type} <</MCID ${marks.length}>> BDC`);
        marks.push({ key, mcid: marks.length });
      }
    }
    paintItem(item, painter);
  }
  if (open !== undefined) painter.operators('EMC');
  return marks;
}
