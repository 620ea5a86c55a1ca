import type { ComposedPage } from '../compose';
import type { Editor } from '../editor';
import { createStore } from '../editor';
import type { Store } from '../editor';
import type { PainterPool } from './painter-pool';

/** Small pictures of the pages, by page id. */
export type Thumbnails = ReadonlyMap<string, { readonly revision: number; readonly pixels: ImageBitmap }>;

/** Width of a thumbnail in device pixels: sharp on a dense screen. */
export const THUMBNAIL_WIDTH = 232;

/** How long a page must be left alone before its small picture is painted anew: a drag would repaint it all the time. */
const REST_MS = 250;

/** Keeps small pictures of all pages up to date, one at a time, when nothing else is to be painted. */
export function createThumbnails(options: {
  readonly editor: Editor;
  readonly pool: PainterPool;
}): Pick<Store<Thumbnails>, 'get' | 'subscribe'> {
  const { editor, pool } = options;
  const store = createStore<Thumbnails>(new Map());
  let timer: ReturnType<typeof setTimeout> | undefined;
  let painting = false;

  const wait = (): void => {
    clearTimeout(timer);
    timer = setTimeout(() => void paintNext(), REST_MS);
  };

  const paintNext = async (): Promise<void> => {
    const { composed, hand } = editor.store.get();
    const page = [...composed.values()].find(({ id, revision }) => (store.get().get(id)?.revision ?? 0) !== revision);
    if (painting || page === undefined) return;
    if (pool.busy() > 0 || hand.kind !== 'idle') return wait();
    painting = true;
    await paintOne(page);
    painting = false;
    void paintNext();
  };

  const paintOne = async (page: ComposedPage): Promise<void> => {
    const scale = THUMBNAIL_WIDTH / page.width;
    const height = Math.round(page.height * scale);
    const { id, revision } = page;
    const painted = await pool.paint({ page: id, revision, scale, left: 0, top: 0, width: THUMBNAIL_WIDTH, height });
    store.get().get(id)?.pixels.close();
    store.update((known) => new Map(known).set(id, painted));
  };

  let composed = editor.store.get().composed;
  editor.store.subscribe(() => {
    const next = editor.store.get().composed;
    if (next === composed) return;
    composed = next;
    if (next.size === 0) forgetAll(store);
    wait();
  });
  return store;
}

function forgetAll(store: Store<Thumbnails>): void {
  for (const { pixels } of store.get().values()) pixels.close();
  store.update(() => new Map());
}
