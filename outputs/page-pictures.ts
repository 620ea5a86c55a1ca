import { Path2D, createCanvas, loadImage } from '@napi-rs/canvas';
import type { Image } from '@napi-rs/canvas';
import { GlyphPaths, createCanvasPainter, inkToCss, writeOutline } from '../canvas';
import type { CanvasPicture } from '../canvas';
import { PAPER, paint } from '../core/display-list';
import type { DisplayList } from '../core/display-list';
import { copyToShow, shownAsIs } from '../files';
import type { FontLibrary } from '../fonts';
import type { PictureFormat } from './order';

/** What pictures of pages are made with. */
export interface PagePictureResources {
  readonly fonts: FontLibrary;
  /** The file of a picture, or `undefined` when the edition does not hold it. */
  readonly read: (picture: string) => Uint8Array | undefined;
  readonly dpi: number;
  readonly format: PictureFormat;
}

/** No visible loss beside type, which shows a JPEG's errors first. */
const JPEG_QUALITY = 88;

/** Paints display lists as picture files, one a page, through the same painter as the window's canvas. */
export async function* pagePictures(
  pages: readonly DisplayList[],
  { fonts, read, dpi, format }: PagePictureResources,
): AsyncGenerator<{ readonly page: number; readonly bytes: Uint8Array }> {
  const glyphs = new GlyphPaths(
    () => new Path2D(),
    (face, glyph, path) => writeOutline(fonts.face(face).outlineOf(glyph), path),
  );
  const scale = dpi / 72;
  for (const list of pages) {
    const canvas = createCanvas(Math.round(list.width * scale), Math.round(list.height * scale));
    const context = canvas.getContext('2d');
    context.fillStyle = inkToCss(PAPER);
    context.fillRect(0, 0, canvas.width, canvas.height);
    const images = await decode(list, read);
    paint(list, createCanvasPainter({ context, glyphs, picture: (id) => images.get(id), scale, left: 0, top: 0 }));
    yield {
      page: list.page,
      bytes: await (format === 'png' ? canvas.encode('png') : canvas.encode('jpeg', JPEG_QUALITY)),
    };
  }
}

async function decode(
  list: DisplayList,
  read: PagePictureResources['read'],
): Promise<ReadonlyMap<string, CanvasPicture<Image>>> {
  const images = new Map<string, CanvasPicture<Image>>();
  for (const item of list.items) {
    if (item.kind !== 'picture' || images.has(item.picture)) continue;
    const bytes = read(item.picture);
    if (bytes === undefined) continue;
    // One that cannot be decoded leaves its place grey, as in the window.
    const shown = shownAsIs(bytes) ?? (await copyToShow(bytes));
    if (shown === undefined) continue;
    const image = await loadImage(Buffer.from(shown.bytes));
    images.set(item.picture, { image, width: image.width, height: image.height });
  }
  return images;
}
