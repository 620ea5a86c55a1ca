import { useMemo } from 'react';
import type { ReactNode } from 'react';
import type { Paragraph, Story } from '../../../core/document';
import { copyCounts, storyCharacters } from '../../../core/page';
import { selectedText, storyFit } from '../../editor';
import { useTranslation } from '../../i18n';
import { useEditor, useEditorState } from '../editor-context';
import { Icon } from '../icons';
import type { GalleyRow } from './galley-rows';

const SIGNS = /[\p{P}\p{S}]/gu;

/** Counts of paragraphs without their signs: a key press changes one of hundreds. */
const known = new WeakMap<Paragraph, number>();

function bareCount(paragraph: Paragraph): number {
  const before = known.get(paragraph);
  if (before !== undefined) return before;
  const bare = storyCharacters({ paragraphs: [{ ...paragraph, text: paragraph.text.replaceAll(SIGNS, '') }] });
  known.set(paragraph, bare);
  return bare;
}

/** How long a story is, and how it fits: lines and characters over or to spare, while it is typed. */
export function StoryCounts({
  story,
  rows,
}: {
  readonly story: Story;
  readonly rows: readonly GalleyRow[];
}): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const { paragraphs } = story;
  const counts = useMemo(() => {
    const bare = paragraphs.reduce((sum, paragraph) => sum + bareCount(paragraph), 0);
    return { ...copyCounts(paragraphs), bare };
  }, [paragraphs]);
  const selection = useEditorState((state) => state.typing?.selection);
  const { edition, typing } = editor.store.get();
  const chosen = copyCounts(selection && edition && typing ? selectedText(edition, typing) : []);
  const lines = rows.findLast(({ number }) => number !== undefined)?.number ?? 0;
  return (
    <div className="story-counts tabular" data-testid="story-counts">
      <Fit story={story.id} />
      <span>{t('galley.lines', { count: lines })}</span>
      <span title={t('galley.charactersHint')} data-testid="story-characters">
        {t('stories.characters', { count: counts.characters })}
      </span>
      <span>{t('galley.bare', { count: counts.bare })}</span>
      {counts.words > 0 && <span>{t('galley.words', { count: counts.words })}</span>}
      {chosen.characters > 0 && (
        <span className="story-chosen">
          {t('galley.chosen', { count: chosen.characters })}
          {chosen.words > 0 && ` · ${t('galley.words', { count: chosen.words })}`}
        </span>
      )}
    </div>
  );
}

function Fit({ story }: { readonly story: string }): ReactNode {
  const { t } = useTranslation();
  const over = useEditorState((state) => storyFit(story, state.composed).oversetLines);
  const under = useEditorState((state) => storyFit(story, state.composed).undersetLines);
  const overCharacters = useEditorState((state) => storyFit(story, state.composed).oversetCharacters);
  const underCharacters = useEditorState((state) => storyFit(story, state.composed).undersetCharacters);
  const placed = useEditorState((state) => storyFit(story, state.composed).articles > 0);
  const state = !placed ? 'unplaced' : over > 0 ? 'over' : under > 0 ? 'under' : 'fits';
  const icon = { unplaced: 'unplaced', over: 'overset', under: 'partly', fits: 'placed' } as const;
  const words = {
    unplaced: t('stories.state.unplaced'),
    over: t('galley.over', { lines: over, characters: overCharacters }),
    under: t('galley.under', { lines: under, characters: underCharacters }),
    fits: t('galley.fits'),
  };
  return (
    <span className="story-fit" data-fit={state} data-testid="story-fit">
      <Icon name={icon[state]} />
      {words[state]}
    </span>
  );
}
