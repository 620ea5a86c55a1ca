import type { Rect } from './geometry';

/** How much a diagnostic matters: an `error` must not go to press, a `warning` wants a look, `info` only tells. */
export type Severity = 'error' | 'warning' | 'info';

/** Where in an edition a diagnostic points; as much as is known. Page numbers count from 1. */
export interface Place {
  readonly page?: number;
  readonly article?: string;
  readonly story?: string;
  readonly furniture?: string;
  readonly picture?: string;
  /** The part of the story, such as `headline` or `body`, and the paragraph within the body. */
  readonly part?: string;
  readonly paragraph?: number;
  /** UTF-16 offset in the text of that part. */
  readonly offset?: number;
  /** Where the words end that are meant, from `offset`; left out where no words are. */
  readonly end?: number;
  /** The file it came from, by name. */
  readonly file?: string;
  /** All articles concerned where there are several, `article` first. */
  readonly articles?: readonly string[];
  /** What is concerned, for the canvas: points on the page. */
  readonly rects?: readonly Rect[];
}

type Digit = '0' | '1' | '2' | '3' | '4' | '5' | '6' | '7' | '8' | '9';

/** A rule of page layout, `L01` to `L40`, as newspaper people count them. */
export type RuleId = `L${Digit}${Digit}`;

/**
 * A change that mends what a diagnostic found; `applyFix` of preflight makes it, as one undo step. It names things by
 * id, so that one computed before another change never hits the wrong place.
 */
export type Fix =
  | { readonly kind: 'set-issue'; readonly number?: number; readonly total?: number }
  /** Writes a field of the masthead. */
  | { readonly kind: 'set-field'; readonly field: string; readonly text: string }
  /** Only a person knows the text: the window opens this field of the masthead. `applyFix` leaves the edition alone. */
  | { readonly kind: 'ask-field'; readonly field: string }
  /** Only a person knows what was meant: the window shows the text. */
  | { readonly kind: 'ask-text'; readonly of: TextPlace }
  /** Gives a field of the masthead a place in the imprint, or in the masthead of a paper without one. */
  | { readonly kind: 'print-field'; readonly field: string }
  /** Writes `text` in place of the `was` at `start` (UTF-16) of a text; nothing where it no longer stands there. */
  | {
      readonly kind: 'replace-text';
      readonly of: TextPlace;
      readonly start: number;
      readonly was: string;
      readonly text: string;
    }
  /** Points the teaser of these words at a story. */
  | { readonly kind: 'retarget-teaser'; readonly teaser: string; readonly story: string }
  /** Takes the teaser of these words away. */
  | { readonly kind: 'drop-teaser'; readonly teaser: string }
  /** A page's furniture has the masthead's own text again. */
  | { readonly kind: 'drop-page-field'; readonly page: string; readonly field: string }
  /** Takes a block off its page, or out of the template where no page is named. */
  | { readonly kind: 'drop-block'; readonly block: string; readonly page?: string }
  /** The paper does appear on this date: enters it as an exception of its schedule. */
  | { readonly kind: 'add-issue-day'; readonly date: string }
  /** Sets the main head of an article in another size, in points. */
  | { readonly kind: 'set-head-size'; readonly article: string; readonly size: number }
  /** Moves an article to a line, or gives it other lines; its columns stay. */
  | { readonly kind: 'set-article-lines'; readonly article: string; readonly line: number; readonly lines: number }
  /** Only a person knows the words: the window opens caption and credit of a story's picture. */
  | { readonly kind: 'ask-picture-words'; readonly story: string; readonly picture: string }
  /** Sets the paper's name in type again. */
  | { readonly kind: 'drop-nameplate' }
  /** Shows an article or a page's block that was hidden. */
  | { readonly kind: 'show-article'; readonly article: string }
  | { readonly kind: 'show-block'; readonly block: string; readonly page: string }
  /** Shows a piece of a page's furniture that was hidden, or has it where the paper's layout puts it. */
  | { readonly kind: 'show-furniture' | 'restore-furniture'; readonly furniture: string; readonly page: string };

/** A text of an edition that a fix may change. */
export type TextPlace =
  | { readonly kind: 'field'; readonly field: string }
  | { readonly kind: 'page-field'; readonly page: string; readonly field: string }
  /** A teaser is known by its words. */
  | { readonly kind: 'teaser'; readonly text: string }
  /** A block of a page, or of the template where no page is named; `part` is the name of its text. */
  | { readonly kind: 'block'; readonly block: string; readonly page?: string; readonly part: string }
  /** `headline`, `kicker`, `deck:0`, `dateline`, `byline`, `body:3`, `caption:0`, `credit:0`. */
  | { readonly kind: 'story'; readonly story: string; readonly part: string };

/**
 * Something a person should know about an edition. The words are made from `code` and `values` by the catalogues in
 * `locales/` (one sentence, one next step, in every language); core itself holds no words.
 */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly place: Place;
  readonly values: Readonly<Record<string, string | number>>;
  /** The layout rule it breaks, such as `L33`; none for what is no matter of layout. */
  readonly rule?: RuleId;
  /** What mends it, where one change can. */
  readonly fix?: Fix;
  /** The places that it contradicts: what is wrong may stand there. */
  readonly against?: readonly Place[];
}

/** Every diagnostic there is. A test fails on a code without words in each language. */
export const DIAGNOSTIC_CODES = [
  /**
   * A character that its face does not have: an error when no face has it, else a look of its own. values: character,
   * codePoint, face.
   */
  'missing-glyph',
  /** A face that the font book does not have. values: face, substitute. */
  'missing-face',
  /** A story runs over its articles. values: characters, lines. */
  'overset',
  /** A story leaves room in its articles. values: characters, lines. */
  'underset',
  /** A story in the pool that stands on no page. values: headline. */
  'unplaced',
  /** An article that is hidden. values: headline. */
  'hidden-article',
  /** A page's block that is hidden. values: text (its words, or whose advertisement it is). */
  'hidden-block',
  /** A piece of a page's furniture that is hidden. values: other (which). */
  'hidden-furniture',
  /** Two articles, an article and furniture, or furniture that was moved and other furniture overlap. values: other. */
  'overlap',
  /** An article reaches outside the type area. */
  'outside-type-area',
  /** A headline that does not fit its width in its lines at the smallest size. values: headline. */
  'headline-too-long',
  /** A picture named by a story that the edition does not hold. values: picture. */
  'missing-picture',
  /** A caption on a page's story whose picture the edition does not hold: it is not printed. values: caption. */
  'caption-without-picture',
  /** A picture of a placed story that stands nowhere. values: picture. */
  'unplaced-picture',
  /** A picture with its caption reaches out of its article. values: picture. */
  'picture-outside-article',
  /** A picture too coarse at its size. values: ppi, minimum. */
  'low-resolution',
  /** A picture of a page whose file is not in the edition file. values: picture. */
  'picture-file-missing',
  /**
   * A picture separated with more ink than the plant takes; the export lowers it. Percent. values: picture, ink, limit.
   */
  'picture-ink-reduced',
  /** A masthead or folio field with nothing in it. values: field. */
  'empty-field',
  /** The drawing or picture that the paper has for its name is not in the edition. */
  'missing-nameplate',
  /** A teaser that names a story standing on no page, or another page. values: teaser, page. */
  'teaser-target',
  /** A date in a text that no calendar has. values: written. */
  'no-such-date',
  /** A text that gives 今日 another date than the issue's. values: written, date. */
  'wrong-today',
  /** A weekday in a text that is not that of its date. values: written, weekday, date. */
  'wrong-weekday',
  /** A lunar date in a text that is not that of its date. values: written, lunar, date. */
  'wrong-lunar',
  /** Furniture that says another number of pages than there are. values: written, pages. */
  'wrong-page-count',
  /** The paper's schedule has no issue on the date. values: date, next. */
  'no-issue-day',
  /** An issue number that the schedule counts otherwise. values: written, counted. */
  'wrong-issue-number',
  /** A total number that the schedule counts otherwise. values: written, counted. */
  'wrong-total-number',
  /** A page's own text of a computed field that the masthead contradicts. values: field, written, computed. */
  'folio-mismatch',
  /** A teaser that names another page than its story stands on. values: teaser, page, actual. */
  'teaser-page',
  /** A teaser that shares no words with the story it points at. values: teaser, headline. */
  'teaser-words',
  /** A jump line written into the copy. values: written. */
  'written-jump',
  /** A story that turns to another page after too few lines. values: lines, least. */
  'short-jump',
  /** Too many stories that run on from page one. values: count, most. */
  'many-jumps',
  /** Type on page one that is larger than the paper's name. values: nameplate, largest, text. */
  'nameplate-not-largest',
  /** Something the law wants printed is not there. values: field. */
  'legal-field-missing',
  /** Something the law wants printed is filled in and printed nowhere. values: field. */
  'legal-field-unprinted',
  /** Furniture with what the law wants in one place of every issue stands in another. values: other (which). */
  'legal-place',
  /** A newspaper's permit without a CN number. values: permit. */
  'permit-form',
  /** The notice of 内部资料 in other words than the law's. values: written, notice. */
  'notice-form',
  /** Printed matter for inside with the name of a paper or magazine. values: name. */
  'internal-name',
  /** A word that printed matter for inside may not use. values: word. */
  'internal-word',
  /** Printed matter for inside with a price, a subscription or an offer of advertising. values: field, text. */
  'internal-trade',
  /** An advertisement in printed matter for inside. values: client. */
  'internal-ad',
  /** A line with no lawful way to set it: set loose or over the measure. values: stretch, in em per gap. */
  'loose-line',
  /** A paragraph whose last line holds one character and could not be mended. */
  'orphan-character',
  /** L01 碰题: two heads side by side. values: headline, other. */
  'heads-side-by-side',
  /** L02 叠题: a head right under another. values: headline, other. */
  'heads-stacked',
  /** L03 断版: a straight white line across the page. values: line. */
  'cut-across',
  /** L04 通线: a gutter that nothing crosses from top to foot. values: column. */
  'cut-down',
  /** L05 十字口: the corners of four stories meet. values: headline. */
  'crossroads',
  /** L06 背题: hardly any text under a head. values: headline, lines. */
  'head-without-text',
  /** L07 题不盖文: text beside the width of its head. values: headline. */
  'text-beyond-head',
  /** L08 文压题: text goes on above its head. values: headline. */
  'text-above-head',
  /** L09 隔栏走文: the next leg is not beside the one before. values: headline, leg. */
  'leg-skips-column',
  /** L10 短腿: a leg of few lines. values: headline, leg, lines. */
  'short-leg',
  /** L11 齐底: legs that end on different lines. values: headline, lines. */
  'uneven-legs',
  /** L12 行距失齐: text off the page's baselines. values: headline, distance (mm). */
  'off-baseline',
  /** L13 栏宽: a measure that is no whole number of cells. values: headline, cells. */
  'measure-not-whole',
  /** L13 栏宽: a measure too narrow or too wide to read. values: headline, cells, least, most. */
  'measure-out-of-range',
  /** L15 悬行: a leg opens with a paragraph's short last line. values: headline, leg. */
  'widow',
  /** L16 禁则: a mark that may not begin a line. values: character. */
  'mark-at-line-start',
  /** L16 禁则: a mark that may not end a line. values: character. */
  'mark-at-line-end',
  /** L18 题字断词: a line of a head breaks a word. values: headline, word. */
  'head-breaks-word',
  /** L18 题字断词: a line of a head begins with a word that leans back. values: headline, word. */
  'head-line-start',
  /** L19 题行长短: lines of a head differ much in length. values: headline, percent. */
  'head-lines-uneven',
  /** L19 题行长短: the last line of a head has a character or two. values: headline, characters. */
  'head-last-line-short',
  /** L20 标题句末点: a head ends with a full stop. values: headline. */
  'head-full-stop',
  /** L20 标题标点: a half-width mark in a Chinese head. values: headline, character. */
  'head-half-width-mark',
  /** L21 题级倒挂: a head larger than that of a more important story. values: headline, other, size, least. */
  'head-over-rank',
  /** L21 题级倒挂: a head hardly smaller than the lead's. values: headline, other, size, least. */
  'lead-not-dominant',
  /** L22 字体过多: more families of type in heads than a page bears. values: families, most. */
  'too-many-families',
  /** L22 题字雷同: two heads beside each other in the same face and size. values: headline, other, size. */
  'heads-alike',
  /** L23 区序: the most important story does not stand first. values: headline. */
  'lead-misplaced',
  /** L23 区序: a story stands before a more important one. values: headline, other. */
  'order-of-places',
  /** L24 通栏题: more heads over the full width than a page bears. values: heads, most. */
  'too-many-full-heads',
  /** L24 通栏题: a head over the full width amid the page. values: headline. */
  'full-head-inside',
  /** L24 通栏题: a head over the full width, its text not. values: headline. */
  'full-head-beyond-text',
  /** L25 框碰框: two boxes without white between them. values: other. */
  'boxes-touch',
  /** L25 框碰框: more boxes than a page bears. values: boxes, most. */
  'too-many-boxes',
  /** L26 图碰图: pictures of two stories touch. values: headline, other. */
  'pictures-touch',
  /** L26 图碰图: pictures of two stories one over the other, only a head between. values: headline, other. */
  'pictures-stacked',
  /** L26 夺图: a picture of another story is as large as the lead's. values: headline, percent (of the lead's). */
  'picture-as-large',
  /** L26 夺图: a picture of another story is as high as the lead's. values: headline, percent (of the lead's). */
  'picture-as-high',
  /** L26 图孤: a page without any picture. */
  'page-without-picture',
  /** L26 图孤: a half of a page without any picture. */
  'upper-half-without-picture',
  'lower-half-without-picture',
  /** L26 图孤: a stretch of plain text without a picture or a box. values: percent (of the type area). */
  'grey-wall',
  /** L27 图压折线: a face on the fold. values: picture, distance (mm). */
  'face-on-fold',
  /** L28 透版: behind a picture of a leader, a flag or an emblem stands what may not. values: picture, other, page. */
  'show-through',
  /** L29 忌邻: beside a leader stands what may not. values: headline, other. */
  'bad-neighbour',
  /** L30 稿界: too little white between two stories, and no rule. values: headline, other. */
  'stories-too-close',
  /** L36 图文关系: a caption wider than its picture. values: picture. */
  'caption-too-wide',
  /** L36 图文关系: a caption far from its picture. values: picture. */
  'caption-far',
  /** L36 图文关系: a picture without caption. values: picture. */
  'picture-without-caption',
  /** L36 图文关系: a picture without credit. values: picture. */
  'picture-without-credit',
  /** L38 空白: a hole. values: cells, lines. */
  'white-hole',
  /** L38 空白: much white on the page, taken together. values: percent. */
  'much-white',
  /** L39 广告: an advertisement not in the size that was booked. values: client, columns, lines. */
  'ad-size',
  /** L39 广告: two competitors beside each other. values: client, other. */
  'competitors-touch',
  /** L39 广告: an advertisement beside the masthead. values: client. */
  'ad-above-ear',
  /** A block whose words do not all find room. values: lines. */
  'block-overset',
  /** An advertisement whose picture has not come: its place is printed. values: client. */
  'ad-without-picture',
  /** A code that could not be made: of no text, or of more than a code holds. values: text. */
  'code-not-made',
  /** A code too small to be read on newsprint. Millimetres. values: width, minimum. */
  'code-too-small',
  /**
   * A rule that a newspaper press does not hold: hairlines, and less fine ones in several inks or reversed. Points.
   * values: width, minimum.
   */
  'rule-too-thin',
  /** Type reversed out of a ground, so small that the press closes it (L37). Points. values: size, minimum. */
  'reversed-type-too-small',
  /** A ground under running text that makes it hard to read (L37). Percent. values: tint, maximum. */
  'tint-too-dark',
  /** A ground of more than one ink under running text (L37). */
  'tint-of-several-inks',
  /** Type too small to be printed. Points. values: size, minimum. */
  'type-too-small',
  /** Small type in so many inks that they will not stand on each other. Points. values: size, inks, minimum. */
  'type-in-many-inks',
  /** Black type with other inks in it. Points. values: size. */
  'rich-black-type',
  /** More ink than the paper dries, of one item or with the ground it prints over. Percent. values: ink, limit. */
  'ink-over-limit',
  /** A spot ink beyond those that an edition may have. values: ink, most. */
  'too-many-spots',
  /** A style asked for by a name that the paper does not have: what asks is set plain. values: style. */
  'unknown-style',
  /** A page without any article. */
  'empty-page',
  /** A page that nobody signed for press, where the title asks for it. values: signed, stages. */
  'page-unsigned',
  /** A page that changed since it was signed for press. values: reader, date, count, names. */
  'sign-off-stale',
  /** The same, where only its furniture or the paper's styles are others. values: reader, date. */
  'sign-off-stale-page',
  /**
   * A slip in a story's text that proofreading found. values: text, reason (the words for values.slip, by whoever shows
   * it).
   */
  'slip',
  /** The same, with what may be meant. values: text, suggestion, reason. */
  'slip-suggestion',
] as const;

/** The name of a diagnostic; it never changes once released. */
export type DiagnosticCode = (typeof DIAGNOSTIC_CODES)[number];
