import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { formatLength, parseLength } from '../../../core/document';
import type { GridRect, LengthUnit } from '../../../core/document';
import type { RulerUnit } from '../../../ipc';
import { gridOf } from '../../editor';
import { useEditorState } from '../editor-context';
import { EntryField } from '../fields';

/** The units in which lengths across and down are shown, by the unit of the rulers. */
const UNITS = {
  grid: { across: 'cell', down: 'line' },
  mm: { across: 'mm', down: 'mm' },
  pt: { across: 'pt', down: 'pt' },
} as const satisfies Record<RulerUnit, Readonly<Record<'across' | 'down', LengthUnit>>>;

type Grid = ReturnType<typeof gridOf>;

/**
 * The four lengths of a frame in points, from the type area's corner, and the frame that the grid has nearest to one.
 */
const LENGTHS = [
  {
    name: 'x',
    way: 'across',
    read: (grid: Grid, frame: GridRect) => grid.rectOf(frame).x - grid.area.x,
    near: (grid: Grid, points: number) => ({ column: Math.max(0, Math.round(points / pitch(grid))) }),
  },
  {
    name: 'width',
    way: 'across',
    read: (grid: Grid, frame: GridRect) => grid.rectOf(frame).width,
    near: (grid: Grid, points: number) => ({ columns: Math.max(1, Math.round((points + grid.gutter) / pitch(grid))) }),
  },
  {
    name: 'y',
    way: 'down',
    read: (grid: Grid, frame: GridRect) => grid.rectOf(frame).y - grid.area.y,
    near: (grid: Grid, points: number) => ({ line: Math.max(0, Math.round(points / grid.leading)) }),
  },
  {
    name: 'height',
    way: 'down',
    read: (grid: Grid, frame: GridRect) => grid.rectOf(frame).height,
    near: (grid: Grid, points: number) => ({ lines: Math.max(1, Math.round(points / grid.leading)) }),
  },
] as const;

/**
 * The place and size of a frame as lengths in the unit of the rulers; any unit may be entered, such as `53mm` or
 * `12字`. The frame takes the column or line nearest to it.
 */
export function MeasureForm(props: {
  readonly frame: GridRect;
  readonly onFrame: (change: (frame: GridRect) => GridRect) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { frame, onFrame } = props;
  const edition = useEditorState((state) => state.edition);
  const rulerUnit = useEditorState((state) => state.preferences.rulerUnit);
  const english = useEditorState((state) => state.language === 'en');
  if (edition === undefined) return null;
  const grid = gridOf(edition);
  const cellAndLine = edition.profile.grid;
  return (
    <div className="form-grid">
      {LENGTHS.map(({ name, way, read, near }) => {
        const unit = UNITS[rulerUnit][way];
        return (
          <EntryField<number>
            key={name}
            label={t(`inspector.${name}`)}
            name={name}
            value={read(grid, frame)}
            format={(points) => formatLength(toThousandths(points), unit, cellAndLine, english ? 'en' : 'zh')}
            parse={(text) => {
              const value = parseLength(text, cellAndLine, unit);
              return value === undefined ? { fault: t('form.notLength') } : { value };
            }}
            onValue={(points) => onFrame((each) => ({ ...each, ...near(grid, points) }))}
          />
        );
      })}
    </div>
  );
}

function pitch({ measure, gutter }: Grid): number {
  return measure + gutter;
}

function toThousandths(points: number): number {
  return Math.round(points * 1000) / 1000;
}
