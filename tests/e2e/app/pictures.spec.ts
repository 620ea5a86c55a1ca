import PDFDocument from 'pdfkit';
import sharp from 'sharp';
import type { DroppedFile, Requests } from '../../../ipc';
import { psdOf } from '../../support/picture-files';
import { writeTestEdition } from '../support/edition';
import { expect, test } from '../support/forme';
import type { LaunchForme, RunningForme } from '../support/forme';
import { shownEdition } from '../support/requests';
import type { FormeWindow } from '../support/requests';

/** Asks as the window does; bytes cross to the page as plain numbers. */
async function ask<Name extends 'addPicture' | 'chooseNameplate'>(
  { window }: RunningForme,
  name: Name,
  session: string,
  file: DroppedFile,
): Promise<{ ok: true; value: Requests[Name]['value'] } | { ok: false; code: string }> {
  return window.evaluate(
    async ({ name: request, session: id, file: { name: fileName, bytes } }) => {
      const { forme } = globalThis as unknown as FormeWindow;
      const dropped = { name: fileName, bytes: Uint8Array.from(bytes) };
      return (await forme[request]({ session: id, file: dropped })) as never;
    },
    { name, session, file: { name: file.name, bytes: [...file.bytes] } },
  );
}

/** What the window draws of a picture: its size and the colour of its middle. */
async function drawn({ window }: RunningForme, session: string, sha256: string): Promise<unknown> {
  return window.evaluate(async (address) => {
    const response = await fetch(address);
    if (!response.ok) return response.status;
    const image = await createImageBitmap(await response.blob());
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const pixel = context?.getImageData(image.width >> 1, image.height >> 1, 1, 1).data ?? [];
    return { width: image.width, height: image.height, pixel: [...pixel] };
  }, `app://ui/pictures/${session}/${sha256}`);
}

const plain = (channels: 3 | 4 = 3) =>
  sharp({ create: { width: 60, height: 40, channels, background: { r: 200, g: 40, b: 30, alpha: 0.5 } } });

/** An app with an edition open, and its session. */
async function opened(launchForme: LaunchForme, file: string): Promise<{ forme: RunningForme; session: string }> {
  await writeTestEdition(file);
  const forme = await launchForme({ open: file });
  return { forme, session: (await shownEdition(forme)).session };
}

test('pictures of every kind are taken, kept as they came and drawn', async ({ launchForme }, info) => {
  const { forme, session } = await opened(launchForme, info.outputPath('edition.forme'));
  const red = [expect.closeTo(200, -1.3), expect.closeTo(40, -1.3), expect.closeTo(30, -1.3), 255];
  const planes = [200, 40, 30].map((value) => Array<number>(60 * 40).fill(value));
  const files: readonly (readonly [name: string, bytes: Uint8Array, shown: Record<string, unknown>])[] = [
    ['a.tif', await plain().tiff({ compression: 'lzw' }).toBuffer(), { width: 60, height: 40, pixel: red }],
    ['b.psd', psdOf({ width: 60, height: 40, mode: 3, planes, packed: true }), { width: 60, height: 40, pixel: red }],
    ['c.webp', await plain(4).webp({ lossless: true }).toBuffer(), { width: 60, height: 40 }],
    ['d.jpg', await plain().withMetadata({ orientation: 6 }).jpeg().toBuffer(), { width: 40, height: 60, pixel: red }],
    ['e.jpg', await plain().toColourspace('cmyk').jpeg().toBuffer(), { width: 60, height: 40 }],
  ];
  for (const [name, bytes, shown] of files) {
    const taken = await ask(forme, 'addPicture', session, { name, bytes });
    const picture = taken.ok ? taken.value.picture : undefined;
    expect([name, picture?.name]).toEqual([name, name]);
    expect(await drawn(forme, session, picture?.sha256 ?? '')).toMatchObject(shown);
  }
  const broken = await ask(forme, 'addPicture', session, {
    name: 'f.tif',
    bytes: (files[0]?.[1] ?? new Uint8Array()).subarray(0, 99),
  });
  expect(broken).toMatchObject({ ok: false, code: 'damaged-picture' });
});

test('nameplates are drawings in SVG and PDF', async ({ launchForme }, info) => {
  const { forme, session } = await opened(launchForme, info.outputPath('edition.forme'));
  const svg = new TextEncoder().encode('<svg xmlns="http://www.w3.org/2000/svg"><path d="M0 0h90v30h-90z"/></svg>');
  const artwork = { width: 1000, height: 333.333 };
  expect(await ask(forme, 'chooseNameplate', session, { name: 'a.svg', bytes: svg })).toMatchObject({
    value: { artwork },
  });
  const document = new PDFDocument({ size: [200, 100], margin: 0 });
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise((resolve) => document.on('end', resolve));
  document.rect(10, 10, 90, 30).fill('black').end();
  await ended;
  const pdf = { name: 'b.pdf', bytes: Buffer.concat(chunks) };
  expect(await ask(forme, 'chooseNameplate', session, pdf)).toMatchObject({ value: { artwork } });
});

test('the files that stories came from are asked after by session', async ({ launchForme }, info) => {
  const { forme, session } = await opened(launchForme, info.outputPath('edition.forme'));
  const checked = await forme.window.evaluate(
    (id) => (globalThis as unknown as FormeWindow).forme.checkSources({ session: id }),
    session,
  );
  expect(checked.ok).toBe(true);
});
