import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { NEWSPRINT, pressSpecOf } from '../../../core/document';
import type { PictureFit } from '../../../core/document';
import type { Rect } from '../../../core/geometry';
import { leastPpi } from '../../../core/preflight';
import { ppiIn } from '../../editor';
import { useEditorState } from '../editor-context';
import { FormRow, NumberField, SelectField } from '../fields';
import { Icon } from '../icons';
import { FocusView } from './focus-view';

const PERCENT = 100;

/** How a picture is fitted into its frame, and how fine it is there. */
export function PictureFitForm(props: {
  /** Id of a picture of the edition. */
  readonly picture: string;
  /** The frame it fills, in points. */
  readonly frame: Rect;
  readonly fit: PictureFit | undefined;
  readonly onFit: (fit: PictureFit, group?: string) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { picture: id, frame, fit = { kind: 'fill' }, onFit } = props;
  const picture = useEditorState((state) => state.edition?.pictures.find((each) => each.id === id));
  const profile = useEditorState((state) => state.edition?.profile);
  if (picture === undefined) return null;
  const ppi = ppiIn(picture, frame, fit);
  const minimum = leastPpi(picture, (profile === undefined ? NEWSPRINT : pressSpecOf(profile)).screen);
  return (
    <>
      {fit.kind === 'fill' && <FocusView picture={picture} frame={frame} fit={fit} onFit={onFit} />}
      <FormRow label={t('inspector.resolution')}>
        <span className="form-value tabular" data-testid="ppi">
          {t('inspector.resolutionValue', { ppi })}
          <span className="form-aside">{t('inspector.pixels', { width: picture.width, height: picture.height })}</span>
        </span>
        {ppi < minimum && (
          <p className="form-note form-note-warning" role="status">
            <Icon name="warning" />
            {t('inspector.coarse', { minimum })}
          </p>
        )}
      </FormRow>
      <SelectField
        label={t('inspector.fit')}
        name="fit"
        value={fit.kind}
        choices={(['fill', 'whole'] as const).map((value) => ({ value, label: t(`inspector.${value}`) }))}
        onChoose={(kind) => onFit({ kind })}
      />
      {fit.kind === 'fill' && (
        <NumberField
          label={t('inspector.zoom')}
          name="zoom"
          value={Math.round((fit.zoom ?? 1) * PERCENT)}
          least={100}
          most={10_000}
          onValue={(percent) => {
            const { zoom: _zoom, ...rest } = fit;
            onFit(percent === PERCENT ? rest : { ...rest, zoom: percent / PERCENT });
          }}
        />
      )}
    </>
  );
}
