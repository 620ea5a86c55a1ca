import { useTranslation } from '../../i18n';
import { pageName } from '../../../core/document';
import { COMMANDS, commandOf, isStoryLocked, runCommand, selectedStory, whyNot } from '../../editor';
import type { Command, EditorState } from '../../editor';
import { fuzzyFind } from '../../editor';
import { en } from '../../i18n';
import { useEditor, useEditorState } from '../editor-context';
import { useKeyLabel } from '../use-keys';
import { useScores } from './use-scores';

/** One line of the palette. */
export interface PaletteEntry {
  readonly key: string;
  readonly group: string;
  readonly label: string;
  /** What it is found by. */
  readonly texts: readonly string[];
  readonly shortcut: string;
  /** Why it cannot be done now. */
  readonly whyNot: string | undefined;
  readonly run: () => void;
}

/** Stories are found when something is typed: a list of all of them would bury the commands. */
const MOST_STORIES = 12;

/** The lines that answer what was typed, best first; with nothing typed, what was run last, then all commands. */
export function usePaletteEntries(typed: string): readonly PaletteEntry[] {
  const { t } = useTranslation();
  const editor = useEditor();
  const keyOf = useKeyLabel();
  const scores = useScores();
  // The palette covers the work: nothing else changes while it is open, so the whole state may be looked at.
  const state = useEditorState((all) => all);
  const reasonOf = (command: Command): string => {
    const why = whyNot(state, command);
    return why === undefined ? t(`palette.why.${whyAtAll(state, command)}`) : t(`hands.why.${why}`);
  };
  const entryOf = (command: Command): PaletteEntry => ({
    key: command.id,
    group: t(`commandGroups.${command.group}`),
    label: t(`commands.${command.id}`),
    texts: [t(`commands.${command.id}`), en.commands[command.id], command.id],
    shortcut: keyOf(command.id),
    whyNot: command.when(state) ? undefined : reasonOf(command),
    run: () => {
      editor.surfaces.ran(command.id);
      runCommand(editor, command.id);
    },
  });
  const { recent } = state;
  const first = COMMANDS.filter(({ id }) => recent.includes(id)).sort(
    (a, b) => recent.indexOf(a.id) - recent.indexOf(b.id),
  );
  const commands = [...first, ...COMMANDS.filter((command) => !first.includes(command))]
    .filter(({ id }) => id !== 'palette')
    .map(entryOf);
  if (typed.trim() === '') return commands;
  const goTo = (place: Pick<PaletteEntry, 'key' | 'label' | 'texts' | 'run'>): PaletteEntry => ({
    ...place,
    group: t('palette.goTo'),
    shortcut: '',
    whyNot: undefined,
  });
  const { edition } = state;
  const styles = stylesFor(state).map(({ kind, name }): PaletteEntry => ({
    key: `${kind}-${name}`,
    group: t(`text.styles.${kind}`),
    label: name,
    texts: [name],
    shortcut: '',
    whyNot: undefined,
    run: () =>
      kind === 'character'
        ? editor.text.mark({ kind: 'style', style: name })
        : editor.text.setParagraphs({ style: name }),
  }));
  const pages = (edition?.pages ?? []).map((_, index) => {
    const [number, name] = [index + 1, edition === undefined ? '' : pageName(edition, index + 1)];
    return goTo({
      key: `page-${number}`,
      label: name === '' ? t('pages.page', { number }) : t('pages.pageNamed', { number, name }),
      texts: [String(number), `${number} ${name}`, name, `page ${number}`],
      run: () => editor.goTo(number),
    });
  });
  const stories = (edition?.stories ?? []).map(({ id, headline }) =>
    goTo({
      key: `story-${id}`,
      label: headline || t('stories.untitled'),
      texts: [headline],
      run: () => editor.selectStory(id),
    }),
  );
  const texts = ({ texts: all }: PaletteEntry): readonly string[] => all;
  const isNumber = /^\s*\d+\s*$/.test(typed);
  const find = (entries: readonly PaletteEntry[]): readonly PaletteEntry[] => fuzzyFind(typed, entries, texts, scores);
  const found = [commands, styles, pages].map(find);
  return [...(isNumber ? found.reverse() : found).flat(), ...find(stories).slice(0, MOST_STORIES)];
}

/** The paper's own styles that the text which is typed can take now. */
function stylesFor(state: EditorState): readonly { readonly kind: 'character' | 'paragraph'; readonly name: string }[] {
  const { profile } = state.edition ?? {};
  if (profile === undefined || !commandOf('makeBody').when(state)) return [];
  const names = (sheet: object | undefined): readonly string[] => Object.keys(sheet ?? {});
  const characters = commandOf('clearMarks').when(state) ? names(profile.characterStyles) : [];
  return [
    ...characters.map((name) => ({ kind: 'character', name }) as const),
    ...names(profile.paragraphStyles).map((name) => ({ kind: 'paragraph', name }) as const),
  ];
}

function whyAtAll(state: EditorState, { id, group }: Command): 'noEdition' | 'nothingSelected' | 'locked' | 'notNow' {
  const { edition, selection } = state;
  if (edition === undefined) return 'noEdition';
  const story = id === 'splitStory' || id === 'killStory' ? selectedStory(state) : undefined;
  if (story !== undefined && isStoryLocked(edition, story)) return 'locked';
  const aboutSelected = group === 'arrange' || group === 'stories' || group === 'select';
  return aboutSelected && selection === undefined ? 'nothingSelected' : 'notNow';
}
