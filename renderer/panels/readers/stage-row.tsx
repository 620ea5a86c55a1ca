import type { ReactNode } from 'react';
import type { SignOffStage } from '../../../core/document';
import { signOffOf } from '../../../core/sign-off';
import type { SignedChange, StandingSignOff } from '../../../core/sign-off';
import { readerOf } from '../../editor';
import { useTranslation } from '../../i18n';
import { useEditor, useEditorState } from '../editor-context';
import { Icon } from '../icons';
import { timeText } from './time-text';

/** More changes than these are told by their number in the list of findings. */
const MOST_CHANGES = 6;

/** A stage of some pages: who signed it, what changed since, and the hand that signs or takes it back. */
export function StageRow(props: {
  readonly stage: SignOffStage;
  /** From 1. */
  readonly pages: readonly number[];
  /** Gates hold one of them back: tells which. */
  readonly onHeld?: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const { stage, pages, onHeld } = props;
  const held = onHeld !== undefined;
  const edition = useEditorState((state) => state.edition);
  const nobody = useEditorState((state) => readerOf(state).trim() === '');
  const language = useEditorState((state) => state.language);
  const standing = pages.map((page) => {
    const of = edition?.pages[page - 1];
    return edition === undefined || of === undefined ? undefined : signOffOf(edition, of, stage);
  });
  const signed = standing.filter((each) => each !== undefined);
  const stale = signed.some(({ changes }) => changes.length > 0);
  const whole = signed.length === pages.length;
  const look = signed.length === 0 ? 'none' : stale ? 'stale' : whole ? 'signed' : 'some';
  return (
    <li className="sign-stage" data-stage={stage} data-look={look}>
      <span className={`sign-mark sign-mark-${look}`}>
        <Icon name={look === 'stale' ? 'warning' : look === 'signed' ? 'chosen' : 'minus'} />
      </span>
      <span className="sign-what">
        <span className="sign-name">{t(`readers.stages.${stage}`)}</span>
        <span className="sign-who">{whoWords()}</span>
      </span>
      <span className="sign-deeds">
        {signed.length > 0 && (
          <button
            type="button"
            className="button button-small"
            data-withdraw={stage}
            onClick={() => editor.signOff.withdraw(stage, pages)}
          >
            {t('readers.signOff.withdraw')}
          </button>
        )}
        {(look !== 'signed' || stage !== 'press') && (
          <button
            type="button"
            className={`button button-small ${stage === 'press' && !held ? 'button-primary' : 'button-outlined'}`}
            data-sign={stage}
            title={held ? t('readers.signOff.held') : nobody ? t('readers.noReader') : undefined}
            onClick={() => (onHeld ?? sign)()}
          >
            {t(whole ? 'readers.signOff.signAgain' : 'readers.signOff.sign')}
          </button>
        )}
      </span>
      {stale && <p className="sign-changes">{staleWords()}</p>}
    </li>
  );

  function sign(): void {
    editor.signOff.sign(stage, pages);
  }

  function whoWords(): string {
    const [first] = signed;
    if (first === undefined) return t('readers.signOff.unsigned');
    if (pages.length > 1) return t('readers.signOff.signedPages', { count: signed.length, total: pages.length });
    const { reader, at } = first.signOff;
    return t('readers.signOff.by', { reader, time: timeText(at, language) });
  }

  function staleWords(): string {
    const [first] = signed;
    if (pages.length === 1 && first !== undefined) {
      const told = first.changes.slice(0, MOST_CHANGES).map(changeWords);
      const more = first.changes.length > MOST_CHANGES ? ['…'] : [];
      return t('readers.signOff.stalePages', { pages: [...told, ...more].join(t('listing.apart')) });
    }
    const changed = pages.filter((_, index) => isStale(standing[index]));
    return t('readers.signOff.stalePages', {
      pages: changed.map((page) => t('readers.pageOf', { page })).join(t('listing.and')),
    });
  }

  function changeWords({ kind, name, what }: SignedChange): string {
    const furniture = t(what === 'place' ? 'readers.signOff.setting' : 'readers.signOff.furniture');
    const named = kind === 'page' ? furniture : name === '' ? t('readers.signOff.unnamed') : name;
    const of = kind === 'page' ? 'text' : what;
    return t(`readers.signOff.change.${of}`, { name: named });
  }
}

function isStale(standing: StandingSignOff | undefined): boolean {
  return standing !== undefined && standing.changes.length > 0;
}
