import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { Article, ArticlePicture, CaptionPlace, Story } from '../../../core/document';
import { articlePictureFrame, changed, placePicture, withPicture, withStory, withoutItem } from '../../editor';
import type { Part } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';
import { FormSection, SwitchField, TextField } from '../fields';
import { CaptionPlaceField } from './caption-place-field';
import { FrameForm } from './frame-form';
import { PictureFitForm } from './picture-fit-form';

/** The pictures of a story: each as it stands in the article, or waiting to be put there. */
export function PicturesForm(props: {
  readonly article: Article;
  readonly story: Story;
  readonly change: (make: (before: Article) => Article, group?: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { article, story, change } = props;
  if (story.pictures.length === 0) return null;
  return (
    <FormSection title={t('inspector.pictures')}>
      {story.pictures.map((_, index) => {
        const at = article.pictures.findIndex((each) => each.index === index);
        return (
          <div key={index} className="form-item">
            <PictureHead
              story={story}
              index={index}
              placed={at >= 0}
              onToggle={() =>
                change((before) =>
                  at >= 0 ? { ...before, pictures: withoutItem(before.pictures, at) } : placePicture(before, index),
                )
              }
            />
            {at >= 0 && <PlacedPicture article={article} story={story} at={at} change={change} />}
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

function PlacedPicture(props: {
  readonly article: Article;
  readonly story: Story;
  readonly at: number;
  readonly change: (make: (before: Article) => Article, group?: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const edition = useEditorState((state) => state.edition);
  const { article, story, at, change } = props;
  const placed = article.pictures[at];
  const words = placed && story.pictures[placed.index];
  if (edition === undefined || placed === undefined || words === undefined) return null;
  const put = (part: Part<ArticlePicture>, group?: string): void =>
    change((before) => withPicture(before, at, (each) => changed(each, part)), group);
  const putWords = (part: Partial<typeof words>, group: string): void =>
    editor.edit({
      label: 'editCaption',
      apply: (before) =>
        withStory(before, story.id, (each) => ({
          ...each,
          pictures: each.pictures.map((one, index) => (index === placed.index ? { ...one, ...part } : one)),
        })),
      group,
    });
  const caption: CaptionPlace = placed.caption ?? { at: 'below' };
  return (
    <>
      <PictureFitForm
        picture={words.picture}
        frame={articlePictureFrame(edition, article, placed)}
        fit={placed.fit}
        onFit={(fit, group) => put({ fit }, group)}
      />
      <FrameForm frame={placed.frame} onFrame={(frame) => put({ frame })} />
      <SwitchField
        label={t('inspector.aboveHead')}
        value={placed.over ?? false}
        onValue={(on) => put({ over: on ? true : undefined })}
      />
      <CaptionPlaceField place={caption} onPlace={(next) => put({ caption: next })} />
      <TextField
        label={t('blocks.caption')}
        name={`caption ${placed.index}`}
        value={words.caption}
        lines={2}
        onText={(text, group) => putWords({ caption: text }, group)}
      />
      <TextField
        label={t('blocks.credit')}
        name={`credit ${placed.index}`}
        value={words.credit}
        onText={(text, group) => putWords({ credit: text }, group)}
      />
    </>
  );
}
