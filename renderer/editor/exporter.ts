import type { Edition } from '../../core/document';
import type { FormeApi, JobEvent } from '../../ipc';
import { pressOrderOf } from '../../outputs/order';
import type { OutputOrder } from '../../outputs/order';
import type { EditorState, Exporting } from './state';
import type { Store } from './store';

/** The export dialog's deeds. */
export interface Exporter {
  readonly openDialog: () => void;
  readonly choose: (order: OutputOrder) => void;
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** From how an export ended back to what was ordered, to change or to repeat it. */
  readonly again: () => void;
  readonly closeDialog: () => void;
  readonly reveal: () => Promise<void>;
  /** Hears how the job goes on. */
  readonly hear: (event: JobEvent) => void;
}

/** Makes the export deeds over a store. `session` tells the edition open now. */
export function createExporter(options: {
  readonly forme: Pick<FormeApi, 'exportEdition' | 'cancelJob' | 'revealExport'>;
  readonly store: Store<EditorState>;
  readonly session: () => string | undefined;
}): Exporter {
  const { forme, store, session } = options;
  const show = (exporting: Exporting | undefined): void => store.update((state) => ({ ...state, exporting }));
  /** Events can come before the answer that names their job; they are heard again then. */
  let early: JobEvent[] = [];
  /** What was last ordered, and of which edition: whoever exports a page again wants the same of it. */
  let last: { readonly session: string | undefined; readonly order: OutputOrder } | undefined;

  const hear = (event: JobEvent): void => {
    const { exporting } = store.get();
    if (exporting?.kind !== 'running') return;
    if (exporting.job === undefined) early.push(event);
    else if (exporting.job === event.job) show(afterEvent(exporting, event));
  };

  return {
    openDialog: () => {
      const { edition } = store.get();
      if (edition === undefined) return;
      const order = last?.session === session() ? last?.order : undefined;
      show({ kind: 'choosing', order: withPages(order ?? pressOrderOf(edition), edition) });
    },
    choose: (order) => show({ kind: 'choosing', order }),
    start: async () => {
      const { exporting } = store.get();
      const id = session();
      if (exporting?.kind !== 'choosing' || id === undefined) return;
      const { order } = exporting;
      const running = { kind: 'running', order, stage: 'open', done: 0 } as const;
      last = { session: id, order };
      early = [];
      show(running);
      const answer = await forme.exportEdition({ session: id, order });
      if (!answer.ok) return show(answer.code === 'cancelled' ? exporting : { kind: 'failed', order, failure: answer });
      show({ ...running, job: answer.value.job });
      for (const event of early) hear(event);
    },
    stop: async () => {
      const { exporting } = store.get();
      if (exporting?.kind === 'running' && exporting.job !== undefined) await forme.cancelJob({ job: exporting.job });
    },
    again: () => {
      const { exporting } = store.get();
      if (exporting !== undefined && exporting.kind !== 'running') show({ kind: 'choosing', order: exporting.order });
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

/** The order without pages that the edition no longer has; of all pages when none of them is left. */
function withPages(order: OutputOrder, edition: Edition): OutputOrder {
  const { pages, ...all } = order;
  const left = pages?.filter((page) => page <= edition.pages.length) ?? [];
  return left.length === 0 ? all : { ...all, pages: left };
}

function afterEvent(running: Extract<Exporting, { kind: 'running' }>, event: JobEvent): Exporting {
  const { order } = running;
  switch (event.kind) {
    case 'progress':
      return { ...running, stage: event.stage, done: event.done };
    case 'finished':
      return { ...event, kind: 'done', order };
    case 'cancelled':
      return { kind: 'cancelled', order };
    case 'failed':
      return { kind: 'failed', order, failure: event.failure };
  }
}
