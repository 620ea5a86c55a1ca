import { mkdir, mkdtemp, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { expect, test } from '../support/forme';
import { boldBrush } from '../support/user-font';
import { writeTwoPageEdition } from './two-page-edition';

test('a page is set in a font of the user’s folder, and a file that is no font is named', async ({
  launchForme,
}, info) => {
  const userData = await mkdtemp(path.join(os.tmpdir(), 'forme-fonts-'));
  const fonts = path.join(userData, 'fonts');
  await mkdir(fonts);
  await writeFile(path.join(fonts, 'brush-bold.ttf'), boldBrush());
  await writeFile(path.join(fonts, 'notes.ttf'), 'this is no font');
  const file = info.outputPath('brush.forme');
  await writeTwoPageEdition(file, (edition) => {
    const { styles } = edition.profile;
    const headline = { ...styles.headline, family: 'Ma Shan Zheng', weight: 700 };
    return { ...edition, profile: { ...edition.profile, styles: { ...styles, headline } } };
  });
  const forme = await launchForme({ open: file, userData, args: ['--lang=zh-CN'] });
  await expect(forme.window.locator('[data-code=font-damaged]')).toContainText('notes.ttf');
  await expect(forme.window.getByTestId('canvas')).toHaveAttribute('data-painted', 'true');
  await expect(forme.window.locator('[data-code=missing-face]')).toHaveCount(0);
});
