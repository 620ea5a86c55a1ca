import { readFile, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { readEditionFile, writeEditionFile } from '../../../files';
import { descTag, newsprintWith, textTag } from '../../support/icc-profiles';
import { chooseWhatToOpen, chooseWhereToSave } from '../support/requests';
import { expect, greysOfDesk, painted, test } from './open-editor';
import type { Greys } from './open-editor';

/** A plant's own profile: its own name, no registered data. */
const OWN = newsprintWith({ tags: { desc: descTag('Baita coldset 2026'), targ: undefined } });

test('a plant’s profile is checked, taken, kept in the file and undone', async ({ editor }) => {
  const { forme, window, folder } = editor;
  const [good, bad] = [path.join(folder, '白塔印务.icc'), path.join(folder, '显示器.icc')];
  await writeFile(good, OWN);
  await writeFile(bad, newsprintWith({ deviceClass: 'mntr' }));

  await window.keyboard.press('F4');
  const panel = window.getByTestId('edition-panel');
  await panel.locator('[data-sheet=press]').click();
  const facts = window.getByTestId('condition-facts');
  await expect(facts).toContainText('CGATS TR 002');
  await expect(facts).toContainText('共236%');

  const choose = panel.locator('[data-field="press profile"]');
  await chooseWhatToOpen(forme, bad);
  await choose.press('Enter');
  await expect(window.getByTestId('profile-refused')).toContainText('“显示器.icc”不是印刷机的特性文件（类别mntr）');
  await expect(window.getByTestId('condition')).toHaveText('新闻纸 CGATS TR 002');

  await chooseWhatToOpen(forme, good);
  await choose.press('Enter');
  await expect(window.getByTestId('condition')).toHaveText('白塔印务.icc');
  await expect(window.getByTestId('profile-refused')).toHaveCount(0);
  await expect(facts).toContainText('Baita coldset 2026');
  await expect(facts).toContainText('输出意图记作 Custom');

  const saved = path.join(folder, '存.forme');
  await chooseWhereToSave(forme, saved);
  await window.keyboard.press('Control+s');
  await expect(window.locator('[data-command=undo]')).toBeEnabled();
  await choose.press('Control+z');
  await expect(window.getByTestId('condition')).toHaveText('新闻纸 CGATS TR 002');
  await choose.press('Control+y');
  await expect(window.getByTestId('condition')).toHaveText('白塔印务.icc');
  const opened = await readEditionFile(path.join(folder, '白塔报.forme'));
  if (!opened.ok) throw new Error(opened.code);
  const { press } = opened.edition.profile;
  expect(press?.condition).toMatchObject({ kind: 'profile', file: '白塔印务.icc' });
  expect([...opened.pictures.values()].some((bytes) => Buffer.from(bytes).equals(OWN))).toBe(true);
});

test('what the plant asks for is entered by keyboard, with the names that come of it', async ({ editor }) => {
  const { window } = editor;
  await window.keyboard.press('F4');
  const panel = window.getByTestId('edition-panel');
  await panel.locator('[data-sheet=press]').click();
  const code = panel.locator('[data-field="paper code"]');
  await code.fill('BTB');
  await code.press('Enter');
  const example = window.getByTestId('name-example');
  await expect(example).toContainText('A01.pdf');
  await expect(example).toContainText('BTB-');
  await expect(example).toContainText('A01-v2.pdf');

  const name = panel.locator('[data-field="file name"]');
  await name.fill('{code}{seite}');
  await name.press('Enter');
  await expect(panel.getByRole('alert')).toContainText('没有“{seite}”这一项');
  await name.fill('{date}{page}');
  await name.press('Enter');
  await expect(example).not.toContainText('BTB');
  await expect(example).toContainText('A01.pdf');

  const screen = panel.locator('[data-field=screen]');
  await screen.fill('120');
  await screen.press('Enter');
  await expect(panel).toContainText('图片取 180–240 ppi');
  await panel.locator('[data-field=marks]').press('Space');
  await expect(panel.locator('[data-field=marks]')).toBeChecked();
  await screen.press('Control+z');
  await expect(panel.locator('[data-field=marks]')).not.toBeChecked();
});

test('pages are shown as they print: paper tint, dark grey black, and back', async ({ editor }) => {
  const { window, desk } = editor;
  const range = async (): Promise<Greys> => {
    await painted(window);
    return greysOfDesk(window);
  };
  expect(await range()).toMatchObject({ lightest: 255 });
  await desk.focus();
  await window.keyboard.press('Shift+P');
  await expect.poll(async () => (await range()).lightest).toBe(198);
  expect((await range()).darkest).toBeGreaterThan(80);
  await window.keyboard.press('Shift+P');
  await expect.poll(async () => (await range()).lightest).toBe(255);
  expect((await range()).darkest).toBeLessThan(80);
});

test('a profile that the file does not hold is told, and newsprint does not take its place', async ({
  editor,
  launchForme,
}) => {
  const { forme, window, folder } = editor;
  const file = path.join(folder, '印厂.icc');
  await writeFile(file, newsprintWith({ tags: { targ: textTag('ICCHDAT IFRA26') } }));
  await chooseWhatToOpen(forme, file);
  await window.keyboard.press('F4');
  await window.locator('[data-sheet=press]').click();
  await window.locator('[data-field="press profile"]').click();
  await expect(window.getByTestId('condition-facts')).toContainText('IFRA26');
  await window.keyboard.press('Control+s');
  const edition = path.join(folder, '白塔报.forme');
  await expect.poll(async () => (await readFile(edition)).includes('profiles/')).toBe(true);
  const opened = await readEditionFile(edition);
  if (!opened.ok) throw new Error(opened.code);
  await forme.close();

  const without = path.join(folder, '缺.forme');
  await writeEditionFile(without, { ...opened, pictures: new Map() });
  const again = await launchForme({ open: without, args: ['--lang=zh-CN'] });
  await painted(again.window);
  await again.window.keyboard.press('F4');
  await again.window.locator('[data-sheet=press]').click();
  await expect(again.window.getByTestId('condition-failed')).toContainText('没有印厂的输出特性文件“印厂.icc”');
});
