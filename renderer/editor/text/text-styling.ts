import {
  clearMarks,
  markRange,
  setCharacterStyle,
  setParagraphs,
  toggleMark,
  unmarkRange,
} from '../../../core/text-edit';
import type { MarkWish, ParagraphWish } from '../../../core/text-edit';
import type { TextChanges } from './text-changes';

/** Looks, marks and readings of what is selected in a story. */
export interface TextStyling {
  readonly mark: (wish: MarkWish) => void;
  readonly clearMarks: () => void;
  readonly setParagraphs: (wish: ParagraphWish) => void;
  /** Gives the selected characters a character style of the paper, or none. */
  readonly setCharacterStyle: (style: string | undefined) => void;
  /** Asks for the reading of the selected characters. */
  readonly askReading: (asking: boolean) => void;
  /** Gives them a reading; takes it away when empty. */
  readonly read: (reading: string) => void;
}

/** Makes the styling of typed text over its changes. */
export function createTextStyling({ now, put, overStory }: TextChanges): TextStyling {
  return {
    mark: (wish) => overStory('markText', (story, range) => toggleMark(story, range, wish)),
    clearMarks: () => overStory('markText', clearMarks),
    setParagraphs: (wish) => overStory('styleParagraphs', (story, range) => setParagraphs(story, range, wish)),
    setCharacterStyle: (style) => overStory('markText', (story, range) => setCharacterStyle(story, range, style)),
    askReading: (asking) => {
      const { typing } = now() ?? {};
      if (typing === undefined) return;
      const { asking: _asking, ...before } = typing;
      put(asking ? { ...before, asking: 'reading' } : before);
    },
    read: (reading) =>
      overStory('markText', (story, range) => {
        const wish = { kind: 'ruby', reading } as const;
        return reading === '' ? unmarkRange(story, range, wish) : markRange(story, range, wish);
      }),
  };
}
