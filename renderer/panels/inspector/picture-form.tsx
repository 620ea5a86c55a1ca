import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import type { ArticlePicture, CaptionPlace, StoryPicture } from '../../../core/document';
import {
  articlePictureFrame,
  changed,
  findArticle,
  findStory,
  shownEdition,
  withArticle,
  withPicture,
  withStory,
} from '../../editor';
import type { Part } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';
import { FormSection, SwitchField, TextField } from '../fields';
import { CaptionPlaceField } from './caption-place-field';
import { FrameForm } from './frame-form';
import { InsetForm } from './inset-form';
import { PictureFitForm } from './picture-fit-form';

/** A picture of an article by itself, and the way back to the article. */
export function PictureForm({ article, at }: { readonly article: string; readonly at: number }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const aside = (
    <button type="button" className="link" onClick={() => editor.selectThing({ kind: 'article', id: article })}>
      {t('inspector.wholeArticle')}
    </button>
  );
  return (
    <div className="scroll form">
      <FormSection title={t('inspector.picture')} aside={aside}>
        <PlacedPicture article={article} at={at} />
      </FormSection>
    </div>
  );
}

/** How a picture (by its place in the article's list) stands in its article, and the words under it. */
export function PlacedPicture({ article: id, at }: { readonly article: string; readonly at: number }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const edition = useEditorState(shownEdition);
  const article = edition && findArticle(edition, id)?.article;
  const story = article && edition && findStory(edition, article.story);
  const placed = article?.pictures[at];
  const words = placed && story?.pictures[placed.index];
  if (edition === undefined || article === undefined || placed === undefined || words === undefined) return null;
  const change = (make: (picture: ArticlePicture) => ArticlePicture, group?: string): void =>
    editor.edit({
      label: 'editPicture',
      apply: (before) => withArticle(before, id, (each) => withPicture(each, at, make)),
      ...(group !== undefined && { group }),
    });
  const put = (part: Part<ArticlePicture>, group?: string): void => change((each) => changed(each, part), group);
  const putWords = (part: Partial<StoryPicture>, group: string): void =>
    editor.edit({
      label: 'editCaption',
      apply: (before) =>
        withStory(before, article.story, (each) => ({
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
      <FrameForm frames={[placed.frame]} onFrame={(make) => change((each) => ({ ...each, frame: make(each.frame) }))} />
      <SwitchField
        label={t('inspector.aboveHead')}
        value={placed.over ?? false}
        onValue={(on) => put({ over: on ? true : undefined })}
      />
      <InsetForm picture={placed} onInset={(inset) => put({ inset })} />
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
