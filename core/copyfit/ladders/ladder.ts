import type { Article, Picture, Story } from '../../document';
import type { LayoutBox, Setting } from '../../page';
import type { FreeSpace } from '../free-space';
import type { Points } from '../../units';
import type { CopyfitStep } from '../step';

/** Whether text is to be found room for, or to fill more. */
export type Aim = 'gain' | 'fill';

/** Steps of one kind from the least change to the most: the further along, the more room is gained or filled. */
export type Ladder = readonly CopyfitStep[];

/** What ladders are drawn up from: an article, its story, and how it stands on its page. */
export interface ArticleView {
  readonly page: number;
  readonly article: Article;
  readonly story: Story;
  readonly pictures: readonly Picture[];
  readonly setting: Setting;
  readonly space: FreeSpace;
  /** The heads of the page's other articles, in points, and how much their stories count. */
  readonly heads: readonly { readonly size: Points; readonly priority: number }[];
  /** The boxes of the article as composed, in points. */
  readonly boxes: readonly LayoutBox[];
}
