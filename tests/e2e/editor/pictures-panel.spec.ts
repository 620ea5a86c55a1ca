import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { createCanvas } from '@napi-rs/canvas';
import type { Edition } from '../../../core/document';
import type { Locator } from '@playwright/test';
import { expect, test } from '../support/forme';
import { chooseWhatToOpen } from '../support/requests';
import { painted } from './open-editor';
import { writeTwoPageEdition } from './two-page-edition';

/** Lets picture files go over an element, as they come from the system's folders. */
async function drop(over: Locator, names: readonly string[]): Promise<void> {
  // Each of its own size: equal bytes are one picture.
  const files = names.map((name) => ({ name, bytes: [...createCanvas(300 + name.length, 200).toBuffer('image/png')] }));
  await over.evaluate((element, given) => {
    const dataTransfer = new DataTransfer();
    for (const { name, bytes } of given)
      dataTransfer.items.add(new File([Uint8Array.from(bytes)], name, { type: 'image/png' }));
    for (const kind of ['dragover', 'drop'])
      element.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer }));
  }, files);
}

/** The third picture is with nobody; a story waits for one that has not come. */
function withMore(edition: Edition): Edition {
  const [first] = edition.pictures;
  if (first === undefined) throw new Error('there is no picture');
  const stories = edition.stories.map((story) =>
    story.id === 's4' ? { ...story, pictures: [{ picture: '候车亭.jpg', caption: '新灯。', credit: '' }] } : story,
  );
  return { ...edition, stories, pictures: [first, { ...first, id: 'p2', name: 'spare.png' }] };
}

test('a picture’s file is replaced, a missing one supplied, an unused one removed', async ({ launchForme }, info) => {
  const file = info.outputPath('白塔报.forme');
  await writeTwoPageEdition(file, withMore);
  const forme = await launchForme({ open: file, args: ['--lang=zh-CN'] });
  const { window } = forme;
  await painted(window);
  await window.locator('[data-panel=pictures]').click();
  const rows = window.locator('[data-picture]');
  await expect(rows).toHaveCount(2);

  // The arrow keys go from row to row, letters to a name, Tab into the row and out of the list.
  await window.locator('[data-missing="候车亭.jpg"]').focus();
  await window.keyboard.press('ArrowDown');
  await expect(window.locator('[data-picture="bridge.png"]')).toBeFocused();
  await window.keyboard.type('sp');
  await expect(window.locator('[data-picture="spare.png"]')).toBeFocused();
  // What was typed before counts no more once an arrow key was.
  await window.keyboard.press('End');
  await window.keyboard.type('hct');
  await expect(window.locator('[data-missing="候车亭.jpg"]')).toBeFocused();

  const wide = path.join(info.outputDir, 'wide.png');
  await writeFile(wide, createCanvas(900, 300).toBuffer('image/png'));
  await chooseWhatToOpen(forme, wide);
  await window.locator('[data-picture="bridge.png"]').getByRole('button', { name: '换文件' }).click();
  await expect(window.locator('[data-picture="wide.png"]')).toContainText('900 × 300');
  await expect(window.locator('[data-picture="wide.png"] [data-use="2"]')).toBeVisible();

  const lamp = path.join(info.outputDir, 'lamp.png');
  await writeFile(lamp, createCanvas(640, 480).toBuffer('image/png'));
  await chooseWhatToOpen(forme, lamp);
  await window.locator('[data-missing="候车亭.jpg"] button').last().click();
  await expect(window.locator('[data-missing]')).toHaveCount(0);
  await expect(rows).toHaveCount(3);

  await window.locator('[data-unused=true]').getByRole('button', { name: '移除' }).click();
  await expect(rows).toHaveCount(2);
  await expect(window.locator('[data-picture="spare.png"]')).toHaveCount(0);
  await window.keyboard.press('Control+z');
  await expect(rows).toHaveCount(3);

  await drop(window.locator('[data-picture="spare.png"]'), ['one.png']);
  await expect(window.locator('[data-picture="one.png"]')).toBeVisible();
  await expect(rows).toHaveCount(3);
  await drop(window.locator('[data-picture="one.png"]'), ['second.png', 'another.png']);
  await expect(rows).toHaveCount(5);
  await drop(window.locator('[data-panel-body=pictures] .panel-foot'), ['at the foot.png']);
  await expect(rows).toHaveCount(6);
  await expect(window.locator('[data-picture="one.png"]')).toBeVisible();

  await window.getByTestId('subjects wide.png').click();
  await window.locator('[data-entry=leader]').click();
  await expect(window.locator('[data-picture="wide.png"] .picture-subjects')).not.toBeEmpty();
});
