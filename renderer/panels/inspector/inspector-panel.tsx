import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import {
  findArticle,
  findBlock,
  findStory,
  selectedPage,
  selectedStory,
  selectedThing,
  selectedThings,
} from '../../editor';
import { CommandButton } from '../command-button';
import { ArticleFitForm } from '../copyfit/article-fit';
import { useEditorState } from '../editor-context';
import { Icon } from '../icons';
import { TextForm } from '../text/text-form';
import { AddBlock } from './add-block';
import { ArticleForm } from './article-form';
import { BlockForm } from './block-form';
import { FurnitureForm } from './furniture-form';
import { PictureForm } from './picture-form';
import { PicturesForm } from './pictures-form';
import { PlaceForm } from './place-form';
import { StoryForm } from './story-form';

/** What is selected, and everything that can be changed about it: of several things, what they have in common. */
export function InspectorPanel(): ReactNode {
  const { t } = useTranslation();
  const selection = useEditorState((state) => state.selection);
  const some = useEditorState((state) => selectedThings(state).some(({ kind }) => kind !== 'furniture'));
  return (
    <section className="panel" aria-label={t('dock.panels.inspector')} data-testid="inspector">
      <Selected key={JSON.stringify(selection)} />
      <div className="panel-foot">
        <AddBlock />
        <span className="space" />
        {some && <CommandButton command="unplace" icon="unplaced" words={t('commands.unplace')} small />}
      </div>
    </section>
  );
}

/** The forms for what is selected. */
function Selected(): ReactNode {
  const things = useEditorState(selectedThings);
  const only = useEditorState(selectedThing);
  const page = useEditorState(selectedPage);
  const edition = useEditorState((state) => state.edition);
  if (edition === undefined) return null;
  if (page === undefined || things.length === 0) return <OnlyStory />;
  if (only?.kind === 'block') {
    const block = findBlock(edition, page, only.id);
    return block === undefined ? null : <BlockForm block={block} page={page} />;
  }
  if (only?.kind === 'furniture') return <FurnitureForm name={only.id} page={page} />;
  if (only?.kind === 'picture') return <PictureForm article={only.id} at={only.at} />;
  return <Several page={page} />;
}

/** Articles, or things of several kinds. */
function Several({ page }: { readonly page: number }): ReactNode {
  const { t } = useTranslation();
  const things = useEditorState(selectedThings);
  const edition = useEditorState((state) => state.edition);
  if (edition === undefined) return null;
  const articles = things.flatMap((thing) =>
    thing.kind === 'article' ? (findArticle(edition, thing.id)?.article ?? []) : [],
  );
  const alike = articles.length === things.length;
  const stories = [...new Set(articles.map(({ story }) => story))].flatMap((id) => findStory(edition, id) ?? []);
  const [article, story] = [articles[0], stories[0]];
  return (
    <div className="scroll form">
      <TextForm />
      {things.length > 1 && <p className="form-hint">{t('inspector.several', { count: things.length })}</p>}
      {alike && <StoryForm stories={stories} />}
      {alike && articles.length === 1 && article !== undefined && <ArticleFitForm article={article.id} />}
      <PlaceForm page={page} things={things} />
      {alike && articles.length > 0 && <ArticleForm articles={articles} />}
      {alike && articles.length === 1 && article !== undefined && story !== undefined && (
        <PicturesForm article={article} story={story} />
      )}
    </div>
  );
}

/** A story that stands on no page, or nothing. */
function OnlyStory(): ReactNode {
  const { t } = useTranslation();
  const id = useEditorState(selectedStory);
  const story = useEditorState(({ edition }) => edition && id !== undefined && findStory(edition, id));
  if (story === undefined || story === false)
    return (
      <div className="empty">
        <Icon name="inspect" />
        <p className="empty-title">{t('inspector.empty')}</p>
        <p className="empty-hint">{t('inspector.emptyHint')}</p>
      </div>
    );
  return (
    <div className="scroll form">
      <TextForm />
      <StoryForm stories={[story]} />
      <div className="form-section">
        <p className="form-hint">{t('inspector.unplaced')}</p>
        <div className="form-buttons">
          <CommandButton command="placeStory" icon="placed" words={t('commands.placeStory')} look="outlined" />
        </div>
      </div>
    </div>
  );
}
