import { describe, expect, it } from 'vitest';
import { failure, success } from '../../../ipc';
import type { Result, StartedJob } from '../../../ipc';
import { pressOrderOf } from '../../../outputs/order';
import { createStore } from '../../../renderer/editor';
import type { EditorState } from '../../../renderer/editor';
import { createExporter } from '../../../renderer/editor/exporter';
import { initialState } from '../../../renderer/editor/state';
import { smallEdition } from '../../core/document/small-edition';

const edition = smallEdition();
const proof = { kind: 'proof', round: '二校' } as const;

function exporterWith(answer: () => Promise<Result<StartedJob>>) {
  const store = createStore<EditorState>({ ...initialState('zh-Hans'), edition });
  const done = (): Promise<Result<undefined>> => Promise.resolve(success(undefined));
  const forme = { exportEdition: answer, cancelJob: done, revealExport: done };
  return { store, exporter: createExporter({ forme, store, session: () => 's' }) };
}

const begun = (): Promise<Result<StartedJob>> => Promise.resolve(success({ job: 'j1' }));

describe('exporting', () => {
  it('begins with what the plant of the paper expects', () => {
    const { store, exporter } = exporterWith(begun);
    exporter.openDialog();
    expect(store.get().exporting).toEqual({ kind: 'choosing', order: pressOrderOf(edition) });
  });

  it('shows progress, also what came before the job had a name', async () => {
    const { store, exporter } = exporterWith(begun);
    exporter.openDialog();
    const started = exporter.start();
    exporter.hear({ kind: 'progress', job: 'j1', stage: 'write', done: 0.5 });
    await started;
    expect(store.get().exporting).toMatchObject({ kind: 'running', job: 'j1', stage: 'write', done: 0.5 });
    exporter.closeDialog();
    expect(store.get().exporting?.kind).toBe('running');
    const files = [{ name: 'HWRB-20261122-A01.pdf', bytes: 9 }];
    exporter.hear({ kind: 'finished', job: 'j1', files, checks: [], findings: [] });
    expect(store.get().exporting).toMatchObject({ kind: 'done', job: 'j1', files });
  });

  it('ignores another job', async () => {
    const { store, exporter } = exporterWith(begun);
    exporter.openDialog();
    await exporter.start();
    exporter.hear({ kind: 'cancelled', job: 'j0' });
    expect(store.get().exporting?.kind).toBe('running');
  });

  it('goes back to the choice when no file was chosen, and tells any other failure', async () => {
    const cancelled = exporterWith(() => Promise.resolve(failure('cancelled')));
    cancelled.exporter.openDialog();
    cancelled.exporter.choose(proof);
    await cancelled.exporter.start();
    expect(cancelled.store.get().exporting).toEqual({ kind: 'choosing', order: proof });
    const failed = exporterWith(() => Promise.resolve(failure('internal')));
    failed.exporter.openDialog();
    await failed.exporter.start();
    expect(failed.store.get().exporting).toMatchObject({ kind: 'failed', failure: failure('internal') });
    failed.exporter.again();
    expect(failed.store.get().exporting?.kind).toBe('choosing');
  });

  it('offers again what was last ordered, less the pages that are gone', async () => {
    const { store, exporter } = exporterWith(begun);
    exporter.openDialog();
    exporter.choose({ ...proof, pages: [1, 2] });
    await exporter.start();
    exporter.hear({ kind: 'cancelled', job: 'j1' });
    exporter.closeDialog();
    store.update((state) => ({ ...state, edition: { ...edition, pages: edition.pages.slice(0, 1) } }));
    exporter.openDialog();
    expect(store.get().exporting).toEqual({ kind: 'choosing', order: { ...proof, pages: [1] } });
  });
});
