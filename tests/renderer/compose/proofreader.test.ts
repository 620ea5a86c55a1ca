import { afterEach, describe, expect, it, vi } from 'vitest';
import { createProofreader } from '../../../renderer/compose';
import type { ProofOrder } from '../../../renderer/compose/proof-messages';
import { smallEdition, smallStory } from '../../core/document/small-edition';

class FakeWorker extends EventTarget {
  static readonly all: FakeWorker[] = [];
  readonly told: ProofOrder[] = [];
  constructor() {
    super();
    FakeWorker.all.push(this);
  }
  postMessage(order: ProofOrder): void {
    this.told.push(order);
  }
  terminate(): void {}
  tell(data: unknown): void {
    this.dispatchEvent(Object.assign(new Event('message'), { data }));
  }
  break(): void {
    this.dispatchEvent(Object.assign(new Event('error'), { message: 'no memory' }));
  }
  changed(order: number): readonly string[] | undefined {
    return this.told[order]?.changed.map(({ id }) => id);
  }
}

afterEach(() => {
  vi.unstubAllGlobals();
  FakeWorker.all.length = 0;
});

function reader() {
  vi.stubGlobal('Worker', FakeWorker);
  const edition = { ...smallEdition(), stories: [smallStory('a', '甲', []), smallStory('b', '乙', [])] };
  return { edition, read: createProofreader(), workers: FakeWorker.all };
}

describe('the reader of proofs', () => {
  it('is told only the stories that are others than it read last', () => {
    const { edition, read, workers } = reader();
    read(edition, () => undefined);
    workers[0]?.tell({ kind: 'ready' });
    workers[0]?.tell({ kind: 'read', findings: [], slips: [] });
    read({ ...edition, stories: [edition.stories[0]!, smallStory('b', '丙', [])] }, () => undefined);
    expect([workers[0]?.changed(0), workers[0]?.changed(1)]).toEqual([['a', 'b'], ['b']]);
  });

  it.each(['at work', 'at rest'])('is told all of them again after it broke %s', (when) => {
    const { edition, read, workers } = reader();
    read(edition, () => undefined);
    workers[0]?.tell({ kind: 'ready' });
    if (when === 'at rest') workers[0]?.tell({ kind: 'read', findings: [], slips: [] });
    workers[0]?.break();
    read(edition, () => undefined);
    workers[1]?.tell({ kind: 'ready' });
    expect(workers[1]?.changed(0)).toEqual(['a', 'b']);
  });
});
