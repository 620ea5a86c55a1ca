import type { Diagnostic } from '../../diagnostic';
import type { Edition } from '../../document';
import type { ComposedPage } from '../../page';
import { NUMERAL } from './numerals';
import { storyTexts } from './written-texts';

/** L31: lines of text that a story has at least before it turns to another page. */
const LEAST_LINES = 6;
/** L31: stories that may run on from page one. */
const MOST_FROM_FRONT = 2;

/** A jump line as somebody wrote it into the copy. */
const WRITTEN = new RegExp(
  `[（(〔［[]?(?:下[转轉]|上接)\\s*第?\\s*(?:${NUMERAL})\\s*版[^）)〕］\\]\\n]{0,8}[）)〕］\\]]?`,
  'gu',
);

/**
 * L31: jump lines, which the page makes in pairs by itself, stand after six lines at least, no more than two of them on page
 * one, and none is left in the copy, where it would stay when the story moves.
 */
export function checkJumps(edition: Edition, pages: readonly ComposedPage[]): readonly Diagnostic[] {
  return [...writtenJumps(edition), ...pages.flatMap(shortBeginnings), ...pages.flatMap(jumpsOffTheFront)];
}

function writtenJumps(edition: Edition): readonly Diagnostic[] {
  return storyTexts(edition).flatMap(({ text, at, place }) =>
    Array.from(text.matchAll(WRITTEN)).map(({ 0: was, index: start }): Diagnostic => {
      const fix = { kind: 'replace-text', of: at, start, was, text: '' } as const;
      const values = { written: was };
      return { code: 'written-jump', severity: 'error', rule: 'L31', place: { ...place, offset: start }, values, fix };
    }),
  );
}

/** The articles of a page that another page goes on with, by their jump lines. */
function turning({ layout, lines }: ComposedPage): readonly { article: string; story: string; lines: number }[] {
  const found = new Map<string, { article: string; story: string; lines: number }>();
  for (const box of layout.boxes) {
    if (box.kind !== 'body' || box.jumpTo === undefined) continue;
    const own = lines.filter(({ article, part }) => article === box.articleId && part.startsWith('body'));
    found.set(box.articleId, { article: box.articleId, story: own[0]?.story ?? '', lines: own.length });
  }
  return [...found.values()];
}

function shortBeginnings(page: ComposedPage): Diagnostic[] {
  return turning(page)
    .filter(({ lines }) => lines < LEAST_LINES)
    .map(({ article, story, lines }) => ({
      code: 'short-jump',
      severity: 'warning',
      rule: 'L31',
      place: { page: page.list.page, article, story },
      values: { lines, least: LEAST_LINES },
    }));
}

function jumpsOffTheFront(page: ComposedPage): Diagnostic[] {
  const count = turning(page).length;
  if (page.list.page !== 1 || count <= MOST_FROM_FRONT) return [];
  const values = { count, most: MOST_FROM_FRONT };
  return [{ code: 'many-jumps', severity: 'warning', rule: 'L31', place: { page: 1 }, values }];
}
