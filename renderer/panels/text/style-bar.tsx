import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { useEditor } from '../editor-context';
import { AlignButtons } from './align-buttons';
import { CharacterStyleSelect, ParagraphStyleSelect } from './style-selects';
import { useTextStyle } from './use-text-style';

/** How the text that is typed in a story is set, in one line: styles, alignment, initial; the rest is the inspector's. */
export function StyleBar(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const style = useTextStyle();
  if (style === undefined) return null;
  const initial = style.paragraphs.some((paragraph) => paragraph.initial !== undefined);
  const bodies = style.paragraphs.some(({ kind }) => kind === 'body');
  return (
    <div className="style-bar" role="toolbar" aria-label={t('text.styling')} data-testid="style-bar">
      <ParagraphStyleSelect style={style} />
      <CharacterStyleSelect style={style} />
      <AlignButtons style={style} />
      <button
        type="button"
        className="button button-small mark-button"
        aria-label={t('text.initial')}
        title={t('text.initial')}
        aria-pressed={initial}
        disabled={!bodies}
        data-testid="initial"
        onMouseDown={(event) => event.preventDefault()}
        onClick={() => editor.text.setParagraphs({ initial: initial ? null : {} })}
      >
        {t('text.initialSign')}
      </button>
    </div>
  );
}
