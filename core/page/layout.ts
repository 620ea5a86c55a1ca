import type { Profile } from '../document';
import type { Rect } from '../geometry';
import { roundPoints } from '../units';
import type { Points } from '../units';
import type { PageGrid } from './grid';
import { pageBands } from './page-bands';
import type { PageBands } from './page-bands';

/** A rectangle of a page layout, flat, as the page score reads it: points, without the white around it. */
interface BoxPlace {
  readonly x: Points;
  readonly y: Points;
  readonly w: Points;
  readonly h: Points;
}

/** What stands where on a page. Boxes of a story carry its id and its priority, 1 for the most important. */
export type LayoutBox = BoxPlace &
  (
    | {
        readonly kind: 'headline';
        readonly articleId: string;
        readonly priority: number;
        readonly lines: number;
        readonly fontSize: Points;
        readonly vertical: boolean;
        /** It stands beside its text, or within it; a level head over it, or a vertical strip, when left out. */
        readonly place?: 'beside' | 'within';
        /** A repeated head over the rest of a story from an earlier page. */
        readonly jumpPart?: true;
      }
    | {
        /** One rectangle of equal legs; a story around a picture has several. */
        readonly kind: 'body';
        readonly articleId: string;
        readonly priority: number;
        readonly columns: number;
        /** Lines of text really set, all legs together. */
        readonly lines: number;
        /** Its lines run down: a stretch of a band 段. */
        readonly vertical?: true;
        /** Characters of the story that fit nowhere; on its last body box. */
        readonly overset: number;
        readonly jumpTo?: number;
        readonly jumpPart?: true;
      }
    | { readonly kind: 'image' | 'caption'; readonly articleId: string; readonly priority: number }
    | { readonly kind: 'masthead' }
    | { readonly kind: 'ad'; readonly ear?: true }
    | { readonly kind: 'furniture'; readonly role: string; readonly ear?: true }
  );

/** Whether a story's text fits: `underset` when more than two lines stay white at its foot. */
export type ArticleState = 'fits' | 'overset' | 'underset';

/** How a story's text fits its article (rule L35), true when done. */
export interface ArticleFit {
  /** Lines that found no place, and the fewest characters at the end of the copy without which all find one. */
  readonly oversetLines: number;
  readonly oversetCharacters: number;
  /** Lines to spare, and the ordinary Han characters that fill them when they are added at the end. */
  readonly undersetLines: number;
  readonly undersetCharacters: number;
}

/** A story's part on this page, for lists and for the canvas. */
export interface ArticleLayout extends ArticleFit {
  /** The story's id. */
  readonly id: string;
  /** The article's id. */
  readonly article: string;
  readonly priority: number;
  /** Characters of the story's text. */
  readonly chars: number;
  /** Lines of its text that are set here. */
  readonly lines: number;
  readonly mustPlace: boolean;
  /** The story has no words for a head. */
  readonly headless?: true;
  /** Its box is seen all around it, or that of the package it stands in. */
  readonly framed?: true;
  /** What stories it is read with 组稿: the box that it stands in, or the name of the package of its story. */
  readonly package?: string;
  /** It stands beside the nameplate 报眼. */
  readonly ear?: true;
  readonly rect: Rect;
  readonly state: ArticleState;
  /** Height of its lines where they are vertical. */
  readonly verticalMeasure?: Points;
  /** Where its pictures stand; left out when it has none. */
  readonly pictures?: readonly PicturePlace[];
}

/** Where a picture of an article stands on the page. */
export interface PicturePlace {
  /** Its place in the article's list of pictures, from 0. */
  readonly at: number;
  readonly rect: Rect;
  /** The top edge of the line that the lines of its frame count from. */
  readonly lineY: Points;
}

/** A page as the page score and `inspect --layout` show it. All lengths in points. */
export interface PageLayout {
  readonly page: {
    readonly width: Points;
    readonly height: Points;
    readonly margins: { readonly top: Points; readonly right: Points; readonly bottom: Points; readonly left: Points };
    readonly columns: number;
    readonly gutter: Points;
    readonly leading: Points;
    readonly unit: 'pt';
    readonly bodySize: Points;
    readonly charsPerLine: number;
    readonly gridTop: Points;
    readonly front: boolean;
    /** Its bands 段, of a page that is read from the right; left out where text is level. */
    readonly bands?: PageBands;
  };
  readonly articles: readonly ArticleLayout[];
  readonly boxes: readonly LayoutBox[];
}

/** A rectangle as a layout box has it. */
export function boxPlace(rect: Rect): BoxPlace {
  return { x: rect.x, y: rect.y, w: rect.width, h: rect.height };
}

/** The page's own figures in a layout. */
export function layoutPage(
  profile: Profile,
  grid: PageGrid,
  paper: { readonly width: Points; readonly height: Points; readonly front: boolean },
): PageLayout['page'] {
  const { area } = grid;
  const bands = pageBands(profile);
  return {
    width: paper.width,
    height: paper.height,
    margins: {
      top: area.y,
      right: roundPoints(paper.width - area.x - area.width),
      bottom: roundPoints(paper.height - area.y - area.height),
      left: area.x,
    },
    columns: grid.columns,
    gutter: grid.gutter,
    leading: grid.leading,
    unit: 'pt',
    bodySize: grid.cell,
    charsPerLine: profile.grid.cells,
    gridTop: area.y,
    front: paper.front,
    ...(bands && { bands }),
  };
}
