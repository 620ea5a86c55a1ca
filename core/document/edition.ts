import type { Artwork } from './artwork';
import type { Block } from './block';
import type { Inherited } from './inherit';
import type { BegunRound, KeptVersion } from './kept-version';
import type { MastheadField } from './masthead-fields';
import type { PageStyle } from './page-style';
import type { FurnitureName, Profile } from './profile';
import type { ProofMark } from './proof-mark';
import type { OwnBox } from './rule-style';
import type { Schedule } from './schedule';
import type { KeptReading, SignOff } from './sign-off';
import type { Story } from './story';
import type { UnplacedRemark } from './unplaced-remark';

/** Kinds of picture files. All but JPEG and PNG are kept as they came and shown through a converted copy. */
export const PICTURE_TYPES = [
  'image/jpeg',
  'image/png',
  'image/tiff',
  'image/webp',
  'image/vnd.adobe.photoshop',
] as const;

/** What a story or a picture shows that bears on what may stand beside or behind it (rules L28, L29). */
export const SUBJECTS = ['leader', 'flag', 'emblem', 'obituary', 'negative'] as const;

/** A subject of a story or a picture. */
export type Subject = (typeof SUBJECTS)[number];

/** A point of a picture in fractions of its width and height, from its top left. */
export interface PicturePoint {
  readonly x: number;
  readonly y: number;
}

/** A picture file of the edition, kept by the hash of its bytes. */
export interface Picture {
  readonly id: string;
  /** The file's name as it arrived. */
  readonly name: string;
  readonly sha256: string;
  readonly type: (typeof PICTURE_TYPES)[number];
  /** Pixels, after EXIF orientation. */
  readonly width: number;
  readonly height: number;
  /** Colours of the file; RGB when left out. */
  readonly colour?: 'bilevel' | 'grey' | 'cmyk';
  /** It has parts that show the ground through. */
  readonly alpha?: true;
  /** What a crop keeps nearest to its middle; upper middle when left out. */
  readonly focus?: PicturePoint;
  /** Where the faces are, in fractions of the picture, so that none lies on the fold (rule L27). */
  readonly faces?: readonly {
    readonly x: number;
    readonly y: number;
    readonly width: number;
    readonly height: number;
  }[];
  readonly subjects?: readonly Subject[];
}

/**
 * A rectangle on the page's grid: base columns across, lines down, both counted from 0 at the type area's corner. It
 * never includes the white around it: things that stand above one another leave a line between their rectangles.
 */
export interface GridRect {
  readonly column: number;
  readonly columns: number;
  readonly line: number;
  readonly lines: number;
}

/**
 * How a picture is fitted into its frame: filling it, cut, about its focus and `zoom` times closer than it must be (1
 * when left out); or shown whole, in the middle of its frame.
 */
export type PictureFit =
  { readonly kind: 'fill'; readonly focus?: PicturePoint; readonly zoom?: number } | { readonly kind: 'whole' };

/**
 * Where a caption stands: on lines of its own under or over the picture, in `columns` columns beside it (1 when left
 * out), level with its foot, or reversed on the picture's own foot. Where that makes no sense (`placeCaption`), under
 * it.
 */
export type CaptionPlace =
  { readonly at: 'below' | 'above' | 'inside' } | { readonly at: 'left' | 'right'; readonly columns?: number };

/** The head block of an article. Absent on an article that continues a story from an earlier page. */
export interface HeadSpec {
  /** Size of the main head in points. */
  readonly size: number;
  /** A headline style of the paper; the paper's own styles when left out. */
  readonly style?: string;
  /**
   * Where a level head stands to its text: over it (when left out); beside it 题文并列, in the columns of `span`, at
   * the height of its middle; or within it 文包题, in the columns of `span`, under `line` lines of text, with text
   * above and around. In an article of one column none stands beside it: that is over it.
   */
  readonly place?: 'beside' | 'within';
  /** Grid lines of air that make-up gives the block beyond its own, so that edges meet; none when left out. */
  readonly air?: number;
  /**
   * Most grid lines of the block, for which the main head is tracked and condensed; as many as it needs when left out.
   */
  readonly lines?: number;
  /**
   * Lines of the article above the head, which a picture takes, or text where it stands within it; none when left out.
   */
  readonly line?: number;
  /**
   * Columns of the article that the head spans, a picture beside it 题图并列. When left out all; the first third of a
   * head beside its text; all but the outer ones of a head within it.
   */
  readonly span?: { readonly column: number; readonly columns: number };
  /**
   * The head is vertical 竖题: it stands as a strip over the article's whole depth, its text beside it. The strip is
   * as wide as `span` (one base column when left out), at the right of the article, or at its left when `span.column`
   * is 0; `line`, `lines` and `air` do not count. In vertical text the strip stands where `span` has it, and takes
   * `lines` grid lines from `line` on, or from there all; above, below and right of it there is text too.
   */
  readonly vertical?: true;
}

/**
 * A picture set in an article, by its columns and lines. The caption comes by it on lines of its own, then a line of
 * air when text follows; text above them in the same columns keeps a line of air too.
 */
export interface ArticlePicture {
  /** Index in the story's `pictures`. */
  readonly index: number;
  /**
   * Where the picture stands in the article, from the top left of what its box and its label leave; `line` counts from
   * under a head over the text. The caption is not in it.
   */
  readonly frame: GridRect;
  /** Stands above or beside the head: `line` counts from the top of what box and label leave. */
  readonly over?: boolean;
  /** Takes a rectangle of its own instead of whole base columns; the text runs round it 串文, in whole lines. */
  readonly inset?: PictureInset;
  /** Fills its frame about the picture's focus when left out. */
  readonly fit?: PictureFit;
  /** Under the picture when left out. */
  readonly caption?: CaptionPlace;
}

/**
 * Where an inset picture stands across, in cells 字 of body type, fractions allowed; its lines are those of its frame.
 * Beside it the text keeps the column's own cells; what is narrower than six cells stays white.
 */
export interface PictureInset {
  /** From the left edge of the picture's frame. */
  readonly x: number;
  readonly width: number;
  /**
   * The least white between picture and text: cells at its sides, lines above it and under its caption; 1 and 1 when
   * left out.
   */
  readonly standoff?: { readonly cells: number; readonly lines: number };
}

/** Columns of an article's own 破栏, 变栏: so many equal ones over its width. */
export interface OwnColumns {
  readonly count: number;
  /**
   * White between them in cells; when left out the width between one and two and a half cells that leaves whole cells.
   */
  readonly gutter?: number;
}

/** The label 专栏名 of an article: the name of a column or series, over its head or in its corner. */
export interface ArticleLabel {
  readonly text: string;
  /** Over the article's width, on a line of its own; or at its top left, as wide as its type. */
  readonly place: 'bar' | 'tab';
}

/**
 * A story (or a part of it) on a page, one object that moves and resizes whole. Articles of one story form a thread
 * 串接 in page order: the first carries the head, the text runs on from each to the next.
 */
export interface Article {
  readonly id: string;
  readonly story: string;
  readonly frame: GridRect;
  readonly head?: HeadSpec;
  readonly pictures: readonly ArticlePicture[];
  /**
   * Its text is set vertically 直排: lines from right to left in bands 段 over the whole width, bands from top to
   * bottom. Head, captions and pictures stand as in any article; lines that would meet a picture are left out. Drop
   * initials are not sunk.
   */
  readonly vertical?: true;
  /** The page's own when left out. In them `frame`s of pictures and spans of heads count. */
  readonly columns?: OwnColumns;
  /**
   * Bands 段 of its vertical text's own 破栏: so many equal ones over its height, whatever the page's are. When left out
   * those of a page that has bands, else so many that a line has 12 to 20 characters.
   */
  readonly bands?: number;
  readonly box?: OwnBox;
  readonly label?: ArticleLabel;
  /**
   * Tracking 字距 of its running text: the white added after every character, in hundredths of an em, from -2 to 2 and
   * never 0. Copyfitting uses it. Such text leaves the grid of cells; its lines stay on the baselines.
   */
  readonly tracking?: number;
  /** It stays where it is: make-up does not touch it. */
  readonly locked?: true;
  /** Where make-up places it anew, it keeps its width in columns. */
  readonly columnsLocked?: true;
  /**
   * Where make-up places it anew, it keeps its kind of make-up: a vertical head, text alone, pictures over, under or
   * beside the head.
   */
  readonly makeUpLocked?: true;
  /**
   * It is neither shown nor printed, and its frame is free for others: all is as if it were not there. The story's text
   * runs through its other articles; hidden with the first is the head. Preflight tells of it.
   */
  readonly hidden?: true;
}

/** A line to lay things against while a page is made up; never printed. */
export interface Guide {
  readonly id: string;
  /** A level line across the page, or a line down it. */
  readonly axis: 'across' | 'down';
  /** Points from the page's trim corner: down to a line across, right to a line down. */
  readonly at: number;
}

/** What a page has decided of a piece of its furniture 版面件; of its words it decides nothing. */
export interface OwnFurniture {
  /** Where it stands on this page; where the paper's layout puts it when left out. */
  readonly frame?: GridRect;
  /** It stays where it is. */
  readonly locked?: true;
  /** It is neither shown nor printed, and its frame is free for others. Preflight tells of it. */
  readonly hidden?: true;
}

/** One page 版. Its number is its place in the edition, from 1. */
export interface Page {
  readonly id: string;
  /** 版名, such as `要闻`; empty takes the profile's. */
  readonly name: string;
  /** Who made this page, for its folio; left out, the edition's credits stand there. */
  readonly credits?: readonly Credit[];
  /** How this page differs from the paper's other pages, from a page style of the paper on. */
  readonly style?: Inherited<PageStyle>;
  /** What is decided here of pieces of furniture; of one that the page does not have it says nothing. */
  readonly furniture?: Readonly<Partial<Record<FurnitureName, OwnFurniture>>>;
  readonly blocks?: readonly Block[];
  readonly articles: readonly Article[];
  readonly guides?: readonly Guide[];
}

/** Which issue of the paper this is. */
export interface Issue {
  /** `YYYY-MM-DD`. */
  readonly date: string;
  /** 第N期, within the year or run; absent when the paper counts only totals. */
  readonly number?: number;
  /** 总第N期. */
  readonly total?: number;
}

/** The paper's own data for the masthead. `fields` holds the written fields only; the others are computed. */
export interface Masthead {
  /** The paper's name, as the nameplate says it. */
  readonly name: string;
  readonly fields: Readonly<Partial<Record<MastheadField, string>>>;
  /** A drawing or a picture of the edition that stands for the name; it is set in type when left out. */
  readonly nameplate?:
    { readonly kind: 'artwork'; readonly artwork: string } | { readonly kind: 'picture'; readonly picture: string };
  /** Left out, issue and total number are whatever was written. */
  readonly schedule?: Schedule;
}

/** One line of the teaser box 导读. Its page number follows the story. */
export interface Teaser {
  readonly text: string;
  /** The story it points at; absent when the copy names only a page. */
  readonly story?: string;
  /** The page the copy named, from 1; used when there is no story. */
  readonly page?: number;
}

/** One entry of the credits row 责编: a role and the people in it. */
export interface Credit {
  readonly role: string;
  readonly names: string;
}

/** A finding that an editor has decided to let stand. One whose finding is no longer made does nothing. */
export interface Waiver {
  /** The finding's key (`findingKey` of preflight). */
  readonly finding: string;
  /** Why it may stand, in the editor's words. */
  readonly reason: string;
}

/** The version of this schema; `migrate` brings older documents here. */
export const EDITION_FORMAT = 8;

/**
 * An edition 期: the whole document. Plain readonly JSON data; what a change leaves alone keeps its identity. Ids are
 * unique within their list and never reused.
 */
export interface Edition {
  readonly format: typeof EDITION_FORMAT;
  readonly id: string;
  readonly profile: Profile;
  readonly issue: Issue;
  readonly masthead: Masthead;
  readonly teasers: readonly Teaser[];
  readonly credits: readonly Credit[];
  /** Names and terms of this edition that no line of a head cuts, besides the profile's. */
  readonly words?: readonly string[];
  readonly artworks?: readonly Artwork[];
  readonly pictures: readonly Picture[];
  readonly stories: readonly Story[];
  readonly pages: readonly Page[];
  readonly waivers?: readonly Waiver[];
  /** Marks of proofreaders, in the order in which they were made; left out where there are none. */
  readonly proofMarks?: readonly ProofMark[];
  /** Remarks of other programs that stand on nothing, until somebody places them or puts them away. */
  readonly unplaced?: readonly UnplacedRemark[];
  /** The rounds of proofreading that have begun, in the order in which they did. */
  readonly rounds?: readonly BegunRound[];
  /** What was changed since then, as it was before; the oldest first. */
  readonly versions?: readonly KeptVersion[];
  /** Who signed pages, in the order in which they did first. */
  readonly signOffs?: readonly SignOff[];
  /** Who read what, likewise. */
  readonly readings?: readonly KeptReading[];
}
