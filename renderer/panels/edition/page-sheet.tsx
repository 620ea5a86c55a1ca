import type { ReactNode } from 'react';
import { useTranslation, withMinus } from '../../i18n';
import { gridFacts } from '../../../core/document';
import type { GridProblem, Profile } from '../../../core/document';
import { pointsToMm } from '../../../core/units';
import { SIZE_UNITS } from '../../../ipc';
import { withGrid, withPaper, withProfile } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';
import { FormRow, FormSection, NumberField, SelectField, SizeField, TextField } from '../fields';
import { Icon } from '../icons';
import { PresetField } from './preset-field';

/** Paper and grid, with what they come to. */
export function PageSheet(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const profile = useEditorState((state) => state.edition?.profile);
  if (profile === undefined) return null;
  const { paper, grid } = profile;
  const putPaper = (part: Partial<Profile['paper']>, group?: string): void =>
    editor.edit({
      label: 'editPage',
      apply: (edition) => withPaper(edition, part),
      ...(group !== undefined && { group }),
    });
  const putGrid = (part: Partial<Profile['grid']>): void =>
    editor.edit({ label: 'editPage', apply: (edition) => withGrid(edition, part) });
  return (
    <>
      <FormSection title={t('setup.paper')}>
        <PresetField profile={profile} />
        <TextField
          label={t('setup.paperName')}
          value={paper.name}
          onText={(name, group) => putPaper({ name }, group)}
        />
        <NumberField
          label={t('setup.width')}
          name="paper width"
          value={paper.widthMm}
          least={10}
          most={5000}
          by={0.5}
          onValue={(widthMm) => putPaper({ widthMm })}
        />
        <NumberField
          label={t('setup.height')}
          name="paper height"
          value={paper.heightMm}
          least={10}
          most={5000}
          by={0.5}
          onValue={(heightMm) => putPaper({ heightMm })}
        />
      </FormSection>
      <FormSection title={t('setup.grid')}>
        <NumberField
          label={t('setup.columns')}
          name="columns"
          value={grid.columns}
          least={1}
          most={100}
          onValue={(columns) => putGrid({ columns })}
        />
        <NumberField
          label={t('setup.cells')}
          name="cells"
          value={grid.cells}
          least={1}
          most={500}
          onValue={(cells) => putGrid({ cells })}
        />
        <NumberField
          label={t('setup.gutter')}
          name="gutter"
          value={grid.gutter}
          least={0}
          most={100}
          by={0.25}
          onValue={(gutter) => putGrid({ gutter })}
        />
        <NumberField
          label={t('setup.lines')}
          name="lines"
          value={grid.lines}
          least={1}
          most={2000}
          onValue={(lines) => putGrid({ lines })}
        />
        <SizeField label={t('setup.size')} name="size" value={grid.size} onValue={(size) => putGrid({ size })} />
        <SizeField
          label={t('setup.leading')}
          name="leading"
          value={grid.leading}
          onValue={(leading) => putGrid({ leading })}
        />
      </FormSection>
      <FormSection title={t('setup.makeUp')}>
        <SelectField
          label={t('setup.shapes')}
          name="story shapes"
          value={profile.storyShapes ?? 'rectangles'}
          choices={(['rectangles', 'steps'] as const).map((value) => ({ value, label: t(`setup.${value}`) }))}
          onChoose={(storyShapes) =>
            editor.edit({ label: 'editPage', apply: (edition) => withProfile(edition, { storyShapes }) })
          }
        />
      </FormSection>
      <Facts profile={profile} />
      <SizeSettings />
    </>
  );
}

/** What the paper and the grid come to, as it changes. */
function Facts({ profile }: { readonly profile: Profile }): ReactNode {
  const { t } = useTranslation();
  const problemWords = useProblemWords();
  const { paper, grid } = profile;
  const facts = gridFacts(paper, grid);
  const rows = [
    { name: t('setup.area'), value: t('setup.areaValue', { width: mm(facts.widthMm), height: mm(facts.heightMm) }) },
    { name: '', value: t('setup.cellsValue', { across: tidy(facts.unitsAcross), lines: grid.lines }) },
    {
      name: t('setup.measure'),
      value: t('setup.measureValue', { cells: grid.cells, width: mm(pointsToMm(grid.cells * grid.size)) }),
    },
    {
      name: t('setup.margins'),
      value: t('setup.marginsValue', { side: mm(facts.sideMarginMm), top: mm(facts.headMarginMm) }),
    },
    {
      name: t('setup.slack'),
      value: t('setup.slackValue', { across: mm(facts.slackMm.across), down: mm(facts.slackMm.down) }),
    },
  ];
  return (
    <FormSection title={t('setup.facts')}>
      <dl className="facts tabular" data-testid="page-facts">
        {rows.map(({ name, value }) => (
          <div key={value} className="fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {facts.problems.map((problem) => {
        const mild = problem.code === 'room-across' || problem.code === 'room-down';
        return (
          <p
            key={problem.code}
            className={mild ? 'form-note' : 'form-note form-note-warning'}
            role="status"
            data-problem={problem.code}
          >
            <Icon name={mild ? 'info' : 'warning'} />
            {problemWords(problem)}
          </p>
        );
      })}
    </FormSection>
  );
}

/** Gives the words for what is wrong with a grid. */
function useProblemWords(): (problem: GridProblem) => string {
  const { t } = useTranslation();
  return (problem) => {
    switch (problem.code) {
      case 'wider-than-paper':
        return t('setup.tooWide', { over: mm(problem.overMm) });
      case 'higher-than-paper':
        return t('setup.tooHigh', { over: mm(problem.overMm) });
      case 'narrow-margin':
        return t('setup.thinMargin', { margin: mm(problem.marginMm), least: problem.leastMm });
      case 'measure-outside':
        return t('setup.measureOutside', { cells: problem.cells, least: problem.least, most: problem.most });
      case 'room-across':
        return t('setup.roomAcross', { cells: problem.cells });
      case 'room-down':
        return t('setup.roomDown', { lines: problem.lines });
    }
  };
}

/** How sizes are shown here, and which table the paper's people name them by. */
function SizeSettings(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const unit = useEditorState((state) => state.preferences.sizeUnit);
  const ladder = useEditorState((state) => state.edition?.profile.sizeLadder) ?? 'founder';
  return (
    <FormSection title={t('setup.sizes')}>
      <SelectField
        label={t('setup.unit')}
        name="size unit"
        value={unit}
        choices={SIZE_UNITS.map((value) => ({ value, label: t(`setup.${value}`) }))}
        onChoose={(sizeUnit) => editor.setPreferences({ sizeUnit })}
      />
      <SelectField
        label={t('setup.ladder')}
        name="size ladder"
        value={ladder}
        choices={(['founder', 'office'] as const).map((value) => ({ value, label: t(`setup.${value}`) }))}
        onChoose={(sizeLadder) =>
          editor.edit({ label: 'editPage', apply: (edition) => withProfile(edition, { sizeLadder }) })
        }
      />
      <FormRow label="">
        <p className="form-hint">{t('form.notSize')}</p>
      </FormRow>
    </FormSection>
  );
}

function mm(value: number): string {
  return withMinus(value.toFixed(1));
}

function tidy(value: number): string {
  return String(Math.round(value * 100) / 100);
}
