import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import type { Article, Story } from '../../../core/document';
import { placePicture, withArticle, withoutItem } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';
import { FormSection } from '../fields';
import { PlacedPicture } from './picture-form';

/** The pictures of a story: each as it stands in the article, or waiting to be put there. */
export function PicturesForm({ article, story }: { readonly article: Article; readonly story: Story }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  if (story.pictures.length === 0) return null;
  const toggle = (index: number, at: number): void =>
    editor.edit({
      label: 'editPicture',
      apply: (edition) =>
        withArticle(edition, article.id, (before) =>
          at >= 0 ? { ...before, pictures: withoutItem(before.pictures, at) } : placePicture(before, index),
        ),
    });
  return (
    <FormSection title={t('inspector.pictures')}>
      {story.pictures.map((_, index) => {
        const at = article.pictures.findIndex((each) => each.index === index);
        return (
          <div key={index} className="form-item">
            <PictureHead story={story} index={index} placed={at >= 0} onToggle={() => toggle(index, at)} />
            {at >= 0 && <PlacedPicture article={article.id} at={at} />}
          </div>
        );
      })}
    </FormSection>
  );
}

function PictureHead(props: {
  readonly story: Story;
  readonly index: number;
  readonly placed: boolean;
  readonly onToggle: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const { story, index, placed, onToggle } = props;
  const id = story.pictures[index]?.picture;
  const file = useEditorState((state) => state.edition?.pictures.find((picture) => picture.id === id));
  return (
    <div className="form-head">
      <span className="form-name" title={file?.name ?? id}>
        {file?.name ?? t('inspector.missingPicture')}
      </span>
      {(placed || file !== undefined) && (
        <button type="button" className="link" onClick={onToggle}>
          {t(placed ? 'inspector.takeOffPicture' : 'inspector.placePicture')}
        </button>
      )}
    </div>
  );
}
