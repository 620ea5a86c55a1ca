import { describe, expect, it } from 'vitest';
import { dump } from '../../../core/display-list';
import { composePage } from '../../../core/page';
import { library } from '../../support/pdf-fixture';
import { verticalEdition } from '../../support/vertical-page';

const FRAMES = {
  'zh-Hans': { column: 0, columns: 2, line: 14, lines: 21 },
  'zh-Hant': { column: 1, columns: 2, line: 14, lines: 21 },
} as const;

/** What the article of a vertical page draws, without the page's furniture. */
function articleOf(language: 'zh-Hans' | 'zh-Hant'): string {
  const { list } = composePage(verticalEdition(language, { frame: FRAMES[language] }), 1, { fonts: library });
  return dump({ ...list, items: list.items.filter(({ owner }) => owner.kind === 'article') });
}

describe('a vertical story with a vertical head', () => {
  it.each(['zh-Hans', 'zh-Hant'] as const)('stands as it did in %s', async (language) => {
    await expect(articleOf(language)).toMatchFileSnapshot(`vertical-${language === 'zh-Hans' ? 'hans' : 'hant'}.txt`);
  });
});
