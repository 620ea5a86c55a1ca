import path from 'node:path';
import type { Page } from '@playwright/test';
import { createCanvas } from '@napi-rs/canvas';
import { writeTestEdition } from '../support/edition';
import { chooseWhatToOpen } from '../support/requests';
import { drag, expect, painted, test } from './open-editor';
import { HEADLINES } from './two-page-edition';

interface Place {
  readonly x: number;
  readonly y: number;
}

/** A picture that differs at every place across. */
function shaded(from: string, to: string): Buffer {
  const canvas = createCanvas(400, 160);
  const context = canvas.getContext('2d');
  const shade = context.createLinearGradient(0, 0, 400, 0);
  shade.addColorStop(0, from);
  shade.addColorStop(1, to);
  context.fillStyle = shade;
  context.fillRect(0, 0, 400, 160);
  return canvas.toBuffer('image/png');
}

/** Lets a file from outside go over a point of the window. */
async function dropFile(
  window: Page,
  at: Place,
  file: { readonly name: string; readonly type: string; readonly bytes: Buffer },
): Promise<void> {
  await window.getByTestId('desk').evaluate(
    (desk, { x, y, name, type, bytes }) => {
      const dataTransfer = new DataTransfer();
      dataTransfer.items.add(new File([Uint8Array.from(bytes)], name, { type }));
      for (const kind of ['dragover', 'drop'])
        desk.dispatchEvent(
          new DragEvent(kind, { bubbles: true, cancelable: true, clientX: x, clientY: y, dataTransfer }),
        );
    },
    { ...at, name: file.name, type: file.type, bytes: [...file.bytes] },
  );
}

test('files dropped on the page land under the pointer, and a picture is pushed in its frame', async ({
  editor: { window, desk },
}) => {
  const bounds = await desk.boundingBox();
  if (bounds === null) throw new Error('the desk is not to be seen');
  const middle = bounds.x + bounds.width / 2;
  const selected = window.getByTestId('selected');
  const stories = window.locator('[data-story]');

  // Copy over bare paper stands there as a story, in one entry.
  const copy = Buffer.from('渔港添了三条新船\n本报讯 昨日上午，三条新船在渔港下水，船身漆成蓝色。\n');
  await dropFile(
    window,
    { x: middle, y: bounds.y + bounds.height * 0.65 },
    { name: '渔港.txt', type: 'text/plain', bytes: copy },
  );
  await expect(selected).toHaveText('渔港添了三条新船');
  await expect(window.getByTestId('position')).toContainText('第3栏');
  await painted(window);
  await window.locator('[data-command=undo]').click();
  await expect(stories).toHaveCount(HEADLINES.length);

  // A picture over an article becomes one of its story's.
  const over = { x: middle - bounds.height * 0.22, y: bounds.y + bounds.height * 0.5 };
  await dropFile(window, over, { name: '渔港.png', type: 'image/png', bytes: shaded('#135', '#fed') });
  await expect(selected).toHaveText(HEADLINES[0]);
  await expect(window.locator('#desk-contents li')).toHaveCount(3);
  await desk.focus();
  await window.keyboard.press('Shift+Enter');

  // Over bare paper it is a block.
  const at = { x: middle, y: bounds.y + bounds.height * 0.75 };
  await dropFile(window, at, { name: '新船.png', type: 'image/png', bytes: shaded('#000', '#fff') });
  await expect(selected).toHaveText('单幅图片');
  await expect(window.locator('#desk-contents li')).toHaveCount(4);

  // What is shown of it changes on the page itself, and one undo takes a push back.
  await desk.focus();
  await window.keyboard.press('p');
  const from = { x: at.x, y: at.y + 12 };
  await window.mouse.move(from.x, from.y);
  await window.mouse.wheel(0, -400);
  const clip = { x: from.x - 8, y: from.y, width: 16, height: 8 };
  const look = async (): Promise<string> => {
    await painted(window);
    return (await window.screenshot({ clip })).toString('base64');
  };
  // The wheel's step is composed and its words at the pointer go by themselves: as it is once nothing changes any more.
  let before = '';
  const rests = async (): Promise<boolean> => {
    const last = before;
    before = await look();
    return before === last;
  };
  await expect.poll(rests, { intervals: [500] }).toBe(true);
  await drag(window, { from, by: { x: 50, y: 0 }, drop: false });
  await expect(window.getByTestId('crop-ghost')).toBeVisible();
  await window.mouse.up();
  await expect(window.getByTestId('crop-ghost')).toHaveCount(0);
  await expect.poll(look).not.toBe(before);
  await window.locator('[data-command=undo]').click();
  await expect.poll(look).toBe(before);
});

test('what is copied in one edition is pasted into another, with its picture', async ({
  editor: { forme, window, desk, folder },
}) => {
  await window.locator('[data-story=s3]').click();
  await painted(window);
  await desk.focus();
  await window.keyboard.press('Control+c');
  const other = path.join(folder, '石桥报.forme');
  await writeTestEdition(other);
  await chooseWhatToOpen(forme, other);
  await window.keyboard.press('Control+o');
  await expect(window.locator('[data-story]')).toHaveCount(1);
  await painted(window);
  await desk.focus();
  await window.keyboard.press('Control+v');
  await expect(window.getByTestId('selected')).toHaveText(HEADLINES[2]);
  await expect(window.locator('[data-story]')).toHaveCount(2);
  await window.locator('[data-panel=pictures]').click();
  await expect(window.locator('[data-picture="bridge.png"]')).toBeVisible();
  await expect(window.locator('[data-missing]')).toHaveCount(0);
});
