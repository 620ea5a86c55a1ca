import { describe, expect, it } from 'vitest';

import { codes } from '../../../codes';
import { dumpItem } from '../../../core/display-list';
import { composePage } from '../../../core/page';
import { editionOf, fonts } from '../../core/page/fake';
import { BLOCK_FIELDS, BLOCK_FORMS, picture } from '../../support/block-forms';

describe('blocks', () => {
  it('stand as they did', async () => {
    const shown = Object.entries(BLOCK_FORMS).map(([name, block]) => {
      const edition = editionOf([], [[]], {
        masthead: { name: '青石报', fields: BLOCK_FIELDS },
        pictures: [picture],
      });
      const pages = edition.pages.map((page) => ({ ...page, blocks: [block] }));
      const { list } = composePage({ ...edition, pages }, 1, { fonts, codes });
      // A code's modules are long to read: what is made of them is tested elsewhere.
      const lines = list.items.map(dumpItem).map((line) => (line.length > 2_000 ? `${line.slice(0, 120)} …` : line));
      return [`# ${name}`, ...lines, ''].join('\n');
    });
    await expect(shown.join('\n')).toMatchFileSnapshot('blocks.txt');
  });
});
