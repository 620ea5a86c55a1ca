import type { Annotation, AnnotationColour } from '../../core/annotation';
import type { Diagnostic, Severity } from '../../core/diagnostic';
import type { PaperLanguage } from '../../core/document';
import { FINDING_AUTHOR, findingId } from '../../core/mark-exchange';
import { union } from '../../core/geometry';
import type { Rect } from '../../core/geometry';
import type { ComposedPage } from '../../core/page';
import { findingWords } from '../words';

/** DeviceRGB: red must be mended, amber looked at, blue only tells. */
const COLOURS: Readonly<Record<Severity, AnnotationColour>> = {
  error: [0.9, 0.15, 0.1],
  warning: [0.95, 0.6, 0],
  info: [0.2, 0.45, 0.85],
};

/** Larger than this share of the page, a place is pointed at by its corner: marked all over, nothing could be read. */
const MARKED_AT_MOST = 0.05;

/** A comment's sign in points: as large as readers draw theirs. */
const SIGN = 14;

/** What the checks found on a page as remarks at its places; a finding without a place stands at the page's head. */
export function findingAnnotations(
  diagnostics: readonly Diagnostic[],
  page: ComposedPage,
  language: PaperLanguage,
): readonly Annotation[] {
  const { list } = page;
  return diagnostics
    .filter(({ place }) => place.page === list.page)
    .map((diagnostic, index): Annotation => {
      const rects = placeOf(diagnostic, page);
      const area = rects.reduce((sum, { width, height }) => sum + width * height, 0);
      const small = rects.length > 0 && area <= list.width * list.height * MARKED_AT_MOST;
      const { x, y } = rects[0] ?? { x: list.width / 2, y: 0 };
      const sign = { x, y, width: SIGN, height: SIGN };
      return {
        id: findingId(list.page, index + 1),
        page: list.page,
        ...(small ? { kind: 'highlight', rect: union(rects) ?? sign, quads: rects } : { kind: 'comment', rect: sign }),
        text: findingWords(language, diagnostic),
        author: FINDING_AUTHOR,
        colour: COLOURS[diagnostic.severity],
      };
    });
}

/** The place itself where it is known, else that of the part, the article or the furniture it is about. */
function placeOf({ place }: Diagnostic, { list, layout }: ComposedPage): readonly Rect[] {
  if (place.rects !== undefined && place.rects.length > 0) return place.rects;
  const picture = list.items.find((item) => item.kind === 'picture' && item.picture === place.picture);
  if (picture?.kind === 'picture') return [picture.rect];
  const article = layout.articles.find(
    ({ article, id }) => article === place.article || (place.article === undefined && id === place.story),
  );
  if (article !== undefined) return [article.rect];
  const box = layout.boxes.find((each) =>
    each.kind === 'furniture' ? each.role === place.furniture : each.kind === place.furniture,
  );
  return box === undefined ? [] : [{ x: box.x, y: box.y, width: box.w, height: box.h }];
}
