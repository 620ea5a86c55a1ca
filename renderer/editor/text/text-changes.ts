import type { Edition, Paragraph, Story } from '../../../core/document';
import { isEmptyRange, rangeOf, samePlace } from '../../../core/text-edit';
import type { EditableText, TextRange } from '../../../core/text-edit';
import type { TextSubject } from '../../compose';
import { withStory } from '../article-edits';
import type { ChangeLabel } from '../change-labels';
import type { Edit } from '../edit';
import type { EditorState } from '../state';
import type { Store } from '../store';
import { isTextLocked, subjectTexts } from './subject';
import { changeText } from './text-change';
import type { TextChange } from './text-change';
import { typingRange, withSelection } from './typing';
import type { Typing } from './typing';

/** What is typed in now, and the edition that it is in. */
interface TypedNow {
  readonly typing: Typing;
  readonly edition: Edition;
}

/** How changes of the typed text are made: as undo entries that run together, or as proof marks. */
export interface TextChanges {
  readonly put: (typing: Typing | undefined) => void;
  readonly now: () => TypedNow | undefined;
  /** What is selected, empty at a caret; `undefined` where neither is known. */
  readonly range: () => TextRange | undefined;
  readonly texts: () => readonly EditableText[];
  /** The text is locked: it is read and copied, and not typed in. That is told. */
  readonly refuses: (here: TypedNow) => boolean;
  /** The same of several texts at once. */
  readonly anyLocked: (edition: Edition, subjects: readonly TextSubject[]) => boolean;
  /** Makes a change; `group` joins it to the run of typing, or to others of a name. */
  readonly change: (label: ChangeLabel, wanted: TextChange, group: ChangeGroup) => void;
  /** Puts text where the selection is. */
  readonly replace: (label: ChangeLabel, insert: string | readonly Paragraph[], group: ChangeGroup) => void;
  /** Changes the story that is typed in over what is selected; nothing where it is no story. */
  readonly overStory: (label: ChangeLabel, apply: (story: Story, range: TextRange) => Story) => void;
  /** Makes an edit of the edition that typing follows by itself. */
  readonly editHere: (edit: Edit) => void;
  /** A change comes from here: the caret stands where it should. */
  readonly isOwn: () => boolean;
  /** Another text is entered: what is typed there is another undo entry. */
  readonly beginEntry: () => void;
  /** Nothing is typed any more. */
  readonly rest: () => void;
}

type ChangeGroup = 'run' | 'alone' | { readonly name: string };

/** Typing rests for so long before it is another undo entry, in milliseconds. */
const PAUSE_MS = 1500;

/** Makes the changes of typing over a store. */
export function createTextChanges(options: {
  readonly store: Store<EditorState>;
  readonly edit: (edit: Edit) => void;
  /** Takes a change as a proof mark where proofs are read; the text stays then. */
  readonly asMark: (subject: TextSubject, change: TextChange) => boolean;
}): TextChanges {
  const { store } = options;
  let resting: ReturnType<typeof setTimeout> | undefined;
  let entries = 0;
  let own = false;

  const put = (typing: Typing | undefined): void => store.update((state) => ({ ...state, typing }));
  const now = (): TypedNow | undefined => {
    const { typing, edition } = store.get();
    return typing === undefined || edition === undefined ? undefined : { typing, edition };
  };
  const range = (): TextRange | undefined => {
    const { typing } = store.get();
    return typing && typingRange(typing);
  };

  const anyLocked = (edition: Edition, subjects: readonly TextSubject[]): boolean => {
    const locked = subjects.some((subject) => isTextLocked(edition, subject));
    if (locked) store.update((state) => ({ ...state, notice: { kind: 'locked' } }));
    return locked;
  };
  const refuses = ({ typing, edition }: TypedNow): boolean => anyLocked(edition, [typing.subject]);

  const editHere = (edit: Edit): void => {
    own = true;
    options.edit(edit);
    own = false;
  };

  /** What a key struck out as a mark behind the caret is passed over, so that the next key strikes out more. */
  const passMark = (typing: Typing, { from, to }: TextRange): void => {
    const { selection } = typing;
    const struck = selection !== undefined && isEmptyRange(rangeOf(selection)) && samePlace(selection.focus, to);
    const place = struck ? from : to;
    put({ ...withSelection(typing, { anchor: place, focus: place }), follow: true });
  };

  const change: TextChanges['change'] = (label, wanted, group) => {
    const here = now();
    if (here === undefined) return;
    const { typing, edition } = here;
    if (options.asMark(typing.subject, wanted)) return passMark(typing, wanted.range);
    if (refuses(here)) return;
    const { thing, place } = changeText(edition, typing.subject, wanted);
    if (thing === edition) return;
    // First where the caret will be: the change is heard before it has returned.
    const moved = withSelection(typing, { anchor: place, focus: place });
    const run = group === 'run' ? typing.run : moved.run;
    put({ ...moved, run, follow: true });
    const apply = (from: Edition): Edition => changeText(from, typing.subject, wanted).thing;
    const name = group === 'run' ? `typing ${entries} ${run}` : group === 'alone' ? undefined : group.name;
    editHere({ label, apply, ...(name !== undefined && { group: name }) });
    clearTimeout(resting);
    resting = setTimeout(pause, PAUSE_MS);
  };
  const pause = (): void => {
    const { typing } = store.get();
    if (typing !== undefined && typing.preedit === undefined) put({ ...typing, run: typing.run + 1 });
  };

  return {
    put,
    now,
    range,
    texts: () => {
      const here = now();
      return here === undefined ? [] : subjectTexts(here.edition, here.typing.subject);
    },
    refuses,
    anyLocked,
    change,
    replace: (label, insert, group) => {
      const selected = range();
      if (selected !== undefined) change(label, { kind: 'replace', range: selected, insert }, group);
    },
    overStory: (label, apply) => {
      const here = now();
      const selected = range();
      if (here === undefined || selected === undefined || here.typing.subject.kind !== 'story') return;
      if (refuses(here)) return;
      const { id } = here.typing.subject;
      editHere({ label, apply: (edition) => withStory(edition, id, (story) => apply(story, selected)) });
    },
    editHere,
    isOwn: () => own,
    beginEntry: () => {
      entries += 1;
    },
    rest: () => clearTimeout(resting),
  };
}
