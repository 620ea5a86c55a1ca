import type { KeyboardEvent, ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { FIND_SCOPES, findHits } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';
import { Icon } from '../icons';

/** What counts as the same, each with its sign on the button. */
const OPTIONS = [
  ['matchCase', 'Aa'],
  ['matchWidth', 'Ａa'],
  ['wholeWords', '|ab|'],
  ['expression', '.*'],
] as const;

/** What is looked for and what it becomes. Enter goes to the next, Shift+Enter to the one before. */
export function FindForm(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const find = useEditorState((state) => state.find);
  const { wish, words, scope, replacing, outcome, at } = find;
  const { length: count } = findHits(find);
  const none = count === 0;
  const walk = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
    event.preventDefault();
    editor.find.step(event.shiftKey ? -1 : 1);
  };
  const replace = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || event.nativeEvent.isComposing || none) return;
    event.preventDefault();
    if (event.ctrlKey || event.metaKey) editor.find.replaceAll();
    else editor.find.replaceOne();
  };
  return (
    <div className="form find-form">
      <div className="find-line">
        <button
          type="button"
          className="button button-icon button-small find-more"
          aria-label={t('find.showReplace')}
          title={t('find.showReplace')}
          aria-expanded={replacing}
          onClick={() => editor.find.set({ replacing: !replacing })}
        >
          <Icon name="down" />
        </button>
        <label className="field find-field">
          <Icon name="search" />
          <input
            className="field-input"
            type="text"
            value={wish.text}
            placeholder={t('find.what')}
            aria-label={t('find.what')}
            aria-invalid={outcome.kind === 'invalid'}
            data-field="find"
            spellCheck={false}
            onChange={(event) => editor.find.set({ text: event.target.value })}
            onKeyDown={walk}
          />
          <span className="find-place tabular" role="status">
            {at !== undefined ? t('find.place', { at: at + 1, count }) : none ? '' : t('find.count', { count })}
          </span>
        </label>
        <Step name="previous" icon="up" disabled={none} onPress={() => editor.find.step(-1)} />
        <Step name="next" icon="down" disabled={none} onPress={() => editor.find.step(1)} />
      </div>
      {replacing && (
        <div className="find-line">
          <span className="find-indent" />
          <label className="field find-field">
            <input
              className="field-input"
              type="text"
              value={words}
              placeholder={t('find.with')}
              aria-label={t('find.with')}
              data-field="replace"
              spellCheck={false}
              onChange={(event) => editor.find.set({ words: event.target.value })}
              onKeyDown={replace}
            />
          </label>
          <button
            type="button"
            className="button button-outlined button-small"
            disabled={none}
            data-testid="replace-one"
            onClick={() => editor.find.replaceOne()}
          >
            {t('find.replaceOne')}
          </button>
          <button
            type="button"
            className="button button-outlined button-small"
            disabled={none || (outcome.kind === 'found' && outcome.many)}
            data-testid="replace-all"
            onClick={() => editor.find.replaceAll()}
          >
            {t('find.replaceAll')}
          </button>
        </div>
      )}
      <div className="find-line find-scopes">
        <div className="segments" role="group" aria-label={t('find.scopes')}>
          {FIND_SCOPES.map((name) => (
            <button
              key={name}
              type="button"
              className="segment"
              aria-pressed={scope === name}
              data-scope={name}
              onClick={() => editor.find.set({ scope: name })}
            >
              {t(`find.scope.${name}`)}
            </button>
          ))}
        </div>
        <span className="space" />
        <div className="find-options" role="group" aria-label={t('find.options')}>
          {OPTIONS.map(([option, sign]) => (
            <button
              key={option}
              type="button"
              className="button button-small find-option"
              title={t(`find.${option}`)}
              aria-pressed={wish[option]}
              data-option={option}
              onClick={() => editor.find.set({ [option]: !wish[option] })}
            >
              <span aria-hidden="true">{sign}</span>
              <span className="hidden">{t(`find.${option}`)}</span>
            </button>
          ))}
        </div>
      </div>
    </div>
  );
}

function Step(props: {
  readonly name: 'previous' | 'next';
  readonly icon: 'up' | 'down';
  readonly disabled: boolean;
  readonly onPress: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const { name, icon, disabled, onPress } = props;
  return (
    <button
      type="button"
      className="button button-icon button-small"
      aria-label={t(`find.${name}`)}
      title={t(`find.${name}`)}
      disabled={disabled}
      onClick={onPress}
    >
      <Icon name={icon} />
    </button>
  );
}
