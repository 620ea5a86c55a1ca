import { characterStyleOf, paragraphsIn, rangeOf } from '../../../core/text-edit';
import type { Paragraph, Story } from '../../../core/document';
import { hasSelectedText, subjectStory } from '../../editor';
import type { EditorState } from '../../editor';
import { useEditorState } from '../editor-context';
import { MIXED } from '../fields';
import type { OrMixed } from '../fields';

/**
 * How the text that is typed or selected is set: its paragraphs, and the character style of what is selected in them.
 */
export interface TextStyle {
  readonly paragraphs: readonly [Paragraph, ...Paragraph[]];
  readonly character: OrMixed<string | undefined>;
  /** Characters are selected: only they can be given a character style. */
  readonly selected: boolean;
}

/** The style of the text that is typed; nothing where the caret is in no paragraph of a story. */
export function useTextStyle(): TextStyle | undefined {
  const story = useEditorState(typedStory);
  const selection = useEditorState(({ typing }) => typing?.selection);
  const preedit = useEditorState(({ typing }) => typing?.preedit);
  const selected = useEditorState(({ typing }) => hasSelectedText(typing));
  if (story === undefined || selection === undefined) return undefined;
  const range = preedit?.range ?? rangeOf(selection);
  const [first, ...others] = paragraphsIn(story, range);
  if (first === undefined) return undefined;
  const character = characterStyleOf(story, range);
  return { paragraphs: [first, ...others], character: character === 'mixed' ? MIXED : character, selected };
}

function typedStory({ edition, typing }: EditorState): Story | undefined {
  return edition && typing && subjectStory(edition, typing.subject);
}
