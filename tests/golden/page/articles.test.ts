import { describe, expect, it } from 'vitest';
import { dump } from '../../../core/display-list';
import { composePage } from '../../../core/page';
import { FORMS, articleIn, formsEdition } from '../../support/article-forms';
import type { FormName } from '../../support/article-forms';
import { library } from '../../support/pdf-fixture';

/** What an article of a form draws, without the page's furniture. */
function drawn(form: FormName): string {
  const { list } = composePage(formsEdition([articleIn(form)]), 2, { fonts: library });
  return dump({ ...list, items: list.items.filter(({ owner }) => owner.kind === 'article') });
}

describe('an article', () => {
  it.each(Object.keys(FORMS) as FormName[])('stands as it did: %s', async (form) => {
    await expect(drawn(form)).toMatchFileSnapshot(`article-${form}.txt`);
  });
});
