import type { CaptionPlace, GridRect, PictureFit } from './edition';
import type { OwnBox } from './rule-style';

/** What a block holds. In its texts `{weather}` and other field names in braces stand for the masthead's fields. */
export type BlockContent =
  /** 栏题 (section banner): a line of display type over the whole block. */
  | { readonly kind: 'banner'; readonly text: string }
  /** 启事 or an ear's notice: a head over running text; either may be empty. */
  | { readonly kind: 'notice'; readonly head: string; readonly text: string }
  /** A picture without a story 单幅图片. */
  | {
      readonly kind: 'picture';
      /** Id of a picture of the edition. */
      readonly picture: string;
      readonly fit?: PictureFit;
      readonly caption?: string;
      readonly credit?: string;
      readonly captionPlace?: CaptionPlace;
    }
  /** 广告: `booked` is the size that was sold; `trade` keeps two competitors apart (rule L39). */
  | {
      readonly kind: 'ad';
      readonly client: string;
      readonly picture?: string;
      readonly trade?: string;
      readonly booked?: { readonly columns: number; readonly lines: number };
      /** Its picture says itself that it is an advertisement: the block does not mark it so. */
      readonly unmarked?: true;
    }
  /**
   * 组稿: the box round stories that belong together, with `text` as a bar across its top; `vertical`, down its right
   * side, as pages that are set vertically are read. It lies behind the articles in it, which stand within its sides
   * beyond the bar (`packageBar`); nothing counts it as something that stands in their way.
   */
  | { readonly kind: 'package'; readonly text: string; readonly vertical?: true }
  /** A QR code 二维码 of `text`, with a line under it. */
  | { readonly kind: 'code'; readonly text: string; readonly label?: string };

/**
 * Something on a page that is no story: ears 报眼, section banners, notices, single pictures, advertisements. A page's
 * own block takes the place of the template's block with the same id.
 */
export interface Block {
  readonly id: string;
  readonly frame: GridRect;
  readonly box?: OwnBox;
  readonly content: BlockContent;
  /** It stays where it is. */
  readonly locked?: true;
  /**
   * It is neither shown nor printed, and its frame is free for others; on a page it hides the template's block of its
   * id.
   */
  readonly hidden?: true;
}

/** A block that the template puts on pages by itself. */
export interface TemplateBlock extends Block {
  readonly on: 'first' | 'inner' | 'last' | 'every';
}
