import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import type { ArticlePicture, PictureInset } from '../../../core/document';
import { useEditorState } from '../editor-context';
import { NumberField, SwitchField } from '../fields';

/** Far over any measure, in cells. */
const MOST_CELLS = 500;
const MOST_LINES = 100;
/** White round an inset that does not say, in cells and lines. */
const STANDOFF = { cells: 1, lines: 1 };

/** Whether text runs round a picture 串文, and where it stands across then. */
export function InsetForm(props: {
  readonly picture: ArticlePicture;
  readonly onInset: (inset: PictureInset | undefined) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { picture, onInset } = props;
  const edition = useEditorState((state) => state.edition);
  const { inset, frame } = picture;
  if (edition === undefined) return null;
  const { cells, gutter } = edition.profile.grid;
  const whole = frame.columns * (cells + gutter) - gutter;
  const put = (part: Partial<PictureInset>): void => {
    if (inset !== undefined) onInset({ ...inset, ...part });
  };
  const standoff = inset?.standoff ?? STANDOFF;
  return (
    <>
      <SwitchField
        label={t('inspector.inset')}
        name="inset"
        value={inset !== undefined}
        onValue={(on) => onInset(on ? { x: 0, width: Math.max(1, Math.floor(whole * 0.6)) } : undefined)}
      />
      {inset !== undefined && (
        <div className="form-grid">
          <NumberField
            label={t('inspector.insetX')}
            name="inset x"
            value={inset.x}
            least={0}
            most={MOST_CELLS}
            by={0.5}
            onValue={(x) => put({ x })}
          />
          <NumberField
            label={t('inspector.insetWidth')}
            name="inset width"
            value={inset.width}
            least={1}
            most={MOST_CELLS}
            by={0.5}
            onValue={(width) => put({ width })}
          />
          <NumberField
            label={t('inspector.standoffCells')}
            value={standoff.cells}
            least={0}
            most={MOST_CELLS}
            by={0.5}
            onValue={(next) => put({ standoff: { ...standoff, cells: next } })}
          />
          <NumberField
            label={t('inspector.standoffLines')}
            value={standoff.lines}
            least={0}
            most={MOST_LINES}
            onValue={(next) => put({ standoff: { ...standoff, lines: next } })}
          />
        </div>
      )}
    </>
  );
}
