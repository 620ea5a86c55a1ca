import type { Diagnostic } from '../diagnostic';
import { isShown } from '../document';
import type { Block, Edition } from '../document';
import { pageFurniture } from '../page';
import { textsOfBlock } from './data/written-texts';

/** What stands on pages and is hidden: nobody should send a page without it by mistake. The fix shows it. */
export function hiddenMatter(edition: Edition): readonly Diagnostic[] {
  const { pages, stories } = edition;
  const headlines = new Map(stories.map(({ id, headline }) => [id, headline.replaceAll('\n', ' ')]));
  return pages.flatMap(({ id: page, articles, blocks = [] }, index): readonly Diagnostic[] => [
    ...articles
      .filter((article) => !isShown(article))
      .map(({ id, story }) => ({
        code: 'hidden-article' as const,
        severity: 'warning' as const,
        place: { page: index + 1, article: id, story },
        values: { headline: headlines.get(story) ?? '' },
        fix: { kind: 'show-article' as const, article: id },
      })),
    ...blocks
      .filter((block) => !isShown(block))
      .map((block) => ({
        code: 'hidden-block' as const,
        severity: 'warning' as const,
        place: { page: index + 1, furniture: block.id },
        values: { text: wordsOf(block) },
        fix: { kind: 'show-block' as const, block: block.id, page },
      })),
    ...pageFurniture(edition, index + 1)
      .filter(({ own = {} }) => !isShown(own))
      .map(({ name }) => ({
        code: 'hidden-furniture' as const,
        severity: 'warning' as const,
        place: { page: index + 1, furniture: name },
        values: { other: name },
        fix: { kind: 'show-furniture' as const, furniture: name, page },
      })),
  ]);
}

/** What a person knows a block by. */
function wordsOf(block: Block): string {
  const { content, id } = block;
  if (content.kind === 'ad') return content.client || id;
  return Object.values(textsOfBlock(block)).find((text) => text !== '') ?? id;
}
