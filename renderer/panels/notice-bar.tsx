import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from '../i18n';
import { areLocked, noticeLevel, runCommand } from '../editor';
import type { CopyfitNotice } from '../editor';
import type { Failure } from '../../ipc';
import { CloseButton } from './close-button';
import { CodeWords, FailureWords } from './code-words';
import { useEditor, useEditorState } from './editor-context';
import { useStepWords } from './copyfit/step-words';
import { Icon } from './icons';
import { ImportProgress, ImportedWords } from './import-words';
import { MovedWords, RemakeWords } from './remake/remake-words';
import { PastedWords } from './pasted-words';
import { RemarksWords } from './marks/remarks-words';
import { useTell } from './told/tell-context';

const ICONS = { bad: 'unsafe', doubtful: 'warning', good: 'saved' } as const;

/** The last thing that is to be told, until it is dismissed or another comes. */
export function NoticeBar(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const notice = useEditorState((state) => state.notice);
  const words = useRef<HTMLDivElement>(null);
  const tell = useTell();
  useEffect(() => {
    // What is wrong is an alert, which is read by itself.
    if (words.current?.closest('[role=alert]') === null) tell('notice', words.current.textContent);
  }, [notice, tell]);
  const importing = useEditorState((state) => state.importing);
  if (importing !== undefined) return <ImportProgress {...importing} />;
  if (notice === undefined) return null;
  const level = noticeLevel(notice);
  return (
    <div className="notice" role={level === 'bad' ? 'alert' : undefined} data-testid="notice">
      <span className={`notice-icon notice-${level}`}>
        <Icon name={notice.kind === 'locked' ? 'locked' : ICONS[level]} />
      </span>
      <div className="notice-text" ref={words}>
        {notice.kind === 'imported' && <ImportedWords notice={notice} />}
        {notice.kind === 'remarks' && <RemarksWords notice={notice} />}
        {notice.kind === 'remarksWritten' && <p>{t('proofing.remarks.written', { file: notice.file })}</p>}
        {notice.kind === 'importStopped' && <p>{t('importing.stopped')}</p>}
        {notice.kind === 'opened' && (
          <>
            {notice.recoveredEdits > 0 && <p>{t('start.recovered', { count: notice.recoveredEdits })}</p>}
            {notice.notices.map((told, index) => (
              <CodeWords key={index} told={told} />
            ))}
          </>
        )}
        {notice.kind === 'madeUp' && (
          <>
            <p>{t('makingUp.placed', { count: notice.placed })}</p>
            {notice.waiting + notice.empty > 0 && (
              <p className="notice-more">
                {[
                  notice.waiting > 0 ? t('makingUp.waiting', { count: notice.waiting }) : '',
                  notice.empty > 0 ? t('makingUp.empty', { count: notice.empty }) : '',
                ]
                  .filter((words) => words !== '')
                  .join(' · ')}
              </p>
            )}
          </>
        )}
        {notice.kind === 'makeUpOutdated' && (
          <>
            <p>{t('makingUp.outdated')}</p>
            <p className="notice-more">{t('makingUp.outdatedNext')}</p>
          </>
        )}
        {notice.kind === 'pasted' && <PastedWords notice={notice} />}
        {notice.kind === 'remake' && <RemakeWords notice={notice} />}
        {notice.kind === 'moved' && <MovedWords notice={notice} />}
        {notice.kind === 'copyfit' && <CopyfitWords notice={notice} />}
        {notice.kind === 'locked' && <LockedWords />}
        {notice.kind === 'failure' && <FailureNotice failure={notice.failure} />}
        {notice.kind === 'composerFailed' && (
          <>
            <p>{t('failure.composerTitle')}</p>
            <p className="notice-more">{notice.message}</p>
          </>
        )}
      </div>
      <CloseButton label={t('failure.dismiss')} onClick={editor.dismissNotice} />
    </div>
  );
}

/** That text is locked, and the way to unlock it where the thing is selected. */
function LockedWords(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const canUnlock = useEditorState(areLocked);
  const unlock = (): void => {
    runCommand(editor, 'toggleLock');
    editor.dismissNotice();
  };
  return (
    <p>
      {t('text.locked')}{' '}
      {canUnlock && (
        <button type="button" className="link" onClick={unlock}>
          {t('hands.unlock')}
        </button>
      )}
    </p>
  );
}

/** How saving fails where another place helps. */
const ELSEWHERE: ReadonlySet<string> = new Set([
  ...[
    'changed-outside',
    'disk-full',
    'no-permission',
    'read-only-disk',
    'read-only-file',
    'missing-folder',
    'file-in-use',
  ],
]);

/** A failure, and for one of saving the way to another place. */
function FailureNotice({ failure }: { readonly failure: Failure }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const saveAs = (): void => {
    editor.dismissNotice();
    runCommand(editor, 'saveAs');
  };
  return (
    <>
      <FailureWords failure={failure} />
      {ELSEWHERE.has(failure.code) && (
        <button type="button" className="link" data-testid="save-elsewhere" onClick={saveAs}>
          {t('commands.saveAs')}
        </button>
      )}
    </>
  );
}

/** What copyfitting could not do, in words. */
function CopyfitWords({ notice }: { readonly notice: CopyfitNotice }): ReactNode {
  const { t } = useTranslation();
  const { deed, outcome, steps, over, white } = notice;
  const stepWords = useStepWords();
  const articles = new Set(steps.map(({ article }) => article)).size;
  return (
    <>
      <p>{t(`copyfit.outcomes.${outcome}`, { deed: t(`commands.${deed}`) })}</p>
      {articles === 1 && <p className="notice-more">{steps.map(stepWords).join(' · ')}</p>}
      {articles > 1 && <p className="notice-more">{t('copyfit.changed', { count: articles })}</p>}
      {over + white > 0 && (
        <p className="notice-more tabular">
          {[
            over > 0 ? t('copyfit.stillOver', { count: over }) : '',
            white > 0 ? t('copyfit.stillWhite', { count: white }) : '',
          ]
            .filter((words) => words !== '')
            .join(' · ')}
        </p>
      )}
    </>
  );
}
