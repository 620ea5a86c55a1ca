import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import type { OwnBox } from '../../../core/document';
import { PLAIN_BOXES, boxName, boxNamed } from '../../editor';
import { useEditorState } from '../editor-context';
import { MIXED, SelectField } from '../fields';
import type { OrMixed } from '../fields';

/** The box round articles or blocks: none, a plain one, or one of the paper's. */
export function BoxField(props: {
  readonly box: OrMixed<OwnBox | undefined>;
  readonly onBox: (box: OwnBox | undefined) => void;
}): ReactNode {
  const { t } = useTranslation();
  const { box, onBox } = props;
  const styles = useEditorState((state) => state.edition?.profile.boxStyles);
  const name = box === MIXED ? MIXED : boxName(box);
  const plain = Object.keys(PLAIN_BOXES) as (keyof typeof PLAIN_BOXES)[];
  return (
    <SelectField
      label={t('inspector.boxStyle')}
      name="box"
      value={name}
      choices={[
        { value: 'noBox', label: t('inspector.noBox') },
        ...plain.map((value) => ({ value, label: t(`inspector.${value}`) })),
        ...Object.keys(styles ?? {}).map((style) => ({ value: `style ${style}`, label: style })),
        ...(name === 'ownBox' ? [{ value: name, label: t('inspector.ownBox') }] : []),
      ]}
      onChoose={(next) => onBox(boxNamed(next, box === MIXED ? undefined : box))}
    />
  );
}
