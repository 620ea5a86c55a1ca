import type { Ink } from '../display-list';

/** The language a paper is set in: decides punctuation widths, prohibition and glyph forms. */
export type PaperLanguage = 'zh-Hans' | 'zh-Hant';

/** The trimmed page. Millimetres, as plants state it. */
export interface Paper {
  /** Trade name, such as `对开`. */
  readonly name: string;
  readonly widthMm: number;
  readonly heightMm: number;
}

/**
 * The grid of the type area: whole body cells across, whole lines down. The type area is exactly this many cells;
 * what the paper has over goes into the margins.
 */
export interface GridSpec {
  readonly columns: number;
  /** Body characters in one base column. */
  readonly cells: number;
  /** Gutter between base columns, in cells. */
  readonly gutter: number;
  /** Lines of the type area, at `leading`. */
  readonly lines: number;
  /** Body type size: the cell, in points. */
  readonly size: number;
  /** Baseline to baseline, in points. */
  readonly leading: number;
}

/** A face and size of type, and how it stands. */
export interface TypeStyle {
  readonly family: string;
  readonly weight: number;
  /** Points. For heads that make-up scales this is the size at which they start. */
  readonly size: number;
  /** Baseline to baseline in points; body styles take the grid's. */
  readonly leading: number;
  readonly ink: Ink;
  readonly align: 'justify' | 'start' | 'centre' | 'end';
}

/** Names of the type styles that every profile has. */
export const STYLE_NAMES = [
  'body',
  'headline',
  'kicker',
  'deck',
  'dateline',
  'byline',
  'subhead',
  'caption',
  'credit',
  'jump',
  'folio',
  'folioNumber',
  'mastheadField',
  'teaserHead',
  'teaser',
  'credits',
] as const;

/** The name of a type style. */
export type StyleName = (typeof STYLE_NAMES)[number];

/** How text is set, for the whole paper. */
export interface CompositionSpec {
  /** Level of line-start and line-end prohibition 避头尾 (CLREQ 3.1.4, GB/T 15834 5.1). */
  readonly prohibition: 'none' | 'basic' | 'gb' | 'strict';
  /** Style of punctuation widths 标点样式. */
  readonly punctuation: 'quanjiao' | 'kaiming' | 'banjiao' | 'none';
  /** Gap between Han and Latin letters, in em (0 to 1/4). */
  readonly latinGap: number;
  /** Gap between Han and digits, in em; most mainland papers set 0. */
  readonly digitGap: number;
  /** First-line indent of body paragraphs, in cells. */
  readonly indent: number;
}

/**
 * The nameplate block 报头 on page one. Its fields come from the edition (`masthead`, `issue`); the profile says which
 * stand where and how they are set.
 */
export interface MastheadSpec {
  /** Base columns and grid lines it takes from the top left of the type area. */
  readonly columns: number;
  readonly lines: number;
  readonly nameplate: TypeStyle;
  /** Rows of fields below the nameplate, top to bottom; each row spreads its fields over the width. */
  readonly rows: readonly (readonly MastheadField[])[];
}

/** What a masthead row can hold; each is a line of text made from the edition's data. */
export const MASTHEAD_FIELDS = [
  'date',
  'weekday',
  'lunar',
  'number',
  'total',
  'pages',
  'permit',
  'publisher',
  'url',
  'email',
  'phone',
  'weather',
  'slogan',
] as const;

/** The name of a masthead field. */
export type MastheadField = (typeof MASTHEAD_FIELDS)[number];

/** The folio 报眉 of inner pages: lines it takes at the head of the type area. */
export interface FolioSpec {
  readonly lines: number;
}

/** One item of page one's ear 报眼 or of the foot: the teaser box 导读. */
export interface TeaserSpec {
  /** Grid lines of the box; its columns are those the masthead leaves. */
  readonly lines: number;
}

/**
 * A newspaper's profile: paper, grid, styles and furniture. A template file holds one; an edition carries its own copy,
 * so that a later change of the template never moves an old page.
 */
export interface Profile {
  readonly id: string;
  /** What the template is called in lists. */
  readonly name: string;
  readonly language: PaperLanguage;
  readonly paper: Paper;
  readonly grid: GridSpec;
  readonly composition: CompositionSpec;
  readonly styles: Readonly<Record<StyleName, TypeStyle>>;
  /** Sizes of main heads in points, largest first: make-up picks from these only. */
  readonly headlineSizes: readonly number[];
  readonly masthead: MastheadSpec;
  readonly folio: FolioSpec;
  readonly teaser: TeaserSpec;
  /** The colour of the nameplate and of section marks. */
  readonly accent: Ink;
  /** Names of the pages in order, such as `要闻`; pages beyond the list take the last. */
  readonly pageNames: readonly string[];
}
