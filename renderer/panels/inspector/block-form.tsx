import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import type { Block, BlockContent } from '../../../core/document';
import { blocksOn, changed, putBlock } from '../../editor';
import type { Part } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';
import { FormSection } from '../fields';
import { BlockContentForm } from './block-content-form';
import { PlaceForm } from './place-form';
import { RestoreLink } from './restore-link';

/** A block of the page shown: what it holds, where it stands, its box. */
export function BlockForm({ block, page }: { readonly block: Block; readonly page: number }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const from = useEditorState(
    ({ edition }) => edition && blocksOn(edition, page).find((each) => each.block.id === block.id)?.from,
  );
  const put = (part: Part<Block>, group?: string): void =>
    editor.edit({
      label: 'editBlock',
      apply: (edition) => putBlock(edition, page, changed(block, part)),
      ...(group !== undefined && { group }),
    });
  return (
    <div className="scroll form">
      <FormSection title={t(`blocks.${block.content.kind}`)} aside={from === 'override' ? <RestoreLink /> : undefined}>
        {from === 'template' && <p className="form-hint">{t('blocks.fromTemplate')}</p>}
        {from === 'override' && <p className="form-hint">{t('blocks.override')}</p>}
        <BlockContentForm
          block={block}
          onContent={(content: BlockContent, group?: string) => put({ content }, group)}
        />
      </FormSection>
      <PlaceForm page={page} things={[{ kind: 'block', id: block.id }]} />
    </div>
  );
}
