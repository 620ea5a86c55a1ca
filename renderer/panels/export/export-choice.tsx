import { Dialog } from '@base-ui/react/dialog';
import { Radio } from '@base-ui/react/radio';
import { RadioGroup } from '@base-ui/react/radio-group';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import type { Edition } from '../../../core/document';
import { OUTPUT_KINDS, PICTURE_DPI, isRefused, pressOrderOf } from '../../../outputs/order';
import type { OutputOrder } from '../../../outputs/order';
import { useEditor, useEditorState } from '../editor-context';
import { EmptyPages } from './empty-pages';
import { OrderForm } from './order-form';
import { OpenFindings } from './open-findings';
import { PlannedFiles } from './planned-files';
import { UnsignedPages } from './unsigned-pages';

/** What is to be made: its kind, how, the files it will be, and what the checks still have to say. */
export function ExportChoice({ order }: { readonly order: OutputOrder }): ReactNode {
  const { t } = useTranslation();
  const { exporter } = useEditor();
  const edition = useEditorState((state) => state.edition);
  if (edition === undefined) return null;
  return (
    <>
      <div className="export">
        <RadioGroup
          className="choices export-kinds"
          aria-label={t('exporting.kind')}
          value={order.kind}
          onValueChange={(value) => {
            const kind = OUTPUT_KINDS.find((known) => known === value);
            if (kind !== undefined) exporter.choose(newOrder(kind, edition, order));
          }}
        >
          {OUTPUT_KINDS.map((kind) => (
            <Radio.Root key={kind} value={kind} className="choice" aria-label={t(`exporting.kinds.${kind}`)}>
              <span className="choice-dot" />
              <span className="choice-name">{t(`exporting.kinds.${kind}`)}</span>
              <span className="choice-hint">{t(`exporting.kindHints.${kind}`)}</span>
            </Radio.Root>
          ))}
        </RadioGroup>
        <div className="export-form">
          <OrderForm order={order} edition={edition} />
          <PlannedFiles order={order} edition={edition} />
          <EmptyPages order={order} edition={edition} />
          <UnsignedPages order={order} edition={edition} />
          {order.kind === 'press' && <OpenFindings order={order} edition={edition} />}
        </div>
      </div>
      <div className="dialog-actions">
        <Dialog.Close className="button">{t('exporting.cancel')}</Dialog.Close>
        <button
          type="button"
          className="button button-primary"
          disabled={isRefused(edition, order)}
          onClick={() => void exporter.start()}
        >
          {t('exporting.start')}
        </button>
      </div>
    </>
  );
}

/** An order of another kind, of the same pages. */
function newOrder(kind: OutputOrder['kind'], edition: Edition, { pages }: OutputOrder): OutputOrder {
  const chosen = pages === undefined ? {} : { pages };
  switch (kind) {
    case 'press':
      return { ...pressOrderOf(edition), ...chosen };
    case 'imposed':
      return { kind, sheet: 'A3', ...chosen };
    case 'proof':
      return { kind, findings: true, ...chosen };
    case 'digital':
      return { kind, ...chosen };
    case 'pictures':
      return { kind, format: 'png', dpi: PICTURE_DPI, ...chosen };
  }
}
