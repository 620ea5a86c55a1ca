import type { Edition, ProofAnchor } from '../../../core/document';
import { dismissRemarks, keepRemarks, placeRemark, takeMarks } from '../../../core/mark-exchange';
import type { Failure, FileSource, FormeApi } from '../../../ipc';
import type { DockDeeds } from '../dock';
import type { Edit } from '../edit';
import type { ImportQueue, IncomingFile } from '../import-queue';
import type { Navigator } from '../navigator';
import type { EditorState } from '../state';
import type { Store } from '../store';
import { chosenAnchor } from './chosen-anchor';
import type { Proofing } from './proofing';

/** What is done with remarks that readers made in other programs. */
export interface RemarkDeeds {
  /** Asks for proofs with remarks, and takes these as marks. */
  readonly choose: () => Promise<void>;
  /**
   * Takes the remarks of PDF and XFDF files as marks, all of them one undo entry; those that stand on nothing are kept
   * in the edition. `refused` are files that could not be read to begin with.
   */
  readonly take: (files: readonly IncomingFile[], refused?: readonly Failure[]) => Promise<void>;
  /** Writes the marks as an XFDF file; asks where to. */
  readonly exportXfdf: () => Promise<void>;
  /** Keeps a remark that stands on nothing as the one looked at, and brings into sight where it stood. */
  readonly look: (id: string) => void;
  /** Has one stand on what is selected, or on `anchor`; tells whether there was anything. */
  readonly place: (id: string, anchor?: ProofAnchor) => boolean;
  /** Puts remarks away that stand on nothing. */
  readonly dismiss: (ids: readonly string[]) => void;
}

/** Makes the deeds of remarks over a store and the queue of all that comes in. */
export function createRemarkDeeds(options: {
  readonly forme: Pick<FormeApi, 'chooseFiles' | 'importRemarks' | 'exportRemarks'>;
  readonly store: Store<EditorState>;
  readonly queue: ImportQueue;
  readonly edit: (edit: Edit) => void;
  readonly dock: Pick<DockDeeds, 'show'>;
  readonly navigator: Pick<Navigator, 'goTo' | 'reveal'>;
}): RemarkDeeds {
  const { forme, store, queue, edit, dock, navigator } = options;
  const set = (part: Partial<Proofing>): void =>
    store.update((state) => ({ ...state, proofing: { ...state.proofing, ...part } }));
  const notify = (notice: EditorState['notice']): void => store.update((state) => ({ ...state, notice }));
  const fail = (failure: Failure): void =>
    notify(failure.code === 'cancelled' ? undefined : { kind: 'failure', failure });

  const take: RemarkDeeds['take'] = async (files, refused = []) => {
    const { session } = store.get();
    const [first] = files;
    if (session === undefined || first === undefined) return refused[0] && fail(refused[0]);
    const unread: Failure[] = [...refused];
    let before: Edition | undefined;
    const run = async (): ReturnType<FormeApi['importRemarks']> => {
      const sources: FileSource[] = [];
      for (const file of files) {
        const source = await file.read();
        if (source.ok) sources.push(source.value);
        else unread.push(source);
      }
      await whenKept(store);
      before = store.get().edition;
      return forme.importRemarks({ session, files: sources, round: store.get().proofing.round });
    };
    const done = await queue.take([{ name: first.name, run }]);
    const [failed] = done?.refused ?? [];
    if (failed !== undefined) return fail(failed);
    const [brought] = done?.read ?? [];
    if (brought === undefined || before === undefined) return;
    const { added, changed, unmatched, leftOut } = brought;
    const taken = { before, marks: brought.marks };
    if (added + changed + unmatched.length > 0)
      edit({ label: 'importMarks', apply: (edition) => keepRemarks(takeMarks(edition, taken), unmatched) });
    set({ sheet: 'marks' });
    const refusals = [...unread, ...brought.refused];
    notify({ kind: 'remarks', added, changed, unmatched: unmatched.length, leftOut, refused: refusals });
    if (added + changed + unmatched.length > 0) dock.show('marks');
  };

  return {
    take,
    choose: async () => {
      const answer = await forme.chooseFiles({ kind: 'remarks' });
      if (!answer.ok) return fail(answer);
      await take(
        answer.value.map((file) => ({ name: file.name, read: () => Promise.resolve({ ok: true, value: file }) })),
      );
    },
    exportXfdf: async () => {
      const { session } = store.get();
      if (session === undefined) return;
      await whenKept(store);
      const answer = await forme.exportRemarks({ session });
      if (answer.ok) notify({ kind: 'remarksWritten', file: answer.value.name });
      else fail(answer);
    },
    look: (id) => {
      const { edition } = store.get();
      const remark = edition?.unplaced?.find((each) => each.id === id);
      set({ looked: remark?.id });
      if (remark === undefined || remark.page > (edition?.pages.length ?? 0)) return;
      navigator.goTo(remark.page);
      navigator.reveal(remark.rects);
    },
    place: (id, given) => {
      const remark = store.get().edition?.unplaced?.find((each) => each.id === id);
      const anchor = remark && (given ?? chosenAnchor(store.get(), remark.sign));
      if (remark === undefined || anchor === undefined) return false;
      edit({ label: 'markProof', apply: (edition) => placeRemark(edition, id, anchor) });
      set({ looked: undefined, chosen: id });
      return true;
    },
    dismiss: (ids) => {
      const { looked } = store.get().proofing;
      edit({ label: 'dismissRemarks', apply: (edition) => dismissRemarks(edition, ids) });
      if (looked !== undefined && ids.includes(looked)) set({ looked: undefined });
    },
  };
}

/** Waits until the main process has all that was done, or cannot have it: its edition is then the one shown. */
function whenKept(store: Store<EditorState>): Promise<void> {
  const isSaving = (): boolean => store.get().safety.kind === 'saving';
  if (!isSaving()) return Promise.resolve();
  return new Promise((resolve) => {
    const stop = store.subscribe(() => {
      if (isSaving()) return;
      stop();
      resolve();
    });
  });
}
