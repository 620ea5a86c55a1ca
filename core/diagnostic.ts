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
  /** The file it came from, by name. */
  readonly file?: string;
}

/**
 * A change that mends what a diagnostic found; `applyFix` of preflight makes it, as one undo step. It names things by id,
 * so that one computed before another change never hits the wrong place.
 */
export type Fix =
  | { readonly kind: 'set-issue'; readonly number?: number; readonly total?: number }
  /** Writes a field of the masthead. */
  | { readonly kind: 'set-field'; readonly field: string; readonly text: string }
  /** Only a person knows the text: the window opens this field of the masthead. */
  | { readonly kind: 'ask-field'; readonly field: string };

/**
 * Something a person should know about an edition. The words are made from `code` and `values` by the catalogues in
 * `locales/` (one sentence, one next step, in every language); core itself holds no words.
 */
export interface Diagnostic {
  readonly code: DiagnosticCode;
  readonly severity: Severity;
  readonly place: Place;
  readonly values: Readonly<Record<string, string | number>>;
  /** What mends it, where one change can. */
  readonly fix?: Fix;
}

/** Every diagnostic there is. A test fails on a code without words in each language. */
export const DIAGNOSTIC_CODES = [
  /** A character that its face does not have: an error when no face has it, else a look of its own. values: character, codePoint, face. */
  'missing-glyph',
  /** A face that the font book does not have. values: face, substitute. */
  'missing-face',
  /** A story runs over its articles. values: characters, lines. */
  'overset',
  /** A story leaves room in its articles. values: characters, lines. */
  'underset',
  /** A story in the pool that stands on no page. values: headline. */
  'unplaced',
  /** Two articles, or an article and furniture, overlap. values: other. */
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
  /** A picture too coarse at its size. values: ppi, minimum. */
  'low-resolution',
  /** A masthead or folio field with nothing in it. values: field. */
  'empty-field',
  /** A teaser that names a story standing on no page, or another page. values: teaser, page. */
  'teaser-target',
  /** A line with no lawful way to set it: set loose or over the measure. values: stretch, in em per gap. */
  'loose-line',
  /** A paragraph whose last line holds one character and could not be mended. */
  'orphan-character',
  /** A style asked for by a name that the paper does not have: what asks is set plain. values: style. */
  'unknown-style',
  /** A page without any article. */
  'empty-page',
] as const;

/** The name of a diagnostic; it never changes once released. */
export type DiagnosticCode = (typeof DIAGNOSTIC_CODES)[number];
