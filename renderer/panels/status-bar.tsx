import type { ReactNode } from 'react';
import { useTranslation } from '../i18n';
import {
  findArticle,
  selectedArticle,
  selectedBlock,
  selectedStory,
  selectedThing,
  selectedThings,
  standingOf,
  zoomOf,
} from '../editor';
import { CommandButton } from './command-button';
import { CopyCountsOfPages } from './copy-counts';
import { DeskMenu } from './desk-menu';
import { useEditorState } from './editor-context';
import { FindingStatus } from './findings/finding-counts';
import { Icon } from './icons';
import { useTakenName, useThingName } from './thing-name';

/** The line at the foot: where one is, what is selected, how large it is and whether its text fits. */
export function StatusBar(): ReactNode {
  const { t } = useTranslation();
  const page = useEditorState((state) => state.page);
  const pages = useEditorState((state) => state.edition?.pages.length ?? 0);
  return (
    <footer className="status-bar tabular">
      <span className="status-item" data-testid="page">
        {pages === 0 ? t('status.noPage') : t('status.page', { page, pages })}
      </span>
      <span className="divider" />
      <SelectionFacts />
      <span className="space" />
      <CopyCountsOfPages />
      <FindingStatus />
      <DeskMenu />
      <div className="status-zoom" role="group" aria-label={t('status.zoom')}>
        <CommandButton command="zoomOut" icon="minus" small />
        <ZoomValue />
        <CommandButton command="zoomIn" icon="plus" small />
        <CommandButton command="fitPage" icon="page" words={t('status.fit')} small />
      </div>
    </footer>
  );
}

/** The zoom in figures. By itself, for it changes at every step of a zoom. */
function ZoomValue(): ReactNode {
  const { t } = useTranslation();
  const percent = useEditorState((state) => Math.round(zoomOf(state.view, state.preferences) * 100));
  return (
    <span className="zoom-value" data-testid="zoom">
      {t('status.zoomValue', { percent })}
    </span>
  );
}

function SelectionFacts(): ReactNode {
  const { t } = useTranslation();
  const edition = useEditorState((state) => state.edition);
  const many = useEditorState((state) => selectedThings(state).length);
  const thing = useEditorState(selectedThing);
  const story = useEditorState(selectedStory);
  const selected = useEditorState(selectedArticle);
  const block = useEditorState(selectedBlock);
  const number = useEditorState((state) => state.page);
  const composed = useEditorState((state) => state.composed);
  const hand = useEditorState((state) => state.hand);
  const name = useThingName();
  const taken = useTakenName();
  if (edition !== undefined && many > 1) return <span className="status-item">{t('hands.many', { count: many })}</span>;
  const furniture = thing?.kind === 'furniture' ? thing : undefined;
  if (edition === undefined || (story === undefined && block === undefined && furniture === undefined)) {
    return <span className="status-item">{t('status.nothing')}</span>;
  }
  const placed = findArticle(edition, selected);
  const held = hand.kind === 'dragging' ? hand.frame : hand.kind === 'carrying' ? hand.place?.frame : undefined;
  const standing = furniture ?? (block === undefined ? undefined : ({ kind: 'block', id: block } as const));
  const frame = held ?? placed?.article.frame ?? (standing && standingOf(edition, number, standing)?.frame);
  const page = placed && edition.pages[placed.page - 1];
  /** Where the story stands when none of its places is selected. */
  const onPages = edition.pages.flatMap(({ articles }, index) =>
    articles.some((article) => article.story === story) ? [index + 1] : [],
  );
  const layout = page && composed.get(page.id)?.articles.find(({ article }) => article === selected);
  return (
    <>
      <span className="status-item status-name" data-testid="selected">
        {thing === undefined ? name({ kind: 'story', id: story ?? '' }) : taken(thing, number)}
      </span>
      {frame !== undefined && (
        <span className="status-item status-place" data-testid="measure">
          {t('status.selection', { columns: frame.columns, lines: frame.lines })}
        </span>
      )}
      {frame !== undefined && (
        <span className="status-item status-place" data-testid="position">
          {t('status.moving', { column: frame.column + 1, line: frame.line + 1 })}
        </span>
      )}
      {frame === undefined && (
        <span className="status-item">
          {onPages.length > 0
            ? t('stories.onPage', { page: onPages.join(t('listing.and')) })
            : t('stories.state.unplaced')}
        </span>
      )}
      {layout?.state === 'overset' && (
        <span className="status-item status-bad" data-testid="fit">
          <Icon name="overset" />
          {t('status.overset', { characters: layout.oversetCharacters, lines: layout.oversetLines })}
        </span>
      )}
      {layout?.state === 'underset' && (
        <span className="status-item" data-testid="fit">
          <Icon name="unplaced" />
          {t('status.underset', { characters: layout.undersetCharacters, lines: layout.undersetLines })}
        </span>
      )}
      {layout?.state === 'fits' && (
        <span className="status-item" data-testid="fit">
          <Icon name="placed" />
          {t('status.fits')}
        </span>
      )}
    </>
  );
}
