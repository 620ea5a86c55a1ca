import type { Article, GridRect } from '../document';
import { freeId } from './free-id';
import { freeSpace } from './free-space';
import { remedyOf } from './remedy';
import type { Remedy } from './remedy';
import type { CopyfitStep } from './step';
import type { Trials } from './trials';

/** The rest of a story takes this many lines at least; less reads as a mistake. */
const LEAST_LINES = 5;
/** Free places tried on each page, the smallest that may hold the rest first. */
const MOST_PLACES = 6;

/**
 * The rest of a story on a later page than `endPage` (from 1), where it ends now, as far as it needs 转版; one remedy
 * for each page that has room. Pages before would turn its text round.
 */
export function jumpRemedies(trials: Trials, endPage: number): readonly Remedy[] {
  return trials.edition.pages.flatMap((_, index) => {
    const remedy = index + 1 > endPage ? jumpTo(trials, index + 1) : undefined;
    return remedy === undefined ? [] : [remedy];
  });
}

function jumpTo(trials: Trials, to: number): Remedy | undefined {
  const { edition, page, article, now } = trials;
  const of = edition.pages[page - 1]?.articles.find(({ id }) => id === article);
  if (of === undefined || now === undefined) return undefined;
  const id = freeId(edition, article, 2);
  const tryAt = (frame: GridRect): Remedy | undefined => {
    const { story, vertical } = of;
    const rest: Article = { id, story, frame, pictures: [], ...(vertical && { vertical }) };
    const step: CopyfitStep = { kind: 'jump', page, article, to, rest };
    const { fit, harms } = trials.after([step]);
    return harms || fit.oversetLines > 0 ? undefined : remedyOf([step], fit);
  };
  const size = ({ columns, lines }: GridRect): number => columns * lines;
  const places = freeSpace(edition, to)
    .places()
    .filter((place) => place.lines >= LEAST_LINES && size(place) > now.fit.oversetLines)
    .sort((a, b) => size(a) - size(b) || a.line - b.line || a.column - b.column);
  for (const place of places.slice(0, MOST_PLACES)) {
    const whole = tryAt(place);
    if (whole !== undefined) return shallowest(place, tryAt, whole);
  }
  return undefined;
}

/** The place with the fewest lines that still does it. */
function shallowest(place: GridRect, tryAt: (frame: GridRect) => Remedy | undefined, whole: Remedy): Remedy {
  let [short, deep, best] = [LEAST_LINES - 1, place.lines, whole];
  while (deep - short > 1) {
    const middle = (short + deep) >> 1;
    const found = tryAt({ ...place, lines: middle });
    if (found === undefined) short = middle;
    else [deep, best] = [middle, found];
  }
  return best;
}
