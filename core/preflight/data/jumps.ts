import type { Diagnostic } from '../../diagnostic';
import type { Edition } from '../../document';
import type { ComposedPage } from '../../page';
import { NUMERAL } from '../../days';
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
 * L31: jump lines, which the page makes in pairs by itself, stand after six lines at least, no more than two of them on
 * page one, and none is left in the copy, where it would stay when the story moves.
 */
export function checkJumps(edition: Edition, pages: readonly ComposedPage[]): readonly Diagnostic[] {
  return [...writtenJumps(edition), ...pages.flatMap(shortBeginnings), ...pages.flatMap(jumpsOffTheFront)];
}

function writtenJumps(edition: Edition): readonly Diagnostic[] {
  return storyTexts(edition).flatMap(({ text, at, place }) =>
    // Faster told than by the pattern.
    (text.includes('版') ? Array.from(text.matchAll(WRITTEN)) : []).map(({ 0: was, index: start }): Diagnostic => {
      const fix = { kind: 'replace-text', of: at, start, was, text: '' } as const;
      const values = { written: was };
      return { code: 'written-jump', severity: 'error', rule: 'L31', place: { ...place, offset: start }, values, fix };
    }),
  );
}

/** A story's part on a page that another page goes on with. */
interface Beginning {
  readonly article: string;
  readonly story: string;
  /** Lines of running text. */
  readonly lines: number;
}

function beginnings({ layout, lines }: ComposedPage): readonly Beginning[] {
  const turning = new Set(lines.filter(({ part }) => part === 'jump').map(({ article }) => article));
  const left = new Set(
    layout.boxes.flatMap((box) => (box.kind === 'body' && box.jumpTo !== undefined ? [box.articleId] : [])),
  );
  return layout.articles
    .filter(({ id, article }) => turning.has(article) && left.has(id))
    .map(({ id, article }) => ({
      article,
      story: id,
      lines: lines.filter((line) => line.article === article && line.part.startsWith('body')).length,
    }));
}

function shortBeginnings(page: ComposedPage): Diagnostic[] {
  return beginnings(page)
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
  const count = beginnings(page).length;
  if (page.list.page !== 1 || count <= MOST_FROM_FRONT) return [];
  const values = { count, most: MOST_FROM_FRONT };
  return [{ code: 'many-jumps', severity: 'warning', rule: 'L31', place: { page: 1 }, values }];
}
