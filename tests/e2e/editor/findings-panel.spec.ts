import type { Edition, Story } from '../../../core/document';
import { expect, test } from './open-editor';

/** The long story goes on on the second page, where a slip of its text stands; it has no room there either. */
function overPages(edition: Edition): Edition {
  const [first, second] = edition.pages;
  const long = first!.articles[1]!;
  const stories = edition.stories.map((story): Story => {
    const text = story.paragraphs[0]?.text ?? '';
    const cut = 24 * (text.indexOf('。') + 1);
    const [before, after] = [text.slice(0, cut), text.slice(cut)];
    const paragraphs = [before, '他迫不急待地走上了新桥。', after].map(
      (part) => ({ kind: 'body', text: part }) as const,
    );
    return story.id === long.story ? { ...story, paragraphs } : story;
  });
  return {
    ...edition,
    stories,
    pages: [first!, { ...second!, articles: [...second!.articles, { ...long, id: 'a4' }] }],
  };
}

test.use({ opens: { change: overPages } });

test('findings are gone through by key, waived with a reason, and the waiver taken back', async ({ editor }) => {
  const { window } = editor;
  await expect(window.locator('[data-code=overset]')).toHaveCount(1);
  const second = window.locator('.finding-group', { has: window.locator('[data-group="page 2"]') });
  // A slip stands under the page that its words stand on, not under the first of its story.
  await expect(second.locator('[data-code=slip-suggestion]', { hasText: '迫不急待' })).toHaveCount(1);
  await window.keyboard.press('F8');
  await expect(window.locator('.finding-item[data-current=true]')).toHaveCount(1);
  const first = await window.locator('.finding-item[data-current=true]').innerText();
  await window.keyboard.press('F8');
  await expect(window.locator('.finding-item[data-current=true]')).not.toHaveText(first);
  await window.keyboard.press('Shift+F8');
  await expect(window.locator('.finding-item[data-current=true] [data-finding]')).toHaveAttribute(
    'aria-current',
    'true',
  );

  const unplaced = window.locator('.finding-item', { has: window.locator('[data-code=unplaced]') });
  await unplaced.hover();
  await unplaced.locator('.finding-waive').click();
  await window.keyboard.type('留到下期');
  await window.keyboard.press('Enter');
  const waived = window.locator('.finding-item-waived');
  await expect(waived).toContainText('留到下期');
  await window.locator('[data-filter=waived]').click();
  await expect(waived).toHaveCount(0);
  await window.locator('[data-filter=waived]').click();
  await waived.getByRole('button', { name: '收回' }).click();
  await expect(waived).toHaveCount(0);

  await window.locator('[data-grouping=level]').click();
  await expect(window.locator('[data-group=error]')).toBeVisible();
  await window.locator('[data-code=overset]').click();
  await expect(window.getByTestId('selected')).toContainText('柳湾村');
});
