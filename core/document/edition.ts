import type { MastheadField } from './masthead-fields';
import type { Profile } from './profile';
import type { Story } from './story';

/** A picture file of the edition, kept by the hash of its bytes. */
export interface Picture {
  readonly id: string;
  /** The file's name as it arrived. */
  readonly name: string;
  readonly sha256: string;
  readonly type: 'image/jpeg' | 'image/png';
  /** Pixels, after EXIF orientation. */
  readonly width: number;
  readonly height: number;
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

/** The head block of an article. Absent on an article that continues a story from an earlier page. */
export interface HeadSpec {
  /** Size of the main head in points. */
  readonly size: number;
  /** Grid lines of air that make-up gives the block beyond its own, so that edges meet; none when left out. */
  readonly air?: number;
  /** Most grid lines of the block, for which the main head is tracked and condensed; as many as it needs when left out. */
  readonly lines?: number;
  /** Lines of the article above the head, which a picture takes; none when left out. */
  readonly line?: number;
  /** Base columns of the article that the head spans, a picture beside it 题图并列; all when left out. */
  readonly span?: { readonly column: number; readonly columns: number };
  /**
   * The head is vertical 竖题: it stands as a strip over the article's whole depth, its text beside it. The strip is
   * as wide as `span` (one base column when left out), at the right of the article, or at its left when `span.column`
   * is 0; `line` and `air` do not count.
   */
  readonly vertical?: true;
}

/**
 * A picture set in an article, by base columns and lines. The caption comes under it on lines of its own, then a line
 * of air when text follows; text above it in the same columns keeps a line of air too.
 */
export interface ArticlePicture {
  /** Index in the story's `pictures`. */
  readonly index: number;
  /** Where the picture stands in the article, from the article's own top left; `line` counts from under the head. */
  readonly frame: GridRect;
  /** Stands above or beside the head: `line` counts from the article's top. */
  readonly over?: boolean;
  /** Takes a rectangle of its own instead of whole base columns; the text runs round it 串文, in whole lines. */
  readonly inset?: PictureInset;
}

/**
 * Where an inset picture stands across, in cells 字 of body type, fractions allowed; its lines are those of its frame.
 * Beside it the text keeps the column's own cells; what is narrower than six cells stays white.
 */
export interface PictureInset {
  /** From the left edge of the picture's frame. */
  readonly x: number;
  readonly width: number;
  /** The least white between picture and text: cells at its sides, lines above it and under its caption; 1 and 1 when left out. */
  readonly standoff?: { readonly cells: number; readonly lines: number };
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
   * Its text is set vertically 直排: lines from right to left in bands 段 over the whole width, bands from top to bottom.
   * Head, captions and pictures stand as in any article; lines that would meet a picture are left out. Drop initials are
   * not sunk.
   */
  readonly vertical?: true;
}

/** One page 版. Its number is its place in the edition, from 1. */
export interface Page {
  readonly id: string;
  /** 版名, such as `要闻`; empty takes the profile's. */
  readonly name: string;
  /** Who made this page, for its folio; left out, the edition's credits stand there. */
  readonly credits?: readonly Credit[];
  readonly articles: readonly Article[];
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

/** The version of this schema; `migrate` brings older documents here. */
export const EDITION_FORMAT = 2;

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
  readonly pictures: readonly Picture[];
  readonly stories: readonly Story[];
  readonly pages: readonly Page[];
}
