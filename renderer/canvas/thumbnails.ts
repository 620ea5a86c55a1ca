import type { ComposedPage } from '../compose';
import { createStore, printedLook, sheetsInSight } from '../editor';
import type { Editor, EditorState, Store } from '../editor';
import type { Painted, PainterPool } from './painter-pool';

/** A small picture of a page. */
export interface Thumbnail {
  readonly revision: number;
  /** `conditionName` of the condition in whose colours it is; at a glance for none. */
  readonly look: string | undefined;
  readonly pixels: ImageBitmap;
}

/** Small pictures of the pages, by page id. */
export type Thumbnails = ReadonlyMap<string, Thumbnail>;

/** The small pictures, as they are kept up to date. */
export type ThumbnailStore = Pick<Store<Thumbnails>, 'get' | 'subscribe'>;

/** Width of a thumbnail in device pixels: sharp on a dense screen. */
export const THUMBNAIL_WIDTH = 232;

/** Of many pages each is smaller, so that together they stay below 50 MB; a list of so many shows them small anyway. */
const MANY = { pages: 100, width: 116 } as const;

/**
 * How long a page must be left alone before its small picture is painted anew: a drag would repaint it all the time.
 */
const REST_MS = 250;

/**
 * So many are painted together and shown at once: a frame of the desk for each of a wall's pages would take longer than
 * painting them.
 */
const TOGETHER = 8;

/** Width in device pixels of the small pictures of an edition of so many pages. */
export function thumbnailWidth(pages: number): number {
  return pages > MANY.pages ? MANY.width : THUMBNAIL_WIDTH;
}

interface Made {
  readonly page: ComposedPage;
  readonly painted: Painted | undefined;
}

/**
 * Keeps small pictures of all pages up to date, a few at a time, when nothing else is to be painted; those in sight
 * first.
 */
export function createThumbnails(options: { readonly editor: Editor; readonly pool: PainterPool }): ThumbnailStore {
  const { editor, pool } = options;
  const store = createStore<Thumbnails>(new Map());
  let timer: ReturnType<typeof setTimeout> | undefined;
  let painting = false;

  const wait = (): void => {
    timer ??= setTimeout(() => {
      timer = undefined;
      void paintNext();
    }, REST_MS);
  };

  const paintNext = async (): Promise<void> => {
    const state = editor.store.get();
    const look = printedLook(state)?.name;
    const pages = nextPages(state, store.get(), look);
    if (painting || pages.length === 0) return;
    if (pool.busy() > 0 || state.hand.kind !== 'idle') return wait();
    painting = true;
    const width = thumbnailWidth(state.edition?.pages.length ?? 0);
    const made = await Promise.all(pages.map(async (page) => ({ page, painted: await paintOne(page, look, width) })));
    // Pages of another edition may have the same ids.
    if (editor.store.get().session === state.session) keep(made, look);
    else for (const { painted } of made) painted?.pixels.close();
    painting = false;
    void paintNext();
  };

  const keep = (made: readonly Made[], look: string | undefined): void => {
    const known = new Map(store.get());
    for (const { page, painted } of made) {
      if (painted === undefined) continue;
      known.get(page.id)?.pixels.close();
      known.set(page.id, { ...painted, look });
    }
    store.update(() => known);
  };

  const paintOne = ({ id, revision, ...page }: ComposedPage, look: string | undefined, width: number) => {
    const scale = width / page.width;
    const height = Math.round(page.height * scale);
    const order = { page: id, revision, scale, left: 0, top: 0, width, height, ...(look !== undefined && { look }) };
    return pool.paint(order).painted;
  };

  let last: Pick<EditorState, 'composed' | 'preferences' | 'condition'> = editor.store.get();
  editor.store.subscribe(() => {
    const next = editor.store.get();
    const { composed, preferences, condition } = last;
    if (next.composed === composed && next.preferences === preferences && next.condition === condition) return;
    last = next;
    if (next.composed.size === 0) forgetAll(store);
    wait();
  });
  return store;
}

function nextPages(state: EditorState, known: Thumbnails, look: string | undefined): readonly ComposedPage[] {
  const isOld = (page: ComposedPage | undefined): page is ComposedPage => {
    const picture = page && known.get(page.id);
    return page !== undefined && (picture?.revision !== page.revision || picture.look !== look);
  };
  const inSight = sheetsInSight(state)
    .map(({ id }) => state.composed.get(id))
    .filter(isOld);
  return (inSight.length > 0 ? inSight : [...state.composed.values()].filter(isOld)).slice(0, TOGETHER);
}

function forgetAll(store: Store<Thumbnails>): void {
  for (const { pixels } of store.get().values()) pixels.close();
  store.update(() => new Map());
}
