import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { GRID_PRESETS } from '../../../core/document';
import type { GridPreset, GridSpec, Profile } from '../../../core/document';
import { withGrid, withPaper } from '../../editor';
import { paperName } from '../beginning/template-words';
import { useEditor } from '../editor-context';
import { SelectField } from '../fields';

/** A preset at one of its leadings. */
interface Offer {
  readonly value: string;
  readonly preset: GridPreset;
  readonly grid: GridSpec;
}

const OFFERS: readonly Offer[] = GRID_PRESETS.flatMap((preset) =>
  preset.leadings.map((leading) => ({
    value: `${preset.id} ${leading.leading}`,
    preset,
    grid: { ...preset.grid, ...leading },
  })),
);

/** The papers and grids that newspapers use; what fits none of them is the paper's own. */
export function PresetField({ profile }: { readonly profile: Profile }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const current = OFFERS.find((offer) => isLike(offer, profile));
  return (
    <SelectField
      label={t('setup.preset')}
      name="preset"
      value={current?.value ?? ''}
      choices={[
        ...(current === undefined ? [{ value: '', label: t('setup.custom') }] : []),
        ...OFFERS.map(({ value, preset, grid: { columns, cells, leading, lines } }) => ({
          value,
          label: t('setup.presetName', { paper: paperName(t, preset.paper.name), columns, cells, leading, lines }),
        })),
      ]}
      onChoose={(value) => {
        const offer = OFFERS.find((each) => each.value === value);
        if (offer === undefined) return;
        editor.edit({
          label: 'editPage',
          apply: (edition) => withGrid(withPaper(edition, offer.preset.paper), offer.grid),
        });
      }}
    />
  );
}

function isLike({ preset, grid }: Offer, profile: Profile): boolean {
  const { widthMm, heightMm } = profile.paper;
  const sameGrid = (Object.keys(grid) as (keyof GridSpec)[]).every((key) => grid[key] === profile.grid[key]);
  return sameGrid && preset.paper.widthMm === widthMm && preset.paper.heightMm === heightMm;
}
