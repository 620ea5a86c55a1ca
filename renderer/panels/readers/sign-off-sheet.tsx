import { useMemo, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { stagesOf } from '../../../core/sign-off';
import { pageName } from '../../../core/document';
import { heldPages } from '../../editor';
import { useTranslation } from '../../i18n';
import { useEditorState } from '../editor-context';
import { HeldPages } from './held-pages';
import { SignedPages } from './signed-pages';
import { StageRow } from './stage-row';

/** What the next signature is for. */
const SCOPES = ['page', 'edition'] as const;

/** Who signed the pages on their way to press, what changed since, and what holds them back. */
export function SignOffSheet(): ReactNode {
  const { t } = useTranslation();
  const edition = useEditorState((state) => state.edition);
  const page = useEditorState((state) => state.page);
  const checked = useEditorState((state) => state.checked);
  const findings = useEditorState((state) => state.findings);
  const slips = useEditorState((state) => state.slips);
  const lostPictures = useEditorState((state) => state.lostPictures);
  const standing = useEditorState((state) => state.standing);
  const read = useEditorState((state) => state.read);
  const why = useRef<HTMLButtonElement>(null);
  const [scope, setScope] = useState<(typeof SCOPES)[number]>('page');
  const count = edition?.pages.length ?? 0;
  const pages = useMemo(
    () => (scope === 'page' ? [page] : Array.from({ length: count }, (_, index) => index + 1)),
    [scope, page, count],
  );
  const held = useMemo(
    () => heldPages({ edition, checked, findings, slips, lostPictures, standing, read }, pages),
    [edition, checked, findings, slips, lostPictures, standing, read, pages],
  );
  if (edition === undefined) return null;
  const title = scope === 'edition' ? t('readers.signOff.allStages') : t('readers.signOff.stages', { page });
  return (
    <>
      {count > 1 && <SignedPages />}
      <div className="sign-scope">
        <h3 className="sign-title">{title}</h3>
        {scope === 'page' && <span className="sign-page-name">{pageName(edition, page)}</span>}
        <span className="space" />
        {count > 1 && (
          <div className="segments" role="group" aria-label={t('readers.signOff.scope')}>
            {SCOPES.map((each) => (
              <button
                key={each}
                type="button"
                className="segment"
                aria-pressed={scope === each}
                data-scope={each}
                onClick={() => setScope(each)}
              >
                {t(`readers.signOff.${each}`)}
              </button>
            ))}
          </div>
        )}
      </div>
      <ul className="sign-stages" aria-label={title}>
        {stagesOf(edition.profile).map((stage) => (
          <StageRow
            key={stage}
            stage={stage}
            pages={pages}
            {...(stage === 'press' && held.length > 0 && { onHeld: () => why.current?.focus() })}
          />
        ))}
      </ul>
      {held.length > 0 && <HeldPages held={held} first={why} />}
    </>
  );
}
