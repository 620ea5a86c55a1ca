import { GlyphMasks, MASK_SHEET, QUICK_LOOK, createCanvasPainter, createSmallType, toCss } from '../../canvas';
import type { CanvasPicture, InkColours } from '../../canvas';
import { paintItem } from '../../core/display-list';
import type { DisplayItem } from '../../core/display-list';
import { overlaps } from '../../core/geometry';
import type { Rect } from '../../core/geometry';
import { itemBounds } from '../compose/item-bounds';
import { printedPictureUrl } from '../../ipc';
import { unpacked } from '../compose/for-painters';
import { applyPatch } from '../compose/page-patch';
import { nextTask } from '../compose/next-task';
import { createOutlineStore } from './outline-store';
import type {
  ComposerToPainter,
  PageForPainter,
  PainterToWindow,
  PaintOrder,
  WindowToPainter,
} from './painter-messages';
import { createPictureStore } from './picture-store';
import { printedInks } from './printed-inks';
import { TILE_SIDE } from './tile-plan';

/** A page as this painter knows it, with the bounds of each item: most of a page lies outside any one tile. */
interface KnownPage {
  readonly revision: number;
  readonly items: readonly DisplayItem[];
  readonly bounds: readonly Rect[];
  readonly pictures: Readonly<Record<string, string>>;
}

type PictureLookUp = (id: string) => CanvasPicture<ImageBitmap> | undefined;

/**
 * Type smaller than this is shown as bars, in device pixels an em: nobody sees letters there, and a wall of pages has
 * millions.
 */
const GREEK_BELOW = 1.5;

/** What every tile is painted on: one of its own each would be a megabyte of garbage, swept in the middle of a zoom. */
const sheet = createSheet();
const outlines = createOutlineStore(() => new Path2D());
const masks = new GlyphMasks(
  contextOf(new OffscreenCanvas(MASK_SHEET.width, MASK_SHEET.height)),
  outlines.paths,
  outlines.outline,
);
const pictures = createPictureStore();
const pages = new Map<string, KnownPage>();
/** Orders in the order they came. Those of pages that were not told yet wait. */
let orders: PaintOrder[] = [];
let painting = false;
let preparing = false;
/** The printing condition told last. */
let printed: { readonly name: string; readonly inks: InkColours } | undefined;

self.addEventListener('message', ({ data }: MessageEvent<WindowToPainter>) => {
  if (data.kind === 'paint') {
    orders.push(data);
    return void work();
  }
  if (data.kind === 'cancel') return cancel(data.ticket);
  if (data.kind === 'look') {
    printed = { name: data.name, inks: printedInks(data.inks) };
    return;
  }
  data.port.addEventListener('message', ({ data: told }: MessageEvent<ComposerToPainter>) => hear(told));
  data.port.start();
});

tell({ kind: 'ready' });

function hear(told: ComposerToPainter): void {
  if (told.kind === 'forget') {
    pages.clear();
    // Nobody waits for these any more, yet each order has one answer.
    for (const { ticket } of orders) cancel(ticket);
    return;
  }
  for (const batch of told.outlines) outlines.add(batch);
  pages.set(told.page, know(told));
  void work();
  void prepare();
}

/**
 * Draws masks of glyphs before they are needed, while there is nothing to paint: each painter then paints any page at
 * once.
 */
async function prepare(): Promise<void> {
  if (preparing) return;
  preparing = true;
  while (!painting && !masks.draw(1)) await nextTask();
  preparing = false;
}

/** Paints what can be painted, an order at a time; in between messages come in and may take orders back. */
async function work(): Promise<void> {
  if (painting) return;
  painting = true;
  try {
    for (;;) {
      const order = orders.find(({ page, revision }) => (pages.get(page)?.revision ?? 0) >= revision);
      const page = order && pages.get(order.page);
      if (order === undefined || page === undefined) break;
      orders = orders.filter((each) => each !== order);
      await paint(order, page);
      await nextTask();
    }
  } finally {
    painting = false;
  }
  void prepare();
}

function cancel(ticket: number): void {
  const left = orders.filter((order) => order.ticket !== ticket);
  if (left.length === orders.length) return;
  orders = left;
  tell({ kind: 'cancelled', ticket });
}

function know(told: PageForPainter): KnownPage {
  const before = pages.get(told.page);
  const entries = unpacked(told.items);
  const items = applyPatch(before?.items ?? [], entries);
  const bounds = entries.map((entry, index) => {
    const known = typeof entry === 'number' ? before?.bounds[entry] : undefined;
    const item = items[index];
    if (known !== undefined || item === undefined) return known ?? { x: 0, y: 0, width: 0, height: 0 };
    if (item.kind === 'glyphs') masks.ask(item);
    return itemBounds(item);
  });
  return { revision: told.revision, items, bounds, pictures: told.pictures };
}

async function paint(order: PaintOrder, page: KnownPage): Promise<void> {
  const part: Rect = {
    x: -order.left / order.scale,
    y: -order.top / order.scale,
    width: order.width / order.scale,
    height: order.height / order.scale,
  };
  const items = page.items.filter((_, index) => {
    const bounds = page.bounds[index];
    return bounds !== undefined && overlaps(bounds, part, -1);
  });
  const addressOf = (id: string): string => {
    const address = page.pictures[id] ?? '';
    return address === '' || order.look === undefined ? address : printedPictureUrl(address, order.look);
  };
  await pictures.load(items.flatMap((item) => (item.kind === 'picture' ? [addressOf(item.picture)] : [])));
  const pixels = paintPart(order, items, (id) => pictures.get(addressOf(id)));
  tell({ kind: 'painted', ticket: order.ticket, revision: page.revision, pixels }, [pixels]);
}

function paintPart(order: PaintOrder, items: readonly DisplayItem[], picture: PictureLookUp): ImageBitmap {
  const { canvas, context } = sheet;
  if (canvas.width !== order.width) canvas.width = order.width;
  if (canvas.height !== order.height) canvas.height = order.height;
  context.reset();
  const inks = order.look !== undefined && order.look === printed?.name ? printed.inks : QUICK_LOOK;
  context.fillStyle = toCss(inks.paper);
  context.fillRect(0, 0, order.width, order.height);
  const { scale, left, top, width, height } = order;
  const smallType = createSmallType({ context, masks, scale, left, top, width, height });
  const painter = createCanvasPainter({
    context,
    glyphs: outlines.paths,
    picture,
    scale,
    left,
    top,
    inks,
    greekBelow: GREEK_BELOW,
    smallType,
  });
  for (const item of items) paintItem(item, painter);
  smallType.flush();
  return canvas.transferToImageBitmap();
}

function createSheet(): { readonly canvas: OffscreenCanvas; readonly context: OffscreenCanvasRenderingContext2D } {
  const canvas = new OffscreenCanvas(TILE_SIDE, TILE_SIDE);
  return { canvas, context: contextOf(canvas) };
}

/** An opaque context in the machine's own memory: its pixels are read and written. */
function contextOf(canvas: OffscreenCanvas): OffscreenCanvasRenderingContext2D {
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (context === null) throw new Error('no 2D context to paint a tile with');
  return context;
}

function tell(message: PainterToWindow, transfer: Transferable[] = []): void {
  self.postMessage(message, { transfer });
}
