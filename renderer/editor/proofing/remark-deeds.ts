import type { Edition, ProofAnchor } from '../../../core/document';
import { takeMarks } from '../../../core/mark-exchange';
import { addMark } from '../../../core/marks';
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
   * Takes the remarks of PDF and XFDF files as marks, all of them one undo entry; those that stand on nothing are kept aside.
   * `refused` are files that could not be read to begin with.
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
    const taken = { before, marks: brought.marks };
    if (brought.added + brought.changed > 0)
      edit({ label: 'importMarks', apply: (edition) => takeMarks(edition, taken) });
    const { added, changed, unmatched } = brought;
    set({ unmatched: withMore(store.get().proofing.unmatched, unmatched), sheet: 'marks' });
    notify({ kind: 'remarks', added, changed, unmatched: unmatched.length, refused: [...unread, ...brought.refused] });
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
      const { proofing, edition } = store.get();
      const remark = proofing.unmatched.find(({ mark }) => mark.id === id);
      set({ looked: remark?.mark.id });
      if (remark === undefined || remark.annotation.page > (edition?.pages.length ?? 0)) return;
      navigator.goTo(remark.annotation.page);
      navigator.reveal([remark.annotation.rect]);
    },
    place: (id, given) => {
      const remark = store.get().proofing.unmatched.find(({ mark }) => mark.id === id);
      const anchor = remark && (given ?? chosenAnchor(store.get(), remark.mark.sign));
      if (remark === undefined || anchor === undefined) return false;
      edit({ label: 'markProof', apply: (edition) => addMark(edition, { ...remark.mark, anchor }) });
      set({ unmatched: without(store.get().proofing.unmatched, [id]), looked: undefined, chosen: id });
      return true;
    },
    dismiss: (ids) => {
      const { unmatched, looked } = store.get().proofing;
      set({
        unmatched: without(unmatched, ids),
        looked: looked === undefined || ids.includes(looked) ? undefined : looked,
      });
    },
  };
}

type Unmatched = Proofing['unmatched'];

function without(unmatched: Unmatched, ids: readonly string[]): Unmatched {
  return unmatched.filter(({ mark }) => !ids.includes(mark.id));
}

/** Those that were there, as they came now where they came again, and the new ones. */
function withMore(unmatched: Unmatched, more: Unmatched): Unmatched {
  return [
    ...without(
      unmatched,
      more.map(({ mark }) => mark.id),
    ),
    ...more,
  ];
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
