import type { FormeApi } from '../../ipc';
import type { Editor } from '../editor';
import type { ThumbnailStore } from './thumbnails';

/** How long the small picture of page one must stay as it is before it is kept: a drag paints many. */
const REST_MS = 1_000;

/**
 * Keeps the small picture of page one, as the painters made it for the list of pages, with the main process: the start
 * screen shows it for the edition.
 */
export function keepCovers(options: {
  readonly editor: Editor;
  readonly thumbnails: ThumbnailStore;
  readonly forme: Pick<FormeApi, 'keepCover'>;
}): void {
  const { editor, thumbnails, forme } = options;
  let kept: ImageBitmap | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;

  const keep = async (): Promise<void> => {
    const { session, edition } = editor.store.get();
    const pixels = thumbnails.get().get(edition?.pages[0]?.id ?? '')?.pixels;
    if (session === undefined || pixels === undefined || pixels === kept) return;
    kept = pixels;
    const canvas = new OffscreenCanvas(pixels.width, pixels.height);
    canvas.getContext('2d')?.drawImage(pixels, 0, 0);
    const png = await canvas.convertToBlob({ type: 'image/png' });
    await forme.keepCover({ session, png: new Uint8Array(await png.arrayBuffer()) });
  };

  thumbnails.subscribe(() => {
    clearTimeout(timer);
    timer = setTimeout(() => void keep(), REST_MS);
  });
}
