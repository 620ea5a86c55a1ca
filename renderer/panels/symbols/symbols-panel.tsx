import { useState } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { SPACES, SYMBOLS, withRecent } from '../../editor';
import type { SpaceName, SymbolGroup } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';
import { FormSection } from '../fields';

const GROUPS = Object.keys(SYMBOLS) as readonly SymbolGroup[];
const NAMES = Object.keys(SPACES) as readonly SpaceName[];

/** Signs that no key gives 特殊符号: a click, or Enter, puts one where one types. */
export function SymbolsPanel(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const typing = useEditorState((state) => state.typing?.selection !== undefined);
  const [recent, setRecent] = useState<readonly string[]>([]);
  const put = (sign: string): void => {
    editor.text.type(sign);
    setRecent((before) => withRecent(before, sign));
    document.querySelector<HTMLElement>('[data-text-input]')?.focus();
  };
  const sign = (text: string): ReactNode => (
    <Sign key={text} text={text} name={text} disabled={!typing} onPut={() => put(text)} />
  );
  return (
    <section className="panel" aria-label={t('dock.panels.symbols')} data-testid="symbols" onKeyDown={walk}>
      <div className="scroll form">
        {!typing && <p className="form-hint symbols-hint">{t('symbols.hint')}</p>}
        {recent.length > 0 && (
          <FormSection title={t('symbols.recent')}>
            <div className="symbols">{recent.filter((each) => each.trim() !== '').map(sign)}</div>
          </FormSection>
        )}
        {GROUPS.map((group) => (
          <FormSection key={group} title={t(`symbols.${group}`)}>
            <div className="symbols">{[...SYMBOLS[group]].map(sign)}</div>
          </FormSection>
        ))}
        <FormSection title={t('symbols.spaces')}>
          <div className="form-buttons">
            {NAMES.map((name) => (
              <Sign
                key={name}
                text={t(`symbols.${name}`)}
                name={t(`symbols.${name}`)}
                disabled={!typing}
                wide
                onPut={() => put(SPACES[name])}
              />
            ))}
          </div>
        </FormSection>
      </div>
    </section>
  );
}

function Sign(props: {
  readonly text: string;
  readonly name: string;
  readonly disabled: boolean;
  readonly wide?: boolean;
  readonly onPut: () => void;
}): ReactNode {
  const { text, name, disabled, wide = false, onPut } = props;
  return (
    <button
      type="button"
      className={wide ? 'button button-outlined button-small' : 'symbol'}
      aria-label={name}
      // The keyboard may walk over the signs before there is a place to put one.
      aria-disabled={disabled}
      // The keyboard stays where one types.
      onMouseDown={(event) => event.preventDefault()}
      onClick={disabled ? undefined : onPut}
    >
      {text}
    </button>
  );
}

/** The arrow keys go from sign to sign. */
function walk(event: KeyboardEvent<HTMLElement>): void {
  const by = event.key === 'ArrowRight' ? 1 : event.key === 'ArrowLeft' ? -1 : 0;
  if (by === 0) return;
  const signs = [...event.currentTarget.querySelectorAll<HTMLElement>('button')];
  const at = signs.findIndex((each) => each === document.activeElement);
  if (at < 0) return;
  event.preventDefault();
  signs[(at + by + signs.length) % signs.length]?.focus();
}
