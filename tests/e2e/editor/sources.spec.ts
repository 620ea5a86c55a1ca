import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { sha256 } from '../../../files';
import { writeTestEdition } from '../support/edition';
import { expect, test } from '../support/forme';

test('a story whose file was changed since it was read says so, and function keys work in fields', async ({
  launchForme,
}) => {
  const folder = await mkdtemp(path.join(os.tmpdir(), 'forme-sources-'));
  const copy = path.join(folder, '要闻.txt');
  const bytes = Buffer.from('石桥镇秋收过半\n');
  await writeFile(copy, bytes);
  const file = path.join(folder, '石桥报.forme');
  await writeTestEdition(file, { file: '要闻.txt', sha256: sha256(bytes), path: copy });
  const { window } = await launchForme({ open: file, args: ['--lang=zh-CN'] });
  const row = window.locator('[data-story=s1]');
  await expect(row).toContainText('已上版');
  await expect(row).not.toContainText('源文件已改动');

  await writeFile(copy, '石桥镇秋收过七成\n');
  await window.evaluate(() => globalThis.dispatchEvent(new Event('focus')));
  await expect(row).toContainText('源文件已改动');
  await row.click();
  await window.keyboard.press('F2');
  await expect(window.getByPlaceholder('筛选标题或正文')).toBeFocused();
  await window.keyboard.press('F3');
  await expect(window.getByText('“要闻.txt”在读入以后又改过')).toBeVisible();

  await rm(copy);
  await window.evaluate(() => globalThis.dispatchEvent(new Event('focus')));
  await expect(window.getByText('“要闻.txt”已不在读入时的地方')).toBeVisible();
  await rm(folder, { recursive: true, force: true });
});
