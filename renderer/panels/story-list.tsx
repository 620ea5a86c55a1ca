import { useRef, useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from '../i18n';
import {
  commandOf,
  isStoryLocked,
  keyLabel,
  killStories,
  mergeStories,
  rankStory,
  runCommand,
  selectedStory,
} from '../editor';
import type { CommandId, StoryEntry } from '../editor';
import { useEditor, useEditorState, useSurroundings } from './editor-context';
import { WithMenu } from './lists/list-menu';
import type { MenuEntry, MenuParts } from './lists/list-menu';
import { RowList } from './lists/row-list';
import { useSteady } from './lists/use-steady';
import { StoryEditRow } from './story-edit-row';
import { StoryRow } from './story-row';
import { useListed } from './use-listed';
import type { Several } from './use-several';

const ROW = 54;

/**
 * The stories shown, in their order of importance: dragged or moved by Alt and the arrow keys to another place in it.
 */
export function StoryList(props: {
  /** All stories in order, and those that the filter leaves. */
  readonly all: readonly StoryEntry[];
  readonly shown: readonly StoryEntry[];
  readonly several: Several;
}): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const { all, shown, several } = props;
  const selected = useEditorState(selectedStory);
  const [editing, setEditing] = useState<string>();
  const [gap, setGap] = useState<number>();
  const list = useRef<HTMLDivElement>(null);
  const at = shown.findIndex(({ story }) => story.id === selected);
  const active = Math.max(0, at);
  const parts = useStoryMenu(several);
  const [above, below] = [shown[at - 1]?.story.id, at < 0 ? undefined : shown[at + 1]?.story.id];
  const whyNot = useWhyNot();
  const merge = (into: string | undefined, other: string | undefined): void => {
    if (into === undefined || other === undefined) return;
    editor.edit({ label: 'mergeStories', apply: (edition) => mergeStories(edition, into, [other]) });
    editor.selectStory(into);
  };
  const onOne: readonly MenuEntry[] = [
    {
      id: 'edit',
      label: t('storyList.edit'),
      disabled: selected === undefined,
      run: () => setEditing(selected),
    },
    {
      id: 'mergeUp',
      label: t('storyList.mergeUp'),
      disabled: above === undefined,
      why: whyNot([above, selected]),
      run: () => merge(above, selected),
    },
    {
      id: 'mergeDown',
      label: t('storyList.mergeDown'),
      disabled: below === undefined,
      why: whyNot([selected, below]),
      run: () => merge(selected, below),
    },
  ];
  /** Moves a story before the one at a place of those shown, behind the last shown where there is none. */
  const rank = (id: string, to: number): void => {
    const last = all.findIndex(({ story }) => story.id === shown.at(-1)?.story.id);
    const before = shown[to]?.story.id ?? all[last + 1]?.story.id;
    editor.edit({ label: 'rankStory', apply: (edition) => rankStory(edition, id, before) });
  };
  const press = (event: KeyboardEvent): void => {
    const row = event.target instanceof HTMLElement ? shown[Number(event.target.dataset['row'])] : undefined;
    // The row that has the keyboard is meant, though nothing was selected when it came there.
    if (event.key === 'Enter' && row !== undefined && !several.chosen.includes(row.story.id))
      several.choose(row.story.id, 'alone');
    const by = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (!event.altKey || by === 0 || selected === undefined || at < 0) return;
    event.preventDefault();
    const to = by > 0 ? at + 2 : at - 1;
    if (to >= 0 && to <= shown.length) rank(selected, to);
  };
  /** The place in the list at a height of the window. */
  const placeAt = (y: number): number => {
    const top = list.current?.querySelector('.rows-sheet')?.getBoundingClientRect().top ?? 0;
    return Math.min(Math.max(Math.round((y - top) / ROW), 0), shown.length);
  };
  const choose = useSteady(several.choose);
  const over = useSteady((y: number | undefined) => setGap(y === undefined ? undefined : placeAt(y)));
  const drop = useSteady((id: string, y: number) => rank(id, placeAt(y)));
  if (shown.length === 0) return <p className="empty">{t('stories.noMatch')}</p>;
  return (
    <WithMenu parts={several.chosen.length > 1 ? parts : [onOne, ...parts]}>
      <div className="list-room" ref={list}>
        <RowList
          role="listbox"
          label={t('stories.title')}
          count={shown.length}
          height={ROW}
          active={active}
          gap={gap}
          multiple
          onActive={(index, extend) => {
            const to = shown[index]?.story.id;
            if (to !== undefined) several.choose(to, extend ? 'upTo' : 'alone');
          }}
          onKeyDown={press}
          names={() => shown.map(({ story }) => [story.headline.replace(/\n/g, ' ')])}
        >
          {(index, place) => {
            const entry = shown[index];
            if (entry === undefined) return null;
            const { id } = entry.story;
            if (id === editing) return <StoryEditRow story={entry.story} onEnd={() => setEditing(undefined)} />;
            return (
              <StoryRow
                entry={entry}
                selected={several.chosen.includes(id)}
                place={place}
                onChoose={choose}
                onEdit={setEditing}
                onOver={over}
                onRank={drop}
              />
            );
          }}
        </RowList>
      </div>
    </WithMenu>
  );
}

const COMMANDS = [
  ['placeStory', 'unplace'],
  ['newStory', 'duplicateStory', 'splitStory'],
  ['killStory', 'reviveStory', 'deleteKilled'],
] as const satisfies readonly (readonly CommandId[])[];

/** Gives why stories cannot be changed together: one stands locked on its page. */
function useWhyNot(): (stories: readonly (string | undefined)[]) => string | undefined {
  const { t } = useTranslation();
  const edition = useListed((listed) => listed.edition);
  return (stories) => {
    const locked = edition && stories.filter((id) => id !== undefined && isStoryLocked(edition, id)).length;
    return locked === undefined || locked === 0 ? undefined : t('storyList.locked');
  };
}

/** What can be done with the selected story, or with several of them, as entries of a menu. */
export function useStoryMenu({ chosen }: Several): MenuParts {
  const { t } = useTranslation();
  const editor = useEditor();
  const { platform } = useSurroundings();
  useListed((listed) => listed.edition);
  useEditorState((state) => state.selection);
  const whyNot = useWhyNot();
  const [first, ...others] = chosen;
  if (first !== undefined && others.length > 0) {
    return [
      [
        {
          id: 'mergeSelected',
          label: t('storyList.mergeSelected', { count: chosen.length }),
          why: whyNot(chosen),
          run: () => {
            editor.edit({ label: 'mergeStories', apply: (edition) => mergeStories(edition, first, others) });
            editor.selectStory(first);
          },
        },
      ],
      [
        {
          id: 'killSelected',
          label: t('storyList.killSelected', { count: chosen.length }),
          why: whyNot(chosen),
          run: () => editor.edit({ label: 'killStories', apply: (edition) => killStories(edition, chosen) }),
        },
      ],
    ];
  }
  return COMMANDS.map((part) =>
    part.map((id): MenuEntry => {
      const { keys, when } = commandOf(id);
      const key = keys[0];
      return {
        id,
        label: t(`commands.${id}`),
        ...(key !== undefined && { keys: keyLabel(key, platform) }),
        disabled: !when(editor.store.get()),
        why: id === 'killStory' || id === 'splitStory' ? whyNot(chosen) : undefined,
        run: () => void runCommand(editor, id),
      };
    }),
  );
}
