import type { Edition } from '../../core/document';
import { loadModel } from '../../model';
import type { Model } from '../../model';
import type { FormeApi, OpenedEdition, SaveState } from '../../ipc';
import type { Composer } from '../compose';
import { safetyOf } from './safety';
import type { Safety } from './state';
import { createUpdateSender } from './update-sender';
import type { Kept } from './update-sender';

/** An open edition: its model, wired to the composer and to the journal. */
export interface DocumentSession {
  readonly id: string;
  readonly edition: () => Edition;
  /** One undo entry. */
  readonly change: Model['change'];
  readonly history: Model['history'];
  readonly before: Model['before'];
  readonly goToHistory: (depth: number) => void;
  readonly undo: () => void;
  readonly redo: () => void;
  readonly canUndo: () => boolean;
  readonly canRedo: () => boolean;
  /** Hears the main process. */
  readonly hear: (state: SaveState) => void;
  readonly close: () => void;
}

/** Wires up an edition that the main process has opened. Throws when its state is not a model's. */
export function openSession(options: {
  readonly forme: FormeApi;
  readonly opened: OpenedEdition;
  readonly composer: Composer;
  /** Who works in this window; empty until it was said. */
  readonly reader: () => string;
  readonly onChange: () => void;
  readonly onSafety: (safety: Safety) => void;
}): DocumentSession {
  const { forme, opened, composer } = options;
  const model = loadModel(opened.state);
  const { session, sequence } = opened;
  let kept: Kept = { kind: 'kept' };
  let told: SaveState = { kind: 'saved', session, inFile: opened.saved };
  const report = (): void => options.onSafety(safetyOf(kept, told));
  const onKept = (next: Kept): void => {
    kept = next;
    // What was just sent is in no file, whatever the main process said last.
    if (next.kind === 'keeping' && told.kind === 'saved') told = { ...told, inFile: false };
    report();
  };
  const sender = createUpdateSender({ forme, session, sequence, onKept });
  composer.tell({ kind: 'open', session, state: opened.state, focus: 1 });
  const stopUpdates = model.onUpdate((update) => {
    composer.tell({ kind: 'update', update });
    sender.send(update);
  });
  const stopChanges = model.onChange(options.onChange);
  return {
    id: session,
    edition: model.edition,
    change: (label, edit, more) => model.change(label, edit, { by: options.reader(), ...more }),
    history: model.history,
    before: model.before,
    goToHistory: (depth) => void model.goToHistory(depth),
    undo: () => void model.undo(),
    redo: () => void model.redo(),
    canUndo: () => model.undoLabel() !== undefined,
    canRedo: () => model.redoLabel() !== undefined,
    hear: (state) => {
      if (state.session !== session) return;
      told = state;
      report();
    },
    close: () => {
      stopUpdates();
      stopChanges();
      sender.stop();
      void forme.closeEdition({ session });
    },
  };
}
