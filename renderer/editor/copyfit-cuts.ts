import { cutMarks } from '../../core/copyfit';
import type { CutMark, Remedy } from '../../core/copyfit';
import type { Edition } from '../../core/document';
import type { TextLine } from '../../core/text-edit';
import type { ComposerToWindow, TextSubject } from '../compose';
import { findStory } from './edition-queries';

/** Where the remedy that is shown has cut, in the text as it is without it. */
export interface ShownCuts {
  readonly story: string;
  readonly marks: readonly CutMark[];
  /** The story's lines by page, as pages were composed last. */
  readonly linesOf: ReadonlyMap<string, readonly TextLine[]>;
}

/** The cuts of a remedy; nothing where it cuts nothing. */
export function cutsOf(edition: Edition, remedy: Remedy | undefined): ShownCuts | undefined {
  const step = remedy?.steps.find(({ kind }) => kind === 'cut');
  const story = step?.kind === 'cut' ? findStory(edition, step.story) : undefined;
  if (step?.kind !== 'cut' || story === undefined) return undefined;
  return { story: story.id, marks: cutMarks(story, step.cuts), linesOf: new Map() };
}

/** The cuts with the lines of their story that a message tells. */
export function withLines(
  cuts: ShownCuts,
  { subject, page, lines }: Extract<ComposerToWindow, { kind: 'text' }>,
): ShownCuts {
  if (subject.kind !== 'story' || subject.id !== cuts.story) return cuts;
  return { ...cuts, linesOf: new Map(cuts.linesOf).set(page, lines) };
}

/** Has the lines of a story told while its cuts are shown, unless a text is typed in, whose lines are told then. */
export function createLineFollower(options: {
  readonly isTyping: () => boolean;
  readonly tell: (subject: TextSubject | undefined) => void;
}): (story: string | undefined) => void {
  let followed: string | undefined;
  return (story) => {
    if (story === followed) return;
    if (!options.isTyping()) options.tell(story === undefined ? undefined : { kind: 'story', id: story });
    followed = story;
  };
}
