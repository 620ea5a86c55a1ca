import { EDITION_FORMAT } from '../edition';

/** Brings a document of one format to the next. Gets and gives plain data; what it cannot know it leaves alone. */
export interface Migration {
  /** The format it makes; it takes the one before. */
  readonly to: number;
  /** What changed, in a few words. */
  readonly about: string;
  readonly up: (document: Readonly<Record<string, unknown>>) => Readonly<Record<string, unknown>>;
}

/** Every migration there ever was, oldest first. Released entries are never changed, moved or removed. */
export const MIGRATIONS: readonly Migration[] = [
  {
    to: 2,
    about: 'Marks, initials, indents and tabs of paragraphs; composite fonts, mark faces and more ways to compose.',
    // All of it may be left out: an older edition has none, an older version must not drop it unseen.
    up: (document) => document,
  },
  {
    to: 3,
    about:
      'Blocks, boxes, labels, own columns, style sheets, drawings, schedules; styles for banners, labels, notices.',
    up: withBlockStyles,
  },
  {
    to: 4,
    about: 'What the plant asks for: standard, printing condition, inks, marks, files.',
    up: (document) => document,
  },
  {
    to: 5,
    about: 'Tracking, hidden articles and blocks, locked blocks, guides, copy as received, waivers of findings.',
    up: (document) => document,
  },
  {
    to: 6,
    about: 'Packages of stories, and the boxes round them.',
    up: (document) => document,
  },
  {
    to: 7,
    about: 'Marks of proofreaders, what was read and signed; lists that a title has its copy read against.',
    up: (document) => document,
  },
  {
    to: 8,
    about:
      'Where pieces of furniture stand on a page of their own accord, locked and hidden ones; remarks that stand on nothing; what was before rounds; what a title changes in the lists of proofreading; bands of an article’s own.',
    up: (document) => document,
  },
];

/** An edition of format 2 had no banners, labels and notices: they begin in the types that stand nearest. */
function withBlockStyles(document: Readonly<Record<string, unknown>>): Readonly<Record<string, unknown>> {
  const { profile } = document;
  if (!isRecord(profile) || !isRecord(profile.styles)) return document;
  const { deck, teaserHead, caption } = profile.styles;
  const styles = { banner: deck, label: teaserHead, noticeHead: teaserHead, notice: caption, ...profile.styles };
  return { ...document, profile: { ...profile, styles } };
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** A document at today's format (not yet validated), or why it cannot be brought there. */
export type Migrated =
  | { readonly ok: true; readonly value: unknown; readonly from: number }
  | { readonly ok: false; readonly code: 'no-format' }
  | { readonly ok: false; readonly code: 'newer-format'; readonly format: number; readonly supported: number };

/**
 * Brings a document of any older format to today's, one numbered step after another. A newer format is refused with
 * both versions: opening it would drop what this version does not know.
 */
export function migrate(value: unknown): Migrated {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return { ok: false, code: 'no-format' };
  let document: Readonly<Record<string, unknown>> = { ...value };
  const format = document.format;
  if (typeof format !== 'number' || !Number.isInteger(format) || format < 1) return { ok: false, code: 'no-format' };
  if (format > EDITION_FORMAT) return { ok: false, code: 'newer-format', format, supported: EDITION_FORMAT };
  for (const { to, up } of MIGRATIONS) {
    if (to > format) document = { ...up(document), format: to };
  }
  return { ok: true, value: document, from: format };
}
