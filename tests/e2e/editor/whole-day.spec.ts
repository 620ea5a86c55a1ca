import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { promisify } from 'node:util';
import { createCanvas, loadImage } from '@napi-rs/canvas';
import type { Locator, Page } from '@playwright/test';
import { loadModel } from '../../../model';
import type { Edition } from '../../../core/document';
import { mmToPoints } from '../../../core/units';
import { chooseWhereToSave, shownEdition } from '../support/requests';
import { expect, test } from '../support/forme';
import { painted } from './open-editor';
import { writeTwoPageEdition } from './two-page-edition';

const run = promisify(execFile);

/** Exporting, checking and reporting two pages, on a machine busy with other things. */
const WHILE_EXPORTING = { timeout: 90_000 };
/** Desk left free round a page that is shown whole, in CSS pixels (`FIT_MARGIN` of the view). */
const MARGIN = 28;
/**
 * How much darker or lighter a printed patch of four by four pixels may be on paper than on screen, of 255, on the
 * whole.
 */
const UNLIKE = 20;
/** A patch at least this grey in either has something printed on it, of 255. */
const PRINTED = 245;

const COPY = [
  ['河堤新植柳树两千株', '春天一到，护堤队就扛着树苗上了堤。两千株柳苗沿着河湾排开，三天栽完。'],
  ['灯会定在月圆之夜', '今年的灯会换到老码头，船灯先下水，岸上的灯再点起来。孩子们自己扎的兔儿灯也有一条船。'],
  ['粮站修好了旧磅秤', '停了半年的大磅重新校过，误差不到一两。卖粮的人不用再跑到邻镇去。'],
] as const;

/** The copy of the day: headlines by themselves, text below, a blank line between stories. */
const [dropped, alsoDropped, pasted] = COPY.map(([headline, text]) => `${headline}\n\n本报讯　${text.repeat(18)}`);

test('a day’s work with the mouse: begin, import, make up, edit, take all back, make all again, and print what is on the screen', async ({
  launchForme,
}, info) => {
  info.setTimeout(240_000);
  const folder = info.outputPath('day');
  await run('mkdir', ['-p', folder]);
  const file = path.join(folder, '白塔报.forme');
  await writeTwoPageEdition(file);
  const forme = await launchForme({ open: file, args: ['--lang=zh-CN'] });
  const { window } = forme;
  await painted(window);
  const desk = window.getByTestId('desk');
  const edition = async (): Promise<Edition> => loadModel((await shownEdition(forme)).state).edition();

  // A paper is begun.
  await window.locator('[data-command=palette]').click();
  await window.locator('[data-entry=newEdition]').click();
  await window.locator('[data-template=broadsheet-6x17]').click();
  const wizard = window.getByTestId('new-edition');
  await wizard.locator('[data-field="paper name"]').fill('柳湾报');
  await wizard.getByRole('button', { name: '新建', exact: true }).click();
  await expect(window.getByRole('heading', { level: 1 })).toHaveText('柳湾报');
  await painted(window);
  const start = await edition();

  // Copy comes in: two pieces with a picture let go over the list, one pasted.
  const rows = window.locator('[data-story]');
  const picture = createCanvas(1600, 900).toBuffer('image/png');
  await dropOn(window.getByRole('contentinfo'), { x: 2, y: 2 }, [
    { name: '河堤.txt', bytes: Buffer.from(dropped ?? '') },
    { name: '灯会.txt', bytes: Buffer.from(alsoDropped ?? '') },
    { name: '空.txt', bytes: Buffer.from('') },
  ]);
  await expect(rows).toHaveCount(COPY.length - 1);
  await expect(window.getByTestId('notice')).toContainText('“空.txt”里没有稿件');
  await forme.app.evaluate(({ clipboard }, text) => clipboard.writeText(text), pasted ?? '');
  await desk.focus();
  await window.keyboard.press('Control+v');
  await expect(rows).toHaveCount(COPY.length);

  // It is placed by hand; a picture is let go over bare paper.
  const bounds = await desk.boundingBox();
  if (bounds === null) throw new Error('the desk is not to be seen');
  const at = (across: number, down: number): Place => ({
    x: bounds.x + bounds.width * across,
    y: bounds.y + bounds.height * down,
  });
  for (const [index, to] of [at(0.42, 0.3), at(0.42, 0.55), at(0.42, 0.8)].entries())
    await carry(window, rows.nth(index), to);
  await dropOn(desk, at(0.58, 0.75), [{ name: '河堤.png', bytes: picture }]);
  await expect(window.getByTestId('selected')).toHaveText('单幅图片');
  await expect(window.locator('[data-code=overlap]')).toHaveCount(0);
  await rows.first().click();
  await desk.focus();
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Control+ArrowRight');
  await painted(window);

  // The head of the first story is typed with an input method, on the page.
  await typeOnPage(window, async (session) => {
    await session.send('Input.imeSetComposition', { text: 'xin', selectionStart: 3, selectionEnd: 3 });
    await painted(window);
    await session.send('Input.insertText', { text: '新' });
  });
  await expect
    .poll(async () => (await edition()).stories.some(({ headline }) => headline.includes('新河堤')))
    .toBe(true);
  await window.keyboard.press('Escape');
  const end = await edition();

  // All of it is taken back, and made again.
  const undo = window.locator('[data-command=undo]');
  while (await undo.isEnabled()) await undo.click();
  await expect.poll(edition).toEqual(start);
  const redo = window.locator('[data-command=redo]');
  while (await redo.isEnabled()) await redo.click();
  await expect.poll(edition).toEqual(end);

  // What is printed is what is on the screen.
  await window.getByTestId('notice').getByRole('button').last().click();
  await window.keyboard.press('Escape');
  await window.keyboard.press('Escape');
  await painted(window);
  const screen = await pageOnScreen(window, end);
  const pdf = path.join(folder, '白塔报.pdf');
  await chooseWhereToSave(forme, pdf);
  await window.keyboard.press('Control+e');
  const dialog = window.getByTestId('export');
  await dialog.getByLabel('版面', { exact: true }).fill('1');
  await dialog.getByLabel('版面', { exact: true }).press('Enter');
  await dialog.getByRole('button', { name: '导出…' }).click();
  await expect(dialog).toHaveAttribute('data-state', 'done', WHILE_EXPORTING);
  const printed = await pageOnPaper(pdf, screen);
  expect(unlikeness(screen, printed)).toBeLessThan(UNLIKE);
});

interface Place {
  readonly x: number;
  readonly y: number;
}

/** Lets files from outside go over a point of the window. */
async function dropOn(
  over: Locator,
  { x, y }: Place,
  files: readonly { readonly name: string; readonly bytes: Buffer }[],
): Promise<void> {
  const plain = files.map(({ name, bytes }) => ({ name, bytes: [...bytes] }));
  await over.evaluate(
    (element, options) => {
      const dataTransfer = new DataTransfer();
      for (const { name, bytes } of options.plain)
        dataTransfer.items.add(
          new File([Uint8Array.from(bytes)], name, { type: name.endsWith('.png') ? 'image/png' : 'text/plain' }),
        );
      const where = { clientX: options.x, clientY: options.y };
      for (const kind of ['dragover', 'drop'])
        element.dispatchEvent(new DragEvent(kind, { bubbles: true, cancelable: true, dataTransfer, ...where }));
    },
    { plain, x, y },
  );
}

/** Drags a story from the list onto the page. */
async function carry(window: Page, row: Locator, to: Place): Promise<void> {
  const from = await row.boundingBox();
  if (from === null) throw new Error('the list is not to be seen');
  await window.mouse.move(from.x + 40, from.y + 12);
  await window.mouse.down();
  await window.mouse.move(from.x - 60, from.y + 40, { steps: 4 });
  // The shape comes from the composer; a hand goes on moving until it is there.
  await expect(async () => {
    await window.mouse.move(to.x + 3, to.y);
    await window.mouse.move(to.x, to.y);
    await expect(window.getByTestId('position')).toBeVisible({ timeout: 200 });
  }).toPass();
  await window.mouse.up();
  await expect(row).not.toHaveAttribute('data-status', 'unplaced');
}

type Session = Awaited<ReturnType<ReturnType<Page['context']>['newCDPSession']>>;

/** Types at the start of the first story's head, got at by keys alone. */
async function typeOnPage(window: Page, type: (session: Session) => Promise<void>): Promise<void> {
  const first = window.locator('[data-story]').first();
  await first.click();
  await window.getByTestId('desk').focus();
  await window.keyboard.press('Control+Enter');
  await expect(window.getByTestId('text-input')).toBeFocused();
  await window.keyboard.press('Control+Home');
  const session = await window.context().newCDPSession(window);
  await type(session);
}

interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly grey: Float64Array;
}

/** Page one as the desk shows it whole, without what lies over it. */
async function pageOnScreen(window: Page, { profile }: Edition): Promise<Pixels> {
  await window.getByTestId('desk').focus();
  await window.keyboard.press('Home');
  await window.keyboard.press('Control+0');
  await window.keyboard.press('Control+r');
  await window.keyboard.press('k');
  await window.mouse.move(2, 2);
  await painted(window);
  const box = await window.getByTestId('desk').boundingBox();
  if (box === null) throw new Error('the desk is not to be seen');
  const [width, height] = [mmToPoints(profile.paper.widthMm), mmToPoints(profile.paper.heightMm)];
  const scale = Math.min((box.width - 2 * MARGIN) / width, (box.height - 2 * MARGIN) / height);
  const clip = {
    x: Math.round(box.x + (box.width - width * scale) / 2),
    y: Math.round(box.y + (box.height - height * scale) / 2),
    width: Math.floor(width * scale),
    height: Math.floor(height * scale),
  };
  return pixelsOf(await window.screenshot({ clip }));
}

/** Page one of a PDF in as many pixels. */
async function pageOnPaper(pdf: string, { width, height }: Pixels): Promise<Pixels> {
  const stem = pdf.replace(/\.pdf$/, '');
  await run('pdftoppm', [
    '-png',
    '-f',
    '1',
    '-l',
    '1',
    '-singlefile',
    '-cropbox',
    '-scale-to-x',
    `${width}`,
    '-scale-to-y',
    `${height}`,
    pdf,
    stem,
  ]);
  return pixelsOf(await readFile(`${stem}.png`));
}

async function pixelsOf(bytes: Buffer): Promise<Pixels> {
  const image = await loadImage(bytes);
  const { width, height } = image;
  const context = createCanvas(width, height).getContext('2d');
  context.drawImage(image, 0, 0);
  const { data } = context.getImageData(0, 0, width, height);
  const grey = Float64Array.from({ length: width * height }, (_, at) => {
    return ((data[4 * at] ?? 0) + (data[4 * at + 1] ?? 0) + (data[4 * at + 2] ?? 0)) / 3;
  });
  return { width, height, grey };
}

/** The mean difference of printed patches of four by four pixels, of 255: what is finer is the two rasterisers' own. */
function unlikeness(a: Pixels, b: Pixels): number {
  const side = 4;
  const mean = ({ width, grey }: Pixels, column: number, row: number): number => {
    let sum = 0;
    for (let y = 0; y < side; y += 1) {
      for (let x = 0; x < side; x += 1) sum += grey[(row * side + y) * width + column * side + x] ?? 255;
    }
    return sum / side ** 2;
  };
  const [columns, rows] = [Math.floor(a.width / side), Math.floor(a.height / side)];
  let [sum, count] = [0, 0];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const [one, other] = [mean(a, column, row), mean(b, column, row)];
      if (Math.min(one, other) > PRINTED) continue;
      sum += Math.abs(one - other);
      count += 1;
    }
  }
  return sum / count;
}
