import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import type { CaptionPlace } from '../../../core/document';
import { OptionalNumberField, SelectField } from '../fields';

const PLACES = ['below', 'above', 'left', 'right', 'inside'] as const;

/** Where a caption stands to its picture; beside it, in how many columns. */
export function CaptionPlaceField(props: {
  readonly place: CaptionPlace;
  readonly onPlace: (place: CaptionPlace | undefined) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { place, onPlace } = props;
  return (
    <>
      <SelectField
        label={t('inspector.captionPlace')}
        value={place.at}
        choices={PLACES.map((value) => ({ value, label: t(`inspector.${value}`) }))}
        onChoose={(at) => onPlace(at === 'below' ? undefined : { at })}
      />
      {(place.at === 'left' || place.at === 'right') && (
        <OptionalNumberField
          label={t('inspector.captionColumns')}
          value={place.columns}
          least={1}
          most={100}
          onValue={(columns) => onPlace({ at: place.at, ...(columns !== undefined && { columns }) })}
        />
      )}
    </>
  );
}
