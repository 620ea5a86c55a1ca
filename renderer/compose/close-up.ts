import { replacePages } from '../../core/document';
import type { Edition } from '../../core/document';
import { mendPage } from '../../core/makeup';
import { settingOf, tryPage } from '../../core/page';
import type { CompositionResources } from '../../core/page';

/**
 * The edition with the pages of these articles closed up where their copy is over or short: in their own places if they
 * can, else with their nearest neighbours. A page that no way closes stays as it is.
 */
export function closeUp(
  edition: Edition,
  articles: readonly string[],
  { fonts, cache }: Pick<CompositionResources, 'fonts' | 'cache'>,
): Edition {
  const resources = { fonts, ...(cache && { cache }) };
  return edition.pages.reduce((made, page, index) => {
    const named = page.articles.flatMap(({ id }) => (articles.includes(id) ? [id] : []));
    if (named.length === 0) return made;
    const fits = tryPage(made, index + 1, resources, 'none').articles;
    const misfits = fits.some(
      ({ article, oversetLines, undersetLines }) => named.includes(article) && oversetLines + undersetLines > 0,
    );
    if (!misfits) return made;
    const setting = settingOf(made, fonts, resources);
    const mended = mendPage({ edition: made, page: index + 1, articles: named, setting, ...(cache && { cache }) });
    return mended === undefined ? made : replacePages(made, [mended.page]);
  }, edition);
}
