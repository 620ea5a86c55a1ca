import type { Article } from '../document';
import type { Placed } from './placement';

/** What a placed story says of its article: where it stands and how it is made up. */
export function placedArticle(one: Placed): Pick<Article, 'frame' | 'head' | 'pictures' | 'columns'> {
  return {
    // The last line of its place is the white between it and what stands below.
    frame: { column: one.column, columns: one.shape.columns, line: one.line, lines: one.lines - 1 },
    ...(one.item.continued ? {} : headOf(one)),
    pictures: one.shape.pictures,
    ...(one.shape.own !== undefined && { columns: { count: one.shape.own } }),
  };
}

function headOf({ shape, air: more }: Placed): Pick<Article, 'head'> {
  const { size, line, lines, column, columns, vertical } = shape.head;
  const air = shape.air + more;
  if (lines === 0) return {};
  if (vertical) return { head: { size, vertical, span: { column, columns } } };
  return {
    head: {
      size,
      ...(air > 0 && { air }),
      ...(line > 0 && { line }),
      ...(columns < shape.columns && { span: { column, columns } }),
    },
  };
}
