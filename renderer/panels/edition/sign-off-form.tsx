import type { ReactNode } from 'react';
import { SIGN_OFF_GATES, SIGN_OFF_STAGES } from '../../../core/document';
import { stagesOf } from '../../../core/sign-off';
import { useTranslation } from '../../i18n';
import { useEditor, useEditorState } from '../editor-context';
import { FormRow, FormSection, SelectField, SwitchField } from '../fields';

/** What becomes of press files of pages that nobody signed. */
const UNSIGNED = ['allow', 'warn', 'refuse'] as const;

/**
 * How the title has its pages signed: the stages, the gates before press, and what becomes of pages without a
 * signature.
 */
export function SignOffForm(): ReactNode {
  const { t } = useTranslation();
  const { signOff } = useEditor();
  const profile = useEditorState((state) => state.edition?.profile);
  if (profile === undefined) return null;
  const stages = stagesOf(profile);
  const { gates = [], unsigned = 'allow' } = profile.signOff ?? {};
  return (
    <FormSection title={t('readers.rules.title')}>
      <FormRow label={t('readers.rules.stages')}>
        <div className="check-grid">
          {SIGN_OFF_STAGES.filter((stage) => stage !== 'press').map((stage) => (
            <SwitchField
              key={stage}
              label={t(`readers.stages.${stage}`)}
              name={`stage ${stage}`}
              value={stages.includes(stage)}
              onValue={(on) => {
                const kept = SIGN_OFF_STAGES.filter(
                  (each) => each !== 'press' && (each === stage ? on : stages.includes(each)),
                );
                signOff.setRules({ stages: kept.length === SIGN_OFF_STAGES.length - 1 ? undefined : kept });
              }}
            />
          ))}
        </div>
      </FormRow>
      <FormRow label={t('readers.rules.gates')}>
        {SIGN_OFF_GATES.map((gate) => (
          <SwitchField
            key={gate}
            label={t(`readers.rules.gate.${gate}`)}
            name={`gate ${gate}`}
            value={gates.includes(gate)}
            onValue={(on) => {
              const kept = SIGN_OFF_GATES.filter((each) => (each === gate ? on : gates.includes(each)));
              signOff.setRules({ gates: kept.length === 0 ? undefined : kept });
            }}
          />
        ))}
      </FormRow>
      <SelectField
        label={t('readers.rules.unsigned')}
        name="unsigned"
        value={unsigned}
        choices={UNSIGNED.map((value) => ({ value, label: t(`readers.rules.${value}`) }))}
        onChoose={(value) => signOff.setRules({ unsigned: value === 'allow' ? undefined : value })}
      />
    </FormSection>
  );
}
