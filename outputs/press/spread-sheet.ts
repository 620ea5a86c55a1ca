import type { DisplayList } from '../../core/display-list';
import type { PdfSheet } from '../../pdf';

/** Pages beside each other on one sheet of all their widths 通版, the fold between them. */
export function spreadSheet(lists: readonly DisplayList[]): PdfSheet {
  let width = 0;
  const placed = lists.map((list) => {
    const x = width;
    width += list.width;
    return { list, x, y: 0, scale: 1 };
  });
  return { width, height: Math.max(...lists.map(({ height }) => height)), placed };
}
