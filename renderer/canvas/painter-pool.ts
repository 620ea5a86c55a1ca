import type { PainterToWindow, PaintOrder, PrintedLook, WindowToPainter } from './painter-messages';

/** What was painted for an order. Close `pixels` when done with them. */
export interface Painted {
  readonly revision: number;
  readonly pixels: ImageBitmap;
}

/** Something being painted. */
export interface PaintJob {
  /** Nothing for an order that was taken back. */
  readonly painted: Promise<Painted | undefined>;
  /** Takes the order back, unless a painter has begun with it. */
  readonly cancel: () => void;
}

/** The painting workers. */
export interface PainterPool {
  /** The composer's ends of the ports to the painters, to be handed to it once. */
  readonly ports: readonly MessagePort[];
  /** Orders that are under way. */
  readonly busy: () => number;
  readonly size: number;
  /** Tells the painters the colours of a printing condition; orders can ask for them then. */
  readonly setLook: (look: Omit<PrintedLook, 'kind'>) => void;
  /** Has a part of a page painted by the painter with the least to do. */
  readonly paint: (order: Omit<PaintOrder, 'kind' | 'ticket'>) => PaintJob;
  readonly stop: () => void;
}

interface Hand {
  readonly worker: Worker;
  readonly open: Map<number, (painted: Painted | undefined) => void>;
  /** Orders from before the worker was ready: it would lose them. */
  waiting: WindowToPainter[] | undefined;
}

/** Starts `size` painters. */
export function startPainters(size: number): PainterPool {
  const ports: MessagePort[] = [];
  const hands = Array.from({ length: size }, () => {
    const { port1, port2 } = new MessageChannel();
    ports.push(port2);
    return startHand(port1);
  });
  let tickets = 0;
  return {
    ports,
    size,
    busy: () => hands.reduce((sum, hand) => sum + hand.open.size, 0),
    setLook: (look) => hands.forEach((hand) => send(hand, { kind: 'look', ...look })),
    paint: (order) => {
      const hand = hands.reduce((least, other) => (other.open.size < least.open.size ? other : least));
      const ticket = ++tickets;
      const painted = new Promise<Painted | undefined>((resolve) => void hand.open.set(ticket, resolve));
      send(hand, { kind: 'paint', ticket, ...order });
      return { painted, cancel: () => send(hand, { kind: 'cancel', ticket }) };
    },
    stop: () => hands.forEach((hand) => hand.worker.terminate()),
  };
}

function send(hand: Hand, message: WindowToPainter): void {
  if (hand.waiting === undefined) hand.worker.postMessage(message);
  else hand.waiting.push(message);
}

function startHand(port: MessagePort): Hand {
  const worker = new Worker(new URL('./tile-worker.ts', import.meta.url), { type: 'module', name: 'painter' });
  const hand: Hand = { worker, open: new Map(), waiting: [] };
  worker.addEventListener('message', ({ data }: MessageEvent<PainterToWindow>) => {
    if (data.kind === 'ready') {
      worker.postMessage({ kind: 'connect', port } satisfies WindowToPainter, [port]);
      for (const message of hand.waiting ?? []) worker.postMessage(message);
      hand.waiting = undefined;
      return;
    }
    const painted = data.kind === 'painted' ? { revision: data.revision, pixels: data.pixels } : undefined;
    hand.open.get(data.ticket)?.(painted);
    hand.open.delete(data.ticket);
  });
  return hand;
}
