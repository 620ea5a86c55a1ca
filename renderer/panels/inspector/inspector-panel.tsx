import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { findArticle, findBlock, findStory, selectedArticle, selectedBlock, selectedStory } from '../../editor';
import { CommandButton } from '../command-button';
import { useEditorState } from '../editor-context';
import { Icon } from '../icons';
import { ArticleForm } from './article-form';
import { BlockForm } from './block-form';
import { AddBlock } from './add-block';
import { StoryForm } from './story-form';

/** What is selected, and everything that can be changed about it. */
export function InspectorPanel(): ReactNode {
  const { t } = useTranslation();
  const edition = useEditorState((state) => state.edition);
  const page = useEditorState((state) => state.page);
  const story = useEditorState(selectedStory);
  const article = useEditorState(selectedArticle);
  const block = useEditorState(selectedBlock);
  if (edition === undefined) return null;
  const found = {
    story: story === undefined ? undefined : findStory(edition, story),
    article: findArticle(edition, article)?.article,
    block: findBlock(edition, page, block),
  };
  return (
    <section className="panel" aria-label={t('dock.panels.inspector')} data-testid="inspector">
      {found.block !== undefined && <BlockForm key={found.block.id} block={found.block} page={page} />}
      {found.story !== undefined && (
        <div className="scroll form" key={`${found.story.id} ${found.article?.id ?? ''}`}>
          <StoryForm story={found.story} />
          {found.article !== undefined && <ArticleForm article={found.article} story={found.story} />}
          {found.article === undefined && (
            <div className="form-section">
              <p className="form-hint">{t('inspector.unplaced')}</p>
              <div className="form-buttons">
                <CommandButton command="placeStory" icon="placed" words={t('commands.placeStory')} look="outlined" />
              </div>
            </div>
          )}
        </div>
      )}
      {found.block === undefined && found.story === undefined && (
        <div className="empty">
          <Icon name="inspect" />
          <p className="empty-title">{t('inspector.empty')}</p>
          <p className="empty-hint">{t('inspector.emptyHint')}</p>
        </div>
      )}
      <div className="panel-foot">
        <AddBlock />
        <span className="space" />
        {(found.block !== undefined || found.article !== undefined) && (
          <CommandButton command="unplace" icon="unplaced" words={t('commands.unplace')} small />
        )}
      </div>
    </section>
  );
}
