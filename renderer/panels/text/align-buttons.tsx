import type { ReactNode } from 'react';
import type { Paragraph } from '../../../core/document';
import { useTranslation } from '../../i18n';
import { useEditor } from '../editor-context';
import { commonOf } from '../fields';
import { Icon } from '../icons';
import type { IconName } from '../icons';
import type { TextStyle } from './use-text-style';

type Align = NonNullable<Paragraph['align']>;

const ALIGNS: readonly { readonly align: Align; readonly icon: IconName }[] = [
  { align: 'justify', icon: 'textJustify' },
  { align: 'start', icon: 'textStart' },
  { align: 'centre', icon: 'textCentre' },
  { align: 'end', icon: 'textEnd' },
  { align: 'justify-all', icon: 'textSpread' },
];

/**
 * How paragraphs stand in their measure; pressing what they have leaves it to their style again. The keyboard stays in
 * the text.
 */
export function AlignButtons({ style }: { readonly style: TextStyle }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const own = commonOf(style.paragraphs, ({ align }) => align);
  return (
    <div
      className="align-buttons"
      role="group"
      aria-label={t('text.align')}
      onMouseDown={(event) => event.preventDefault()}
    >
      {ALIGNS.map(({ align, icon }) => {
        const some = style.paragraphs.some((paragraph) => paragraph.align === align);
        return (
          <button
            key={align}
            type="button"
            className="button button-small button-icon mark-button"
            aria-label={t(`text.aligns.${align}`)}
            title={t(`text.aligns.${align}`)}
            aria-pressed={own === align ? true : some ? 'mixed' : false}
            data-align={align}
            onClick={() => editor.text.setParagraphs({ align: own === align ? null : align })}
          >
            <Icon name={icon} />
          </button>
        );
      })}
    </div>
  );
}
