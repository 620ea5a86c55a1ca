import type { FormeApi, JobEvent, PdfProfile } from '../../ipc';
import type { EditorState, Exporting } from './state';
import type { Store } from './store';

/** The export dialog's deeds. */
export interface Exporter {
  readonly openDialog: () => void;
  readonly choose: (profile: PdfProfile) => void;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  readonly closeDialog: () => void;
  readonly reveal: () => Promise<void>;
  /** Hears how the job goes on. */
  readonly hear: (event: JobEvent) => void;
}

/** Makes the export deeds over a store. `session` tells the edition open now. */
export function createExporter(options: {
  readonly forme: Pick<FormeApi, 'exportPdf' | 'cancelJob' | 'revealExport'>;
  readonly store: Store<EditorState>;
  readonly session: () => string | undefined;
}): Exporter {
  const { forme, store, session } = options;
  const show = (exporting: Exporting | undefined): void => store.update((state) => ({ ...state, exporting }));
  /** Events can come before the answer that names their job; they are heard again then. */
  let early: JobEvent[] = [];

  const hear = (event: JobEvent): void => {
    const { exporting } = store.get();
    if (exporting?.kind !== 'running') return;
    if (exporting.job === undefined) early.push(event);
    else if (exporting.job === event.job) show(afterEvent(exporting, event));
  };

  return {
    openDialog: () => show({ kind: 'choosing', profile: 'x4' }),
    choose: (profile) => show({ kind: 'choosing', profile }),
    start: async () => {
      const { exporting } = store.get();
      const id = session();
      if (exporting?.kind !== 'choosing' || id === undefined) return;
      const running = { kind: 'running', profile: exporting.profile, stage: 'open', done: 0, total: 0 } as const;
      early = [];
      show(running);
      const answer = await forme.exportPdf({ session: id, profile: exporting.profile });
      if (!answer.ok) return show(answer.code === 'cancelled' ? exporting : { kind: 'failed', failure: answer });
      show({ ...running, job: answer.value.job });
      for (const event of early) hear(event);
    },
    stop: async () => {
      const { exporting } = store.get();
      if (exporting?.kind === 'running' && exporting.job !== undefined) await forme.cancelJob({ job: exporting.job });
    },
    closeDialog: () => {
      if (store.get().exporting?.kind !== 'running') show(undefined);
    },
    reveal: async () => {
      const { exporting } = store.get();
      if (exporting?.kind === 'done') await forme.revealExport({ job: exporting.job });
    },
    hear,
  };
}

function afterEvent(running: Extract<Exporting, { kind: 'running' }>, event: JobEvent): Exporting {
  switch (event.kind) {
    case 'progress':
      return { ...running, stage: event.stage, done: event.done, total: event.total };
    case 'finished':
      return { kind: 'done', job: event.job, name: event.name, bytes: event.bytes };
    case 'cancelled':
      return { kind: 'cancelled' };
    case 'failed':
      return { kind: 'failed', failure: event.failure };
  }
}
