import type { Diagnostic, DiagnosticCode, Fix, RuleId } from '../diagnostic';
import type { Rect } from '../geometry';
import type { RulePage } from './rule-page';

/** How much a rule weighs: `hard` stops the page, `soft` costs it looks, `info` only tells. */
export type RuleSeverity = 'hard' | 'soft' | 'info';

/** What rules are called in the trade: terms, as data. Sentences stand in `locales/` by the codes of the hits. */
export interface RuleName {
  readonly 'zh-Hans': string;
  readonly 'zh-Hant': string;
  readonly en: string;
}

/** A place on a page where a rule is broken. */
export interface Hit {
  readonly code: DiagnosticCode;
  /** What is concerned, for the canvas: points on the page. */
  readonly rects: readonly Rect[];
  /** Ids of the articles concerned, the one to mend first. */
  readonly articles?: readonly string[];
  /** A block or a piece of furniture, the picture, the part of the story, where that is what is meant. */
  readonly furniture?: string;
  readonly picture?: string;
  readonly part?: string;
  readonly values: Readonly<Record<string, string | number>>;
  /** Where a rule is graver or milder here than it is as a rule. */
  readonly severity?: RuleSeverity;
  /** How bad it is for the eye, above 0 to 1, where the rule tells degrees; 1 when left out. */
  readonly grade?: number;
  /** One change after which this is no hit. */
  readonly fix?: Fix;
}

interface RuleFacts {
  readonly id: RuleId;
  readonly name: RuleName;
  readonly severity: RuleSeverity;
}

/** A rule that reads one page. */
export interface PageRule extends RuleFacts {
  readonly scope: 'page';
  /** Diagnostics of composing that tell of it too. */
  readonly codes?: readonly DiagnosticCode[];
  check(page: RulePage): readonly Hit[];
}

/** A rule that reads a page beside the others. */
export interface EditionRule extends RuleFacts {
  readonly scope: 'edition';
  check(page: RulePage, pages: readonly RulePage[]): readonly Hit[];
}

/** A rule that composing watches: the diagnostics of these codes tell of it. */
export interface ComposingRule extends RuleFacts {
  readonly scope: 'composing';
  readonly codes: readonly DiagnosticCode[];
  /** What one of them weighs on its page. */
  weigh(diagnostic: Diagnostic, page: RulePage | undefined): RuleSeverity;
  fix?(diagnostic: Diagnostic, page: RulePage | undefined): Fix | undefined;
}

/** A rule of page layout 版面规则, one a file. */
export type LayoutRule = PageRule | EditionRule | ComposingRule;
