import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import type { GridRect } from '../../../core/document';
import { MIXED, NumberField, commonOf } from '../fields';

/** Far over any page: what lies outside the type area is told by a diagnostic. */
const MOST = 999;

/** Columns and lines are counted from 1, as people do; how many there are is as it is. */
const PARTS = [
  { part: 'column', from: 1 },
  { part: 'columns', from: 0 },
  { part: 'line', from: 1 },
  { part: 'lines', from: 0 },
] as const;

/** Places on a grid in columns and lines. A part in which they differ is empty; entered, all of them get it. */
export function FrameForm(props: {
  readonly frames: readonly GridRect[];
  readonly onFrame: (change: (frame: GridRect) => GridRect) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { frames, onFrame } = props;
  return (
    <div className="form-grid">
      {PARTS.map(({ part, from }) => {
        const value = commonOf(frames, (frame) => frame[part]);
        return (
          <NumberField
            key={part}
            label={t(`inspector.${part}`)}
            name={part}
            value={value === MIXED ? MIXED : value + from}
            least={1}
            most={MOST}
            onValue={(next) => onFrame((frame) => ({ ...frame, [part]: next - from }))}
          />
        );
      })}
    </div>
  );
}
