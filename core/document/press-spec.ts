import type { Profile } from './profile';

/** What a press PDF conforms to: PDF/X-4 (ISO 15930-7), or PDF/X-1a:2003 (ISO 15930-4) for older plants. */
export type PressStandard = 'x4' | 'x1a';

/** Limits of total ink on newsprint in per cent: the common one, and that of ISO 12647-3 for coldset. */
export const INK_LIMITS = [240, 220] as const;

/** A limit of total ink in per cent. */
export type InkLimit = (typeof INK_LIMITS)[number];

/**
 * The printing condition that pages are made for: coldset newsprint after CGATS TR 002, with the profile that comes
 * with Forme, or a profile that the plant sent.
 */
export type PrintingCondition =
  | { readonly kind: 'newsprint' }
  | {
      readonly kind: 'profile';
      /** The profile's bytes, kept in the edition file beside its pictures. */
      readonly sha256: string;
      /** The file it came as. */
      readonly file: string;
      /** What it says of itself. */
      readonly description: string;
      /** The registered name of the condition whose data it was made from, such as `IFRA26`; none for a plant's own. */
      readonly registered?: string;
    };

/** The condition that came as a plant's profile. */
export type ImportedCondition = Extract<PrintingCondition, { readonly kind: 'profile' }>;

/** How the pages of an edition are divided into files. */
export const FILE_DIVISIONS = ['edition', 'page', 'spread'] as const;

/** How the pages of an edition are divided into files. */
export type FileDivision = (typeof FILE_DIVISIONS)[number];

/** What the plant that prints a paper asks for. It belongs to the title: the next issue has the same. */
export interface PressSpec {
  readonly standard: PressStandard;
  readonly condition: PrintingCondition;
  /** The most ink anywhere on a page. */
  readonly inkLimit: InkLimit;
  /** Lines of the halftone screen to the inch; pictures get 1.5 to 2 pixels for each. */
  readonly screen: number;
  /** Crop marks, registration crosses and ink patches outside the trim. */
  readonly marks: boolean;
  /** A line that names paper, date, page and inks outside the trim. */
  readonly slug: boolean;
  readonly files: FileDivision;
  /** Names of the files, without their ending: see `FILE_NAME_FIELDS`. */
  readonly fileName: string;
  /** The paper's short name in file names, ASCII. */
  readonly code: string;
}

/**
 * What can stand in braces in the pattern of file names: the paper's code, the date as `20260301`, the page as
 * `A01` or as `01`, and how often this file has been sent (`outputs/order` puts them together).
 */
export const FILE_NAME_FIELDS = ['code', 'date', 'page', 'number', 'version'] as const;

/** What a pattern of file names may be: nothing that a system keeps for itself. */
export const FILE_NAME_PATTERN = /^[^\\/:*?"<>|\x00-\x1f]{1,200}$/u;

/** What a paper's code may be: ASCII, for it stands in names that plants' systems pass on. */
export const PAPER_CODE_PATTERN = /^[A-Za-z0-9_-]{1,40}$/;

/** Screens that newspapers and their supplements are printed with, in lines to the inch. */
export const SCREEN_RANGE = { least: 50, most: 300 } as const;

/**
 * What newspaper plants ask for when nobody says otherwise (press-pdf, section 1.9): a file a page, trim size, no
 * marks.
 */
export const NEWSPRINT: PressSpec = {
  standard: 'x4',
  condition: { kind: 'newsprint' },
  inkLimit: 240,
  screen: 100,
  marks: false,
  slug: false,
  files: 'page',
  fileName: '{code}-{date}-{page}-v{version}',
  code: 'PAPER',
};

/** What a paper's plant asks for. */
export function pressSpecOf(profile: Pick<Profile, 'press'>): PressSpec {
  return profile.press ?? NEWSPRINT;
}

/** The condition that came as a plant's profile, whose bytes travel with the paper; none on Forme's own newsprint. */
export function importedCondition(profile: Pick<Profile, 'press'>): ImportedCondition | undefined {
  const { condition } = pressSpecOf(profile);
  return condition.kind === 'profile' ? condition : undefined;
}

/** A printing condition by the hash of its profile, or Forme's own newsprint, and the most ink of it. */
export interface ConditionKey {
  readonly profile: 'newsprint' | { readonly sha256: string };
  readonly inkLimit: InkLimit;
}

/** A short name for all that decides how colours print, such as `newsprint-240`: equal where they print the same. */
export function conditionName({ condition, inkLimit }: Pick<PressSpec, 'condition' | 'inkLimit'>): string {
  return `${condition.kind === 'newsprint' ? 'newsprint' : condition.sha256}-${inkLimit}`;
}

/** What such a name stands for; `undefined` for any other text. */
export function parseConditionName(name: string): ConditionKey | undefined {
  const [, profile, ink] = /^(newsprint|[0-9a-f]{64})-(\d{3})$/.exec(name) ?? [];
  const inkLimit = INK_LIMITS.find((limit) => `${limit}` === ink);
  if (profile === undefined || inkLimit === undefined) return undefined;
  return { profile: profile === 'newsprint' ? 'newsprint' : { sha256: profile }, inkLimit };
}
