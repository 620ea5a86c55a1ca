import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import type { Block, BlockContent } from '../../../core/document';
import { blockFrame, changed } from '../../editor';
import { useEditorState } from '../editor-context';
import { OptionalNumberField, SelectField, SwitchField, TextField } from '../fields';
import { CaptionPlaceField } from './caption-place-field';
import { PictureFitForm } from './picture-fit-form';

/** What a block holds, by its kind. */
export function BlockContentForm(props: {
  readonly block: Block;
  readonly onContent: (content: BlockContent, group?: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { block, onContent } = props;
  const { content } = block;
  const inBands = useEditorState(({ edition }) => edition?.profile.grid.bandLines !== undefined);
  switch (content.kind) {
    case 'banner':
    case 'package':
      return (
        <>
          <TextField
            label={t('blocks.text')}
            name="block text"
            value={content.text}
            hint={t('blocks.textHint')}
            onText={(text, group) => onContent({ ...content, text }, group)}
          />
          {/* On a level page such a bar would be whole columns wide. */}
          {content.kind === 'package' && (inBands || content.vertical === true) && (
            <SwitchField
              label={t('blocks.packageVertical')}
              name="package vertical"
              value={content.vertical === true}
              onValue={(vertical) => onContent(changed(content, { vertical: vertical || undefined }))}
            />
          )}
        </>
      );
    case 'notice':
      return (
        <>
          <TextField
            label={t('blocks.head')}
            name="block head"
            value={content.head}
            onText={(head, group) => onContent({ ...content, head }, group)}
          />
          <TextField
            label={t('blocks.text')}
            name="block text"
            value={content.text}
            lines={5}
            hint={t('blocks.textHint')}
            onText={(text, group) => onContent({ ...content, text }, group)}
          />
        </>
      );
    case 'picture':
      return <PictureContent block={block} content={content} onContent={onContent} />;
    case 'ad':
      return <AdContent content={content} onContent={onContent} />;
    case 'code':
      return (
        <>
          <TextField
            label={t('blocks.codeText')}
            name="block text"
            value={content.text}
            onText={(text, group) => onContent({ ...content, text }, group)}
          />
          <TextField
            label={t('blocks.codeLabel')}
            value={content.label ?? ''}
            onText={(label, group) => onContent(changed(content, { label: orNone(label) }), group)}
          />
        </>
      );
  }
}

type Content<Kind extends BlockContent['kind']> = Extract<BlockContent, { readonly kind: Kind }>;

function PictureContent(props: {
  readonly block: Block;
  readonly content: Content<'picture'>;
  readonly onContent: (content: BlockContent, group?: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { block, content, onContent } = props;
  const edition = useEditorState((state) => state.edition);
  if (edition === undefined) return null;
  return (
    <>
      <PictureChoice picture={content.picture} onPicture={(picture) => onContent({ ...content, picture })} />
      <PictureFitForm
        picture={content.picture}
        frame={blockFrame(edition, block)}
        fit={content.fit}
        onFit={(fit, group) => onContent({ ...content, fit }, group)}
      />
      <TextField
        label={t('blocks.caption')}
        name="block caption"
        value={content.caption ?? ''}
        lines={2}
        onText={(caption, group) => onContent(changed(content, { caption: orNone(caption) }), group)}
      />
      <TextField
        label={t('blocks.credit')}
        value={content.credit ?? ''}
        onText={(credit, group) => onContent(changed(content, { credit: orNone(credit) }), group)}
      />
      <CaptionPlaceField
        place={content.captionPlace ?? { at: 'below' }}
        onPlace={(captionPlace) => onContent(changed(content, { captionPlace }))}
      />
    </>
  );
}

function AdContent(props: {
  readonly content: Content<'ad'>;
  readonly onContent: (content: BlockContent, group?: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { content, onContent } = props;
  const { booked } = content;
  const put = (part: { readonly columns?: number | undefined; readonly lines?: number | undefined }): void => {
    const next = { columns: booked?.columns ?? 0, lines: booked?.lines ?? 0, ...part };
    const { columns = 0, lines = 0 } = next;
    onContent(changed(content, { booked: columns === 0 && lines === 0 ? undefined : { columns, lines } }));
  };
  return (
    <>
      <TextField
        label={t('blocks.client')}
        name="client"
        value={content.client}
        onText={(client, group) => onContent({ ...content, client }, group)}
      />
      <TextField
        label={t('blocks.trade')}
        value={content.trade ?? ''}
        onText={(trade, group) => onContent(changed(content, { trade: orNone(trade) }), group)}
      />
      <PictureChoice
        picture={content.picture}
        onPicture={(picture) => onContent({ ...content, picture })}
        onNone={() => onContent(changed(content, { picture: undefined }))}
      />
      <SwitchField
        label={t('blocks.unmarked')}
        name="unmarked"
        value={content.unmarked === true}
        onValue={(unmarked) => onContent(changed(content, { unmarked: unmarked || undefined }))}
      />
      <div className="form-grid">
        <OptionalNumberField
          label={t('blocks.bookedColumns')}
          value={booked?.columns}
          least={0}
          most={100}
          onValue={(columns) => put({ columns })}
        />
        <OptionalNumberField
          label={t('blocks.bookedLines')}
          value={booked?.lines}
          least={0}
          most={2000}
          onValue={(lines) => put({ lines })}
        />
      </div>
    </>
  );
}

/** One of the edition's pictures, or none where a block may be without. */
function PictureChoice(props: {
  readonly picture: string | undefined;
  readonly onPicture: (picture: string) => void;
  readonly onNone?: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const { picture, onPicture, onNone } = props;
  const pictures = useEditorState((state) => state.edition?.pictures) ?? [];
  const known = pictures.some(({ id }) => id === picture);
  return (
    <SelectField
      label={t('inspector.pictureFile')}
      name="picture"
      value={known ? `picture ${picture ?? ''}` : ''}
      choices={[
        ...(known && onNone === undefined
          ? []
          : [{ value: '', label: t(onNone === undefined ? 'inspector.noPicture' : 'form.unset') }]),
        ...pictures.map(({ id, name }) => ({ value: `picture ${id}`, label: name })),
      ]}
      onChoose={(value) => (value === '' ? onNone?.() : onPicture(value.slice('picture '.length)))}
    />
  );
}

function orNone(text: string): string | undefined {
  return text === '' ? undefined : text;
}
