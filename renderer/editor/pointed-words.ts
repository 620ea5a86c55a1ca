import type { Diagnostic, Place } from '../../core/diagnostic';
import { sameData } from '../../core/document';
import type { Edition, TextPart } from '../../core/document';
import { firstPageOf } from '../compose';
import type { ComposerToWindow, StoryWords, WordRects } from '../compose';
import type { Navigator } from './navigator';
import type { EditorState } from './state';
import type { Store } from './store';

/** Words on the pages that a finding points at: its own, then those that it contradicts. */
export interface PointedWords {
  readonly words: readonly StoryWords[];
  /** Where each stands, once that is known. */
  readonly rects: readonly WordRects[];
  /** The one that was gone to last. */
  readonly at: number;
  /** The texts that they were found in, and what was selected: they are pointed at as long as both are there. */
  readonly stories: Edition['stories'];
  readonly selection: EditorState['selection'];
}

/** Pointing at the words of findings. */
export interface PointedDeeds {
  /** Points at the words of a finding, and brings its own into sight. */
  readonly point: (finding: Diagnostic) => void;
  /** Goes on to the next of the words that are pointed at, round the end. */
  readonly turn: () => void;
  readonly hear: (message: Extract<ComposerToWindow, { kind: 'words' }>) => void;
}

/** The words that are pointed at now; nothing where texts or selection are others since. */
export function pointedWords({ pointed, edition, selection }: EditorState): PointedWords | undefined {
  return pointed !== undefined && pointed.stories === edition?.stories && pointed.selection === selection
    ? pointed
    : undefined;
}

/** Makes the deeds of pointing over a store; `ask` has the composer tell where words stand. */
export function createPointedDeeds(options: {
  readonly store: Store<EditorState>;
  readonly navigator: Pick<Navigator, 'goTo' | 'reveal'>;
  readonly ask: (words: readonly StoryWords[]) => void;
}): PointedDeeds {
  const { store, navigator, ask } = options;

  const show = (pointed: PointedWords, at: number): void => {
    const there = firstPageOf(pointed.rects[at] ?? []);
    if (there !== undefined) {
      navigator.goTo(there.page);
      navigator.reveal(there.rects);
    }
    // What lies on another page may be selected no longer.
    store.update((state) => ({ ...state, pointed: { ...pointed, at, selection: state.selection } }));
  };

  return {
    point: (finding) => {
      const { edition, selection } = store.get();
      const words = [finding.place, ...(finding.against ?? [])].flatMap(wordsOf);
      const isSome = edition !== undefined && words.length > 0;
      const pointed = isSome ? { words, rects: [], at: 0, stories: edition.stories, selection } : undefined;
      store.update((state) => ({ ...state, pointed }));
      ask(words);
    },
    turn: () => {
      const pointed = pointedWords(store.get());
      if (pointed !== undefined) show(pointed, (pointed.at + 1) % pointed.words.length);
    },
    hear: ({ words, rects }) => {
      const pointed = pointedWords(store.get());
      if (pointed === undefined || !sameData(pointed.words, words)) return;
      if (pointed.rects.length === 0) show({ ...pointed, rects }, 0);
      else store.update((state) => ({ ...state, pointed: { ...pointed, rects } }));
    },
  };
}

/** The words at a place; none where it names none. */
function wordsOf({ story, part: name, paragraph, offset, end }: Place): readonly StoryWords[] {
  if (story === undefined || name === undefined || offset === undefined || end === undefined) return [];
  const part = (paragraph === undefined ? name : `${name}:${paragraph}`) as TextPart;
  return [{ story, range: { from: { part, offset }, to: { part, offset: end } } }];
}
