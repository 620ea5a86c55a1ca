import { memo } from 'react';
import type { ReactNode } from 'react';
import { sameData } from '../../../core/document';
import { useTranslation } from '../../i18n';
import { useEditor } from '../editor-context';
import { AlignButtons } from './align-buttons';
import { CharacterStyleSelect, ParagraphStyleSelect } from './style-selects';
import { useTextStyle } from './use-text-style';
import type { TextStyle } from './use-text-style';

/**
 * How the text that is typed in a story is set, in one line: styles, alignment, initial; the rest is the inspector's.
 */
export const StyleBar = memo(Bar);

function Bar(): ReactNode {
  const style = useTextStyle();
  return style === undefined ? null : <Fields style={style} />;
}

/** A key changes the paragraph that is typed in, and seldom how it is set. */
const Fields = memo(StyleFields, (before, after) => sameData(setting(before.style), setting(after.style)));

/** How text is set, without what it says. */
function setting({ paragraphs, ...rest }: TextStyle): unknown {
  return { ...rest, paragraphs: paragraphs.map(({ text: _text, marks: _marks, ...how }) => how) };
}

function StyleFields({ style }: { readonly style: TextStyle }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
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
