import { sharesGrid } from '../document';
import type { Edition, GridRect } from '../document';
import { tryPage } from '../page';
import type { ArticleFit, ArticleLayout, CompositionResources } from '../page';
import { freePlaces, freeSpace } from './free-space';

/** How one article of a page fits. */
export interface PageArticleFit extends ArticleFit {
  readonly article: string;
  readonly story: string;
  readonly state: ArticleLayout['state'];
}

/** How the copy of a page fits it, true when done. */
export interface PageFit {
  readonly page: number;
  /** In the page's order. */
  readonly articles: readonly PageArticleFit[];
  /** Lines and characters over of all its articles, and those to spare. */
  readonly over: { readonly lines: number; readonly characters: number };
  readonly under: { readonly lines: number; readonly characters: number };
  /**
   * White that no story, block or furniture takes, the line of white under each of them left out: in lines of one
   * column, as a share of the type area, and the places worth naming, the largest first, none over another.
   */
  readonly free: { readonly lines: number; readonly share: number; readonly places: readonly GridRect[] };
}

/** Fewer free lines than this are no place that people would name. */
const LEAST_LINES = 3;

/** How the copy of a page (from 1) fits. Throws when the edition has no such page. */
export function pageFit(edition: Edition, page: number, resources: CompositionResources): PageFit {
  const articles = tryPage(edition, page, resources, 'all').articles.map(
    ({ id, article, state, oversetLines, oversetCharacters, undersetLines, undersetCharacters }): PageArticleFit => {
      return { article, story: id, state, oversetLines, oversetCharacters, undersetLines, undersetCharacters };
    },
  );
  const sum = (of: (fit: ArticleFit) => number): number => articles.reduce((all, fit) => all + of(fit), 0);
  return {
    page,
    articles,
    over: { lines: sum((fit) => fit.oversetLines), characters: sum((fit) => fit.oversetCharacters) },
    under: { lines: sum((fit) => fit.undersetLines), characters: sum((fit) => fit.undersetCharacters) },
    free: freeOf(edition, page),
  };
}

function freeOf(edition: Edition, page: number): PageFit['free'] {
  const { columns, lines, isWhite } = freeSpace(edition, page);
  const size = (place: GridRect): number => place.columns * place.lines;
  const all = freePlaces({ columns, lines }, isWhite);
  const waiting = all.filter((place) => place.lines >= LEAST_LINES);
  const places: GridRect[] = [];
  for (const place of [...waiting].sort((a, b) => size(b) - size(a) || a.line - b.line || a.column - b.column)) {
    if (!places.some((kept) => sharesGrid(kept, place))) places.push(place);
  }
  const white = all.filter((place) => place.columns === 1).reduce((sum, place) => sum + place.lines, 0);
  return { lines: white, share: white / (columns * lines), places };
}
