import { useEffect, useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { createCopyComparison, keptGalley } from '../../../core/text-edit';
import type { CopyChange } from '../../../core/text-edit';
import { findStory, selectedStory, shownEdition } from '../../editor';
import type { EditorState } from '../../editor';
import { useTranslation } from '../../i18n';
import { useEditor, useEditorState } from '../editor-context';
import { Icon } from '../icons';
import { StyleBar } from '../text/style-bar';
import { ChangesBar } from './changes-bar';
import { galleyRows } from './galley-rows';
import { GalleyView } from './galley-view';
import { MarkBar } from './mark-bar';
import { StoryCounts } from './story-counts';

/** The fewest characters in a row of what is set nowhere. */
const LEAST_WRAP = 14;
const NO_CHANGES: readonly CopyChange[] = [];

/** The story editor 稿件编辑: the galley of the story that is typed in or selected, with the line ends of the page. */
export function StoryPanel(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const id = useEditorState(storyEdited);
  const session = useEditorState((state) => state.session);
  const edition = useEditorState(shownEdition);
  const galley = useEditorState((state) => state.galley);
  const [tracking, setTracking] = useState(false);
  useEffect(() => {
    editor.showGalley(id);
    return () => editor.showGalley(undefined);
  }, [editor, id, session]);
  const story = id === undefined || edition === undefined ? undefined : findStory(edition, id);
  const isShown = story !== undefined && galley?.story.id === story.id;
  const wrap = Math.max(LEAST_WRAP, galley?.cells ?? 0);
  const rows = useMemo(
    () => (isShown ? galleyRows(keptGalley(galley, story), story, wrap) : undefined),
    [isShown, galley, story, wrap],
  );
  const [comparison] = useState(createCopyComparison);
  const changes = useMemo(
    () => (tracking && story !== undefined ? comparison.changes(story) : NO_CHANGES),
    [tracking, story, comparison],
  );
  if (story === undefined) {
    return (
      <section className="panel" aria-label={t('dock.panels.story')}>
        <div className="empty">
          <Icon name="edit" />
          <p className="empty-title">{t('galley.empty')}</p>
          <p className="empty-hint">{t('galley.emptyHint')}</p>
        </div>
      </section>
    );
  }
  return (
    <section className="panel story-editor" aria-label={t('dock.panels.story')} data-keeps-keyboard="">
      <MarkBar trackable={story.received !== undefined} tracking={tracking} onTracking={setTracking} />
      <StyleBar />
      {tracking && <ChangesBar story={story} changes={changes} />}
      {rows !== undefined && <GalleyView key={story.id} story={story} rows={rows} cells={wrap} changes={changes} />}
      {rows === undefined && <div className="scroll" />}
      <StoryCounts story={story} rows={rows ?? []} />
    </section>
  );
}

/** The story that is typed in, else the one that is selected. */
function storyEdited(state: EditorState): string | undefined {
  const { typing } = state;
  return typing?.subject.kind === 'story' ? typing.subject.id : selectedStory(state);
}
