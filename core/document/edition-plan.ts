import type { Block } from './block';
import type { Article, ArticlePicture, GridRect } from './edition';
import type { Inherited } from './inherit';
import type { MastheadField } from './masthead-fields';
import type { PageStyle } from './page-style';
import type { Schedule } from './schedule';
import type { StoryPackage } from './story';

/**
 * A place on the page that hangs from its first line, or stands on the line `foot` under its last one (the page's
 * number of lines for the foot of the type area). Without `lines` it is as deep as its text needs.
 */
export type PlannedFrame = Pick<GridRect, 'column' | 'columns'> & {
  readonly lines?: number;
} & ({ readonly line: number } | { readonly foot: number });

/** A story's place as it was planned. */
export interface PlannedArticle extends Omit<
  Article,
  'id' | 'story' | 'frame' | 'pictures' | 'tracking' | 'locked' | 'hidden'
> {
  /**
   * Which story: how its head begins, white left out; or its rank among the stories of the page's section, from 1. A
   * plan of ranks serves one issue after another.
   */
  readonly story: string | number;
  readonly frame: PlannedFrame;
  /** None when left out. */
  readonly pictures?: readonly ArticlePicture[];
}

/** Stories that the plan makes a package 组稿, over what they say themselves; named as in `PlannedArticle`. */
export interface PlannedPackage extends StoryPackage {
  readonly stories: readonly (string | number)[];
}

/** A page as it was planned: what stands on it for sure. Make-up fills what this leaves free. */
export interface PlannedPage {
  /** The section whose stories it takes. */
  readonly name: string;
  readonly style?: Inherited<PageStyle>;
  /** As on any page, but their pictures are named by file. */
  readonly blocks?: readonly Block[];
  readonly articles?: readonly PlannedArticle[];
  readonly packages?: readonly PlannedPackage[];
}

/**
 * A plan 版样 of an edition's pages, drawn up before the copy is there and used for issue after issue. A file holds
 * one; `forme make --plan FILE` follows it.
 */
export interface EditionPlan {
  /** What every issue of the paper has in its masthead beside what the copy says; the copy's own words win. */
  readonly masthead?: {
    readonly fields?: Readonly<Partial<Record<MastheadField, string>>>;
    readonly schedule?: Schedule;
  };
  readonly pages: readonly PlannedPage[];
}
