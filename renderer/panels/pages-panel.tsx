import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from '../i18n';
import type { Page } from '../../core/document';
import { THUMBNAIL_WIDTH } from '../canvas';
import { findingPage, pageName, paperSize, weighFindings } from '../editor';
import { useEditor, useEditorState, useSurroundings } from './editor-context';
import { Icon } from './icons';

/** The strip of pages: live small pictures, number, name, and a sign when something is wrong. */
export function PagesPanel(): ReactNode {
  const { t } = useTranslation();
  const edition = useEditorState((state) => state.edition);
  const pages = edition?.pages ?? [];
  return (
    <nav className="panel pages" aria-label={t('pages.title')}>
      <h2 className="hidden">{t('pages.title')}</h2>
      <div className="scroll">
        {pages.length === 0 ? (
          <p className="empty">{t('pages.empty')}</p>
        ) : (
          <ol className="page-list">
            {pages.map((page, index) => (
              <li key={page.id}>
                <PageTile page={page} number={index + 1} />
              </li>
            ))}
          </ol>
        )}
      </div>
    </nav>
  );
}

/** How many pages there are. */
export function PageCount(): ReactNode {
  return <span className="panel-count tabular">{useEditorState((state) => state.edition?.pages.length ?? 0)}</span>;
}

function PageTile({ page, number }: { readonly page: Page; readonly number: number }): ReactNode {
  const { t } = useTranslation();
  const editor = useEditor();
  const edition = useEditorState((state) => state.edition);
  const current = useEditorState((state) => state.page === number);
  const { open } = useEditorState(weighFindings);
  const button = useRef<HTMLButtonElement>(null);
  useEffect(() => {
    if (current) button.current?.scrollIntoView({ block: 'nearest' });
  }, [current]);
  if (edition === undefined) return null;
  const name = pageName(edition, number);
  const errors = open.filter(
    ({ severity, place }) => severity === 'error' && findingPage(edition, place) === number,
  ).length;
  const label = name === '' ? t('pages.page', { number }) : t('pages.pageNamed', { number, name });
  return (
    <button
      ref={button}
      type="button"
      className="page-tile"
      aria-label={errors === 0 ? label : `${label}, ${t('pages.hasErrors', { count: errors })}`}
      aria-current={current ? 'page' : undefined}
      onClick={() => editor.goTo(number)}
    >
      <Thumbnail page={page.id} />
      <span className="page-caption">
        <span className="page-number tabular">{number}</span>
        <span className="page-name">{name}</span>
        {errors > 0 && (
          <span className="page-warning tabular" title={t('pages.hasErrors', { count: errors })}>
            <Icon name="error" />
            {errors}
          </span>
        )}
      </span>
    </button>
  );
}

function Thumbnail({ page }: { readonly page: string }): ReactNode {
  const { thumbnails } = useSurroundings();
  const canvas = useRef<HTMLCanvasElement>(null);
  const picture = useSyncExternalStore(thumbnails.subscribe, () => thumbnails.get().get(page));
  const edition = useEditorState((state) => state.edition);
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (picture === undefined || !context) return;
    context.drawImage(picture.pixels, 0, 0, context.canvas.width, context.canvas.height);
  }, [picture]);
  if (edition === undefined) return null;
  const { width, height } = paperSize(edition);
  return (
    <span className="thumbnail" data-painted={picture !== undefined}>
      <canvas
        ref={canvas}
        className="thumbnail-canvas"
        width={THUMBNAIL_WIDTH}
        height={Math.round((height / width) * THUMBNAIL_WIDTH)}
      />
    </span>
  );
}
