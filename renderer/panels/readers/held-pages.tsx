import type { ReactNode, Ref } from 'react';
import type { ShutGate } from '../../../core/sign-off';
import type { HeldPage } from '../../editor';
import { useTranslation } from '../../i18n';
import { useEditor } from '../editor-context';
import { Icon } from '../icons';

/** So many pages are told of at once; the others follow when these are through. */
const MOST_PAGES = 20;

/** What holds pages back from press, and by how much; a click goes there. */
export function HeldPages(props: {
  readonly held: readonly HeldPage[];
  /** What gets the keyboard when somebody wants to sign all the same. */
  readonly first: Ref<HTMLButtonElement>;
}): ReactNode {
  const { held, first } = props;
  const { t } = useTranslation();
  const editor = useEditor();
  return (
    <section className="sign-held" aria-label={t('readers.signOff.held')}>
      <p className="caution">
        <Icon name="warning" />
        {t('readers.signOff.held')}
      </p>
      <ul>
        {held.slice(0, MOST_PAGES).flatMap(({ page, gates }) =>
          gates.map((gate, index) => (
            <li key={`${page} ${gate.gate}`}>
              <button
                ref={page === held[0]?.page && index === 0 ? first : undefined}
                type="button"
                className="row sign-gate"
                data-gate={gate.gate}
                onClick={() => editor.signOff.show(gate, page)}
              >
                <span className="tabular">{t('readers.pageOf', { page })}</span>
                <span>{gateWords(gate)}</span>
              </button>
            </li>
          )),
        )}
      </ul>
    </section>
  );

  function gateWords(gate: ShutGate): string {
    switch (gate.gate) {
      case 'stages': {
        const stages = gate.missing.map((stage) => t(`readers.stages.${stage}`)).join(t('listing.and'));
        return gate.missing.length > 0 ? t('readers.gates.missing', { stages }) : t('readers.gates.stale');
      }
      case 'marks':
        return t('readers.gates.marks', { count: gate.marks.length });
      case 'errors':
        return gate.errors === undefined
          ? t('readers.gates.checking')
          : t('readers.gates.errors', { count: gate.errors });
      case 'error-rate':
        return gate.rate === undefined ? t('readers.gates.checking') : t('readers.gates.rate', { rate: gate.rate });
    }
  }
}
