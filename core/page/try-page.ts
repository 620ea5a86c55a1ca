import type { Diagnostic } from '../diagnostic';
import type { Edition } from '../document';
import type { ComposedLine } from './article-input';
import { articlesOf } from './articles-of';
import { pageGrid } from './grid';
import type { ArticleLayout, LayoutBox } from './layout';
import { uniqueDiagnostics } from './notes';
import type { CompositionResources } from './page';
import { placeDiagnostics } from './place-diagnostics';
import { settingOf } from './setting';
import { threadsOf } from './thread';

/** What trials read of a page. */
export interface TriedPage {
  /** Of its articles, and of what stands over something else; blocks and furniture tell nothing. */
  readonly diagnostics: readonly Diagnostic[];
  readonly articles: readonly ArticleLayout[];
  /** Boxes of its articles, in points. */
  readonly boxes: readonly LayoutBox[];
  readonly lines: readonly ComposedLine[];
}

/** Of which articles is told in characters too how they fit; of others in lines only, their characters stay 0. */
export type ToldInFull = 'none' | 'all' | { readonly article: string };

/**
 * The articles of a page (from 1) exactly as `composePage` sets them, and nothing drawn: for trials, of which there are
 * many. Throws when the edition has no such page.
 */
export function tryPage(
  edition: Edition,
  page: number,
  { fonts, cache }: Pick<CompositionResources, 'fonts' | 'cache'>,
  inFull: ToldInFull,
): TriedPage {
  if (edition.pages[page - 1] === undefined)
    throw new Error(`no page ${page} in an edition of ${edition.pages.length}`);
  const setting = settingOf(edition, fonts, { cache });
  const trialOf = (id: string): 'lines' | 'whole' =>
    inFull === 'all' || (inFull !== 'none' && inFull.article === id) ? 'whole' : 'lines';
  const articles = articlesOf(edition, page, { threads: threadsOf(edition), setting, cache, trialOf });
  return {
    diagnostics: uniqueDiagnostics([
      ...articles.flatMap((article) => article.diagnostics),
      ...placeDiagnostics(edition, page, pageGrid(setting.profile)),
    ]),
    articles: articles.map(({ layout }) => layout),
    boxes: articles.flatMap(({ boxes }) => boxes),
    lines: articles.flatMap(({ lines }) => lines),
  };
}
