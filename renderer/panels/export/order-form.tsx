import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { FILE_DIVISIONS, formatPageNumbers, parsePageNumbers } from '../../../core/document';
import type { Edition } from '../../../core/document';
import { MOST_DPI, PICTURE_FORMATS, PROOF_SHEETS } from '../../../outputs/order';
import type { OutputOrder } from '../../../outputs/order';
import { useEditor } from '../editor-context';
import { EntryField, NumberField, SelectField, SwitchField } from '../fields';

/** Files are sent again a few times on a bad night. */
const MOST_SENDINGS = 99;
/** Coarser page pictures show no letters. */
const LEAST_DPI = 36;
/** A round is a word or two: it stands across every page. */
const LONGEST_ROUND = 40;

const STANDARDS = ['x4', 'x1a'] as const;

/** What can be said of an order: its pages, then what belongs to its kind. */
export function OrderForm({ order, edition }: { readonly order: OutputOrder; readonly edition: Edition }): ReactNode {
  return (
    <div className="form">
      <PagesField order={order} count={edition.pages.length} />
      <KindFields order={order} />
    </div>
  );
}

function PagesField({ order, count }: { readonly order: OutputOrder; readonly count: number }): ReactNode {
  const { t } = useTranslation();
  const { exporter } = useEditor();
  return (
    <EntryField<readonly number[] | undefined>
      label={t('exporting.pages')}
      name="export pages"
      value={order.pages}
      placeholder={t('exporting.allPages', { count })}
      format={(pages) => (pages === undefined ? '' : formatPageNumbers(pages))}
      parse={(text) => {
        if (text.trim() === '') return { value: undefined };
        const read = parsePageNumbers(text, count);
        if (read.ok) return { value: read.pages.length === count ? undefined : read.pages };
        if (read.code === 'page-missing') return { fault: t('exporting.pageMissing', { page: read.page, count }) };
        return { fault: t('exporting.notPages') };
      }}
      onValue={(pages) => {
        const { pages: _before, ...all } = order;
        exporter.choose(pages === undefined ? all : { ...all, pages });
      }}
    />
  );
}

function KindFields({ order }: { readonly order: OutputOrder }): ReactNode {
  const { t } = useTranslation();
  const { exporter } = useEditor();
  const change = exporter.choose;
  switch (order.kind) {
    case 'press':
      return (
        <>
          <SelectField
            label={t('exporting.standard')}
            name="export standard"
            value={order.standard}
            choices={STANDARDS.map((value) => ({ value, label: t(`exporting.standards.${value}`) }))}
            hint={t(`exporting.standardHints.${order.standard}`)}
            onChoose={(standard) => change({ ...order, standard })}
          />
          <SelectField
            label={t('exporting.division')}
            name="export division"
            value={order.division}
            choices={FILE_DIVISIONS.map((value) => ({ value, label: t(`exporting.divisions.${value}`) }))}
            onChoose={(division) => change({ ...order, division })}
          />
          <NumberField
            label={t('exporting.sending')}
            name="export sending"
            value={order.version}
            least={1}
            most={MOST_SENDINGS}
            hint={t('exporting.sendingHint')}
            onValue={(version) => change({ ...order, version })}
          />
          <div className="form-checks">
            <SwitchField
              label={t('exporting.marks')}
              name="export marks"
              value={order.marks}
              onValue={(marks) => change({ ...order, marks })}
            />
            <SwitchField
              label={t('exporting.slug')}
              name="export slug"
              value={order.slug}
              onValue={(slug) => change({ ...order, slug })}
            />
            <SwitchField
              label={t('exporting.report')}
              name="export report"
              value={order.report}
              onValue={(report) => change({ ...order, report })}
            />
          </div>
        </>
      );
    case 'imposed':
      return (
        <SelectField
          label={t('exporting.sheet')}
          name="export sheet"
          value={order.sheet}
          choices={PROOF_SHEETS.map((value) => ({ value, label: value }))}
          onChoose={(sheet) => change({ ...order, sheet })}
        />
      );
    case 'proof':
      return (
        <>
          <EntryField<string | undefined>
            label={t('exporting.round')}
            name="export round"
            value={order.round}
            placeholder={t('exporting.roundExample')}
            hint={t('exporting.roundHint')}
            format={(round) => round ?? ''}
            parse={(text) => ({ value: text.trim() === '' ? undefined : text.trim().slice(0, LONGEST_ROUND) })}
            onValue={(round) => {
              const { round: _before, ...plain } = order;
              change(round === undefined ? plain : { ...plain, round });
            }}
          />
          <div className="form-checks">
            <SwitchField
              label={t('exporting.findings')}
              name="export findings"
              value={order.findings ?? false}
              onValue={(findings) => change({ ...order, findings })}
            />
            <SwitchField
              label={t('exporting.remarks')}
              name="export remarks"
              value={order.remarks ?? false}
              onValue={(remarks) => change({ ...order, remarks })}
            />
            <SwitchField
              label={t('readers.exporting.list')}
              name="export list"
              value={order.list ?? false}
              onValue={(list) => change({ ...order, list })}
            />
            <SwitchField
              label={t('exporting.email')}
              name="export email"
              value={order.email ?? false}
              onValue={(email) => change({ ...order, email })}
            />
          </div>
        </>
      );
    case 'digital':
      return null;
    case 'pictures':
      return (
        <>
          <SelectField
            label={t('exporting.format')}
            name="export format"
            value={order.format}
            choices={PICTURE_FORMATS.map((value) => ({ value, label: value.toUpperCase() }))}
            onChoose={(format) => change({ ...order, format })}
          />
          <NumberField
            label={t('exporting.dpi')}
            name="export dpi"
            value={order.dpi}
            least={LEAST_DPI}
            most={MOST_DPI}
            onValue={(dpi) => change({ ...order, dpi })}
          />
        </>
      );
  }
}
