import { useEffect } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import { conditionName, pressSpecOf } from '../../../core/document';
import type { PressSpec } from '../../../core/document';
import type { ConditionFacts } from '../../../ipc';
import { commandOf, keyLabel, paperCondition, runCommand, withPress } from '../../editor';
import { useEditor, useEditorState, useSurroundings } from '../editor-context';
import { FormRow, FormSection, SwitchField } from '../fields';
import { Icon } from '../icons';
import { FailureWords } from '../code-words';

/** The paper and inks that the press prints: newsprint as it comes with Forme, or by the plant's own profile. */
export function ConditionForm(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const { platform } = useSurroundings();
  const profile = useEditorState((state) => state.edition?.profile);
  const refused = useEditorState((state) => state.profileRefused);
  const shown = useEditorState((state) => state.preferences.layers.includes('press'));
  const name = profile && conditionName(pressSpecOf(profile));
  useEffect(() => void editor.press.readCondition(), [editor, name]);
  if (profile === undefined) return null;
  const spec = pressSpecOf(profile);
  const { condition } = spec;
  return (
    <FormSection title={t('press.paperAndInk')}>
      <FormRow label={t('press.condition')}>
        <span className="form-value" data-testid="condition">
          {condition.kind === 'newsprint' ? t('press.newsprint') : condition.file}
        </span>
      </FormRow>
      <FormRow label="">
        <div className="form-buttons">
          <button
            type="button"
            className="button button-outlined button-small"
            data-field="press profile"
            onClick={() => void editor.press.chooseProfile()}
          >
            <Icon name="open" />
            {t('press.choose')}
          </button>
          {condition.kind === 'profile' && (
            <button
              type="button"
              className="button button-outlined button-small"
              data-testid="use-newsprint"
              onClick={() =>
                editor.edit({
                  label: 'editPress',
                  apply: (before) => withPress(before, { condition: { kind: 'newsprint' } }),
                })
              }
            >
              {t('press.toNewsprint')}
            </button>
          )}
        </div>
      </FormRow>
      {refused !== undefined && (
        <div className="form-note form-note-warning" role="alert" data-testid="profile-refused">
          <Icon name="warning" />
          <div className="form-note-words">
            <FailureWords failure={refused} />
            <p>{t('press.refused')}</p>
          </div>
        </div>
      )}
      <Condition spec={spec} />
      <SwitchField
        label={t('press.preview', { key: keyLabel(commandOf('togglePress').keys[0] ?? '', platform) })}
        name="press view"
        value={shown}
        onValue={() => runCommand(editor, 'togglePress')}
      />
      <p className="form-hint">{t('press.previewHint')}</p>
    </FormSection>
  );
}

/** What the condition's profile is, while it is read, or why it cannot be used. */
function Condition({ spec }: { readonly spec: PressSpec }): ReactNode {
  const { t } = useTranslation();
  const condition = useEditorState(paperCondition);
  switch (condition?.kind) {
    case undefined:
    case 'reading':
      return (
        <p className="form-note" role="status">
          <Icon name="saving" spin />
          {t('press.reading')}
        </p>
      );
    case 'failed':
      return (
        <div className="form-note form-note-warning" role="alert" data-testid="condition-failed">
          <Icon name="warning" />
          <div className="form-note-words">
            <FailureWords failure={condition.failure} />
          </div>
        </div>
      );
    case 'known':
      return <Facts facts={condition.facts} spec={spec} />;
  }
}

function Facts({ facts, spec }: { readonly facts: ConditionFacts; readonly spec: PressSpec }): ReactNode {
  const { t } = useTranslation();
  const [cyan = 0, magenta = 0, yellow = 0, black = 0] = facts.black.map(Math.round);
  const sum = Math.round(facts.black.reduce((total, amount) => total + amount));
  const total = Math.round(facts.totalInk);
  const rows = [
    { name: t('press.description'), value: facts.description },
    { name: t('press.registered'), value: facts.registered ?? t('press.own') },
    { name: t('press.black'), value: t('press.blackValue', { cyan, magenta, yellow, black, sum }) },
    { name: t('press.totalInk'), value: t('press.totalInkValue', { total }) },
    { name: t('press.version'), value: facts.version },
  ];
  return (
    <>
      <dl className="facts tabular" data-testid="condition-facts">
        {rows.map(({ name, value }) => (
          <div key={name} className="fact">
            <dt>{name}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      {total > spec.inkLimit && (
        <p className="form-note" role="status" data-testid="over-limit">
          <Icon name="info" />
          {t('press.overLimit', { total, limit: spec.inkLimit })}
        </p>
      )}
      {!facts.standards.includes(spec.standard) && (
        <p className="form-note form-note-warning" role="alert" data-testid="too-new">
          <Icon name="warning" />
          {t('press.tooNew', { version: facts.version })}
        </p>
      )}
    </>
  );
}
