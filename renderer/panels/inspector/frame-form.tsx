import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { GridRect } from '../../../core/document';
import { NumberField } from '../fields';

/** Far over any page: what lies outside the type area is told by a diagnostic. */
const MOST = 999;

/** A place on a grid in columns and lines, counted from 1 as people do. */
export function FrameForm(props: { readonly frame: GridRect; readonly onFrame: (frame: GridRect) => void }): ReactNode {
  const { t } = useTranslation();
  const { frame, onFrame } = props;
  return (
    <div className="form-grid">
      <NumberField
        label={t('inspector.column')}
        name="column"
        value={frame.column + 1}
        least={1}
        most={MOST}
        onValue={(column) => onFrame({ ...frame, column: column - 1 })}
      />
      <NumberField
        label={t('inspector.columns')}
        name="columns"
        value={frame.columns}
        least={1}
        most={MOST}
        onValue={(columns) => onFrame({ ...frame, columns })}
      />
      <NumberField
        label={t('inspector.line')}
        name="line"
        value={frame.line + 1}
        least={1}
        most={MOST}
        onValue={(line) => onFrame({ ...frame, line: line - 1 })}
      />
      <NumberField
        label={t('inspector.lines')}
        name="lines"
        value={frame.lines}
        least={1}
        most={MOST}
        onValue={(lines) => onFrame({ ...frame, lines })}
      />
    </div>
  );
}
