import type { Ink } from '../display-list';
import type { TemplateBlock } from './block';
import type { Inherited, Sheet } from './inherit';
import type { MastheadField } from './masthead-fields';
import type { PageStyle } from './page-style';
import type { PressSpec } from './press-spec';
import type { BoxSheet, OwnBox, RuleStyle } from './rule-style';
import type { Indents } from './story';
import type { SizeLadder } from './type-sizes';
import type { SignOffRules } from './sign-off';
import type { TitleLists } from './title-lists';

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
  /**
   * The pages are read from the right, their text set vertically 直排 in bands 段 of so many lines, the white under
   * each counted; the last band ends at the foot of the type area. A base column of such a paper is one vertical line:
   * its `cells` and its gutter together are one leading.
   */
  readonly bandLines?: number;
}

/** One face of a composite font: how its glyphs are fitted to the Han beside them. */
export interface CompositeFace {
  readonly family: string;
  readonly weight: number;
  /** Size against the span's own; 1 when left out. */
  readonly scale?: number;
  /** How far its baseline stands above the span's, in em of the span; 0 when left out. */
  readonly rise?: number;
}

/** A composite font 复合字体: faces for kinds of characters; the span's own face sets what is left out, and all Han. */
export interface CompositeFont {
  readonly marks?: CompositeFace;
  readonly digits?: CompositeFace;
  readonly latin?: CompositeFace;
}

/** A family and the weight of it. */
export interface Typeface {
  readonly family: string;
  readonly weight: number;
}

/**
 * Faces that inline marks call for, besides those of the type styles: for stress, as a rule hei, and for quoted matter.
 */
export const MARK_FACES = ['strong', 'kai'] as const;

/** The name of a face that inline marks call for. */
export type MarkFace = (typeof MARK_FACES)[number];

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
  /** Other faces for its marks, digits and Latin letters 复合字体. */
  readonly composite?: CompositeFont;
  /** Horizontal scale of the outlines, 长体 below 1, 扁体 above; 1 when left out. */
  readonly stretch?: number;
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
  'jumpHead',
  'folio',
  'folioNumber',
  'folioName',
  'mastheadField',
  'mastheadDay',
  'teaserHead',
  'teaser',
  'credits',
  'imprint',
  'banner',
  'label',
  'noticeHead',
  'notice',
] as const;

/** The name of a type style. */
export type StyleName = (typeof STYLE_NAMES)[number];

/**
 * The type styles as written: each says what differs from the style that it is based on. Running text stands by itself.
 * Whoever sets type reads the complete ones of a `SetProfile`.
 */
export type TypeStyles = Readonly<Record<StyleName, Inherited<TypeStyle>>> & { readonly body: TypeStyle };

/** The type of a head by its parts; what it leaves out is as the paper's own styles have it. */
export interface HeadlineStyle {
  readonly headline: Partial<TypeStyle>;
  readonly kicker: Partial<TypeStyle>;
  readonly deck: Partial<TypeStyle>;
}

/** The type of a paragraph; what it leaves out is as running text has it. */
export interface ParagraphStyle extends TypeStyle {
  readonly indents: Indents;
  /** Lines of white before and after it. */
  readonly before: number;
  readonly after: number;
}

/** The type of a stretch of a paragraph; what it leaves out is as the paragraph has it. */
export type CharacterStyle = Pick<TypeStyle, 'family' | 'weight' | 'ink' | 'stretch' | 'composite'> & {
  /** Size against the paragraph's own. */
  readonly scale: number;
};

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
  /** CSS `line-break`; `normal` when left out. */
  readonly lineBreak?: 'loose' | 'normal' | 'strict';
  /** Whether the breaks of a whole paragraph are weighed together (when left out) or line by line. */
  readonly composer?: 'paragraph' | 'line';
  /**
   * Whether an opening mark after the first-line indent loses its white (when left out) or keeps it (CLREQ 3.1.6.3).
   */
  readonly firstMark?: 'trim' | 'keep';
  /** Width of the interpunct: half a cell (GB/T 15834 5.1.7) or a whole one; the language's own when left out. */
  readonly interpunct?: 'half' | 'whole';
  /** Sets running text in a strict grid 对位: every character in a cell, Latin padded to whole ones (CLREQ 3.2.5). */
  readonly grid?: true;
}

/** The pieces of furniture 版面件 that a page can carry. */
export const FURNITURE_NAMES = ['masthead', 'teaser', 'folio', 'credits', 'imprint'] as const;

/** The name of a piece of furniture. */
export type FurnitureName = (typeof FURNITURE_NAMES)[number];

/**
 * The nameplate block 报头 on page one. Its fields come from the edition (`masthead`, `issue`); the profile says which
 * stand where and how they are set. Every place may be empty.
 */
export interface MastheadSpec {
  /** Base columns and grid lines it takes from the top of the type area. */
  readonly columns: number;
  readonly lines: number;
  /** Its first base column; 0, at the left, when left out. */
  readonly column?: number;
  /**
   * Face and ink of the paper's name; `size` is the largest it may become when it is fitted to its place by its ink.
   */
  readonly nameplate: TypeStyle;
  /** One line above the nameplate, such as the publisher. */
  readonly above: readonly MastheadField[];
  /** The date block at the right of the nameplate, one field a line; `day` is set large. */
  readonly side: readonly MastheadField[];
  /** Rows of fields between rules below the nameplate, top to bottom; each spreads its fields over the width. */
  readonly rows: readonly (readonly MastheadField[])[];
  /** A field whose text stands as a QR code 二维码 at the left of the nameplate. */
  readonly code?: MastheadField;
  readonly box?: OwnBox;
  /** Fields that the paper may not appear without, such as the permit; an empty one is reported. */
  readonly required?: readonly MastheadField[];
}

/** The folio 报眉 of inner pages: page number, page name, paper's name, fields and the page's credits over a rule. */
export interface FolioSpec {
  /** Lines it takes at the head of the type area. */
  readonly lines: number;
  readonly fields: readonly MastheadField[];
}

/** The teaser box 导读 of page one. It stands only when the edition has teasers. */
export interface TeaserSpec {
  /** `ear`: in the columns right of the masthead 报眼; `foot`: at the right foot of the page. */
  readonly place: 'ear' | 'foot';
  /** Base columns of a box at the foot; in the ear it takes what the masthead leaves. */
  readonly columns: number;
  /** Grid lines of the box. */
  readonly lines: number;
  readonly box?: OwnBox;
}

/** A strip over the full width at the foot of a page: one line of type each row under one rule. */
export interface FootSpec {
  /** Grid lines it takes at the foot of the type area; 0 for no such strip. */
  readonly lines: number;
}

/** The imprint 报尾 with the paper's addresses and prices. */
export interface ImprintSpec extends FootSpec {
  /** The page it stands on; both are the same page in an edition of one. */
  readonly page: 'first' | 'last';
  readonly rows: readonly (readonly MastheadField[])[];
}

/** Rules that keep stories and legs apart. Widths in points; 0 leaves white alone. */
export interface SeparationSpec {
  /** Between neighbouring stories: in the gutter, and in the white line between two above one another. */
  readonly storyRule: number;
  /** Between the legs of one story. */
  readonly legRule: number;
  readonly ink: Ink;
  /** Another form of the rules between stories, such as dots; a plain line of `storyRule` when left out. */
  readonly style?: RuleStyle;
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
  readonly styles: TypeStyles;
  readonly headlineStyles?: Sheet<HeadlineStyle>;
  readonly paragraphStyles?: Sheet<ParagraphStyle>;
  readonly characterStyles?: Sheet<CharacterStyle>;
  readonly boxStyles?: BoxSheet;
  readonly pageStyles?: Sheet<PageStyle>;
  /** Ears, banners and other blocks that pages have by themselves. */
  readonly blocks?: readonly TemplateBlock[];
  /** What the law asks of it: a newspaper 报纸, or printed matter for inside 内部资料; a newspaper when left out. */
  readonly legal?: 'newspaper' | 'internal';
  /** Which names 字号 the paper's people use for sizes; the founders' when left out. */
  readonly sizeLadder?: SizeLadder;
  /** Left out, stress takes the dateline's face and quoted matter a family named `KaiTi`. */
  readonly markFaces?: Readonly<Partial<Record<MarkFace, Typeface>>>;
  /** Sizes of main heads in points, largest first: make-up picks from these only. */
  readonly headlineSizes: readonly number[];
  /**
   * Make-up sets stories in rectangles 模块式 when left out, or in steps 穿插 where rectangles leave a page poor (ADR
   * 50).
   */
  readonly storyShapes?: 'rectangles' | 'steps';
  readonly masthead: MastheadSpec;
  readonly folio: FolioSpec;
  readonly teaser: TeaserSpec;
  /** The credits row at the foot of page one; inner pages carry theirs in the folio. */
  readonly credits: FootSpec;
  readonly imprint: ImprintSpec;
  readonly separation: SeparationSpec;
  /** The colour of the nameplate and of section marks. */
  readonly accent: Ink;
  /** The paper's own word list: names and terms that no line of a head cuts, in every edition. */
  readonly words?: readonly string[];
  /** What the title has its copy read against, besides the lists that come with Forme. */
  readonly lists?: TitleLists;
  /** What the plant that prints it asks for; newsprint's own defaults (`NEWSPRINT`) when left out. */
  readonly press?: PressSpec;
  /** How its pages are signed on their way to press; as they come when left out. */
  readonly signOff?: SignOffRules;
  /** Names of the pages in order, such as `要闻`; pages beyond the list take the last. */
  readonly pageNames: readonly string[];
}
