import { describe, expect, it } from 'vitest';
import { failure, success } from '../../../ipc';
import type { Result, StartedJob } from '../../../ipc';
import { createStore } from '../../../renderer/editor';
import type { EditorState } from '../../../renderer/editor';
import { createExporter } from '../../../renderer/editor/exporter';
import { initialState } from '../../../renderer/editor/state';

function exporterWith(answer: () => Promise<Result<StartedJob>>) {
  const store = createStore<EditorState>(initialState('zh-Hans'));
  const done = (): Promise<Result<undefined>> => Promise.resolve(success(undefined));
  const forme = { exportPdf: answer, cancelJob: done, revealExport: done };
  return { store, exporter: createExporter({ forme, store, session: () => 's' }) };
}

describe('exporting', () => {
  it('shows progress, also what came before the job had a name', async () => {
    const { store, exporter } = exporterWith(() => Promise.resolve(success({ job: 'j1', name: '报.pdf' })));
    exporter.openDialog();
    const started = exporter.start();
    exporter.hear({ kind: 'progress', job: 'j1', stage: 'write', done: 2, total: 4 });
    await started;
    expect(store.get().exporting).toMatchObject({ kind: 'running', job: 'j1', done: 2, total: 4 });
    exporter.closeDialog();
    expect(store.get().exporting?.kind).toBe('running');
    exporter.hear({ kind: 'finished', job: 'j1', name: '报.pdf', bytes: 9, pages: 4 });
    expect(store.get().exporting).toEqual({ kind: 'done', job: 'j1', name: '报.pdf', bytes: 9 });
  });

  it('ignores another job', async () => {
    const { store, exporter } = exporterWith(() => Promise.resolve(success({ job: 'j1', name: '报.pdf' })));
    exporter.openDialog();
    await exporter.start();
    exporter.hear({ kind: 'cancelled', job: 'j0' });
    expect(store.get().exporting?.kind).toBe('running');
  });

  it('goes back to the choice when no file was chosen, and tells any other failure', async () => {
    const cancelled = exporterWith(() => Promise.resolve(failure('cancelled')));
    cancelled.exporter.openDialog();
    cancelled.exporter.choose('proof');
    await cancelled.exporter.start();
    expect(cancelled.store.get().exporting).toEqual({ kind: 'choosing', profile: 'proof' });
    const failed = exporterWith(() => Promise.resolve(failure('internal')));
    failed.exporter.openDialog();
    await failed.exporter.start();
    expect(failed.store.get().exporting).toEqual({ kind: 'failed', failure: failure('internal') });
  });
});
