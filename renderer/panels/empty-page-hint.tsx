import type { ReactNode } from 'react';
import { useTranslation } from '../i18n';
import { articlesOf, commandOf, isEmptyPage, runCommand, sheetOfPage, toDesk, viewOf } from '../editor';
import type { EditorState, Size } from '../editor';
import { useEditor, useEditorState } from './editor-context';
import { useKeyLabel } from './use-keys';

/** Narrower than this on the desk a page has no room for the words, in CSS pixels. */
const LEAST_WIDTH = 240;

/** On a page that has nothing on it yet: what comes next. It stands aside while something is in the hand. */
export function EmptyPageHint(): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const keyOf = useKeyLabel();
  const state = useEditorState((each) => (isHinted(each) ? each : undefined));
  const sheet = state && sheetOfPage(state, state.page);
  const bare = useEditorState((each) => (each.edition?.pages.length === 0 ? each.desk : undefined));
  if (bare !== undefined) return <NoPages {...bare} />;
  if (state?.edition === undefined || sheet === undefined) return null;
  const { x, y, width, height } = toDesk(viewOf(state.view, sheet), { ...sheet, x: 0, y: 0 });
  const [left, top] = [Math.max(0, x), Math.max(0, y)];
  const [right, foot] = [Math.min(x + width, state.desk.width), Math.min(y + height, state.desk.height)];
  if (right - left < LEAST_WIDTH) return null;
  const { edition } = state;
  const waits = edition.stories.some(({ id, killed }) => killed !== true && articlesOf(edition, id).length === 0);
  return (
    <div
      className="empty-page"
      data-testid="empty-page"
      style={{ left, top, width: right - left, height: Math.max(0, foot - top) }}
    >
      <p className="empty-page-title">{t('emptyPage.title')}</p>
      <p>{t(waits ? 'emptyPage.withCopy' : 'emptyPage.withoutCopy', { key: keyOf('placeStory') })}</p>
      <div className="empty-page-ways">
        {waits && commandOf('makeUp').when(state) && (
          <button type="button" className="button button-outlined" onClick={() => runCommand(editor, 'makeUp')}>
            {t('emptyPage.makeUp')}
          </button>
        )}
        {!waits && (
          <button type="button" className="button button-outlined" onClick={() => runCommand(editor, 'importCopy')}>
            {t('emptyPage.choose')}
          </button>
        )}
      </div>
    </div>
  );
}

/** On the bare desk of an edition without pages: that it has none, and the way to the first. */
function NoPages({ width, height }: Size): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  return (
    <div className="empty-page no-pages" data-testid="no-pages" style={{ left: 0, top: 0, width, height }}>
      <p className="empty-page-title">{t('pages.empty')}</p>
      <div className="empty-page-ways">
        <button type="button" className="button button-outlined" onClick={() => runCommand(editor, 'addPage')}>
          {t('pages.addFirst')}
        </button>
      </div>
    </div>
  );
}

/** Whether the page worked on is seen alone, with nothing on it and nothing on its way there. */
function isHinted({ edition, page, mode, screen, hand, composed, makingUp }: EditorState): boolean {
  if (edition === undefined || mode !== 'page' || screen !== 'desk' || hand.kind !== 'idle') return false;
  const id = edition.pages[page - 1]?.id;
  return makingUp === undefined && id !== undefined && composed.has(id) && isEmptyPage(edition, page);
}
