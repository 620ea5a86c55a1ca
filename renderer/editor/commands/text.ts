import type { MarkWish, TextConversion, TextPlace } from '../../../core/text-edit';
import type { TextSubject } from '../../compose';
import type { Editor } from '../editor';
import { chosenNow } from '../find/chosen-texts';
import { selectedStory, selectedThing } from '../selection';
import { canSplitAt, splitStoryAt } from '../story-edits';
import type { EditorState } from '../state';
import { hasSelectedText, isTextLocked, subjectStory } from '../text';
import { subjectTexts } from '../text/subject';
import { isOpen } from './types';
import type { CommandEntry, CommandTable } from './types';

/** What stands out in the text that is typed, and what its paragraphs are. */
export const TEXT_COMMANDS = {
  editText: { keys: ['Mod+Enter'], scope: 'desk', when: (state) => firstText(state) !== undefined, run: editText },
  markStrong: mark('Mod+B', { kind: 'strong' }),
  markKai: mark('Mod+Shift+K', { kind: 'kai' }),
  markDot: mark('Mod+Shift+E', { kind: 'dot' }),
  markName: mark('Mod+U', { kind: 'name' }),
  markTitle: mark('Mod+Shift+U', { kind: 'title' }),
  markSuperior: mark('Mod+.', { kind: 'superior' }),
  markInferior: mark('Mod+;', { kind: 'inferior' }),
  markRunIn: mark('Mod+Shift+H', { kind: 'run-in' }),
  markWhole: mark('Mod+Shift+B', { kind: 'whole' }),
  markReading: onMarkable('Mod+Shift+R', (editor) => editor.text.askReading(true)),
  convertScript: { keys: ['Mod+Alt+J'], when: isOpen, run: (editor) => editor.convert.script.open() },
  toChineseMarks: convert('chineseMarks'),
  toCornerQuotes: convert('cornerQuotes'),
  toCurlyQuotes: convert('curlyQuotes'),
  toHalfWidth: convert('halfWidth'),
  toFullWidth: convert('fullWidth'),
  clearMarks: onMarkable('Mod+Shift+N', (editor) => editor.text.clearMarks()),
  makeBody: onParagraphs('Mod+Alt+1', (editor) => editor.text.setParagraphs({ kind: 'body' })),
  makeSubhead: onParagraphs('Mod+Alt+2', (editor) => editor.text.setParagraphs({ kind: 'subhead' })),
  splitStoryHere: {
    keys: ['Mod+Shift+Enter'],
    scope: 'text',
    when: (state) => splitsAt(state) !== undefined,
    run: (editor) => {
      const found = splitsAt(editor.store.get());
      if (found === undefined) return;
      const options = { place: found.place, rest: crypto.randomUUID() };
      editor.edit({ label: 'splitStory', apply: (edition) => splitStoryAt(edition, found.story, options) });
    },
  },
} as const satisfies CommandTable;

/** The story that is typed in, and the caret's place in it where it can be split there. */
function splitsAt({ typing, edition }: EditorState): { readonly story: string; readonly place: TextPlace } | undefined {
  if (edition === undefined || typing === undefined || typing.preedit !== undefined) return undefined;
  const story = isTextLocked(edition, typing.subject) ? undefined : subjectStory(edition, typing.subject);
  const place = typing.selection?.focus;
  if (place === undefined || story === undefined) return undefined;
  return canSplitAt(story, place) ? { story: story.id, place } : undefined;
}

function mark(key: string, wish: MarkWish): CommandEntry {
  return onMarkable(key, (editor) => editor.text.mark(wish));
}

/** Shows what a conversion makes of the selected text, or of all texts of the story or things that are selected. */
function convert(conversion: TextConversion): CommandEntry {
  return {
    keys: [],
    when: (state) => state.edition !== undefined && chosenNow(state) !== undefined,
    run: (editor) => editor.convert.begin(conversion),
  };
}

function onMarkable(key: string, run: (editor: Editor) => void): CommandEntry {
  return { keys: [key], scope: 'text', when: (state) => isInParagraph(state) && hasSelectedText(state.typing), run };
}

function onParagraphs(key: string, run: (editor: Editor) => void): CommandEntry {
  return { keys: [key], scope: 'text', when: isInParagraph, run };
}

/** Only paragraphs have marks and kinds. */
function isInParagraph({ typing }: EditorState): boolean {
  return typing?.subject.kind === 'story' && typing.selection?.focus.part.startsWith('body') === true;
}

/** Where typing in the one thing that is selected begins: before the first of its texts that is not empty. */
function firstText(state: EditorState): { readonly subject: TextSubject; readonly place: TextPlace } | undefined {
  const { edition, selection } = state;
  const thing = selectedThing(state);
  if (edition === undefined || selection?.kind !== 'things' || thing === undefined) return undefined;
  const story = thing.kind === 'article' ? selectedStory(state) : undefined;
  const subject: TextSubject | undefined =
    thing.kind === 'block'
      ? { kind: 'block', id: thing.id, page: selection.page }
      : story === undefined
        ? undefined
        : { kind: 'story', id: story };
  const first = subject && subjectTexts(edition, subject).find(({ text }) => text !== '' && !text.includes('{'));
  return subject && first && { subject, place: { part: first.part, offset: 0 } };
}

function editText(editor: Editor): void {
  const first = firstText(editor.store.get());
  if (first === undefined) return;
  editor.setTool('text');
  editor.text.enter(first.subject, first.place);
}
