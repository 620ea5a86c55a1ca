import { useEffect, useRef, useState } from 'react';
import type { ReactNode } from 'react';
import { useTranslation } from '../i18n';
import { attachLoupe, attachTextInput, createDesk } from '../canvas';
import type { Desk, TextInput } from '../canvas';
import { inReadingOrder, pageAt, placedOn, sameThing, selectedThings, selectionOf, thingKey } from '../editor';
import { CompareBoard } from './compare/compare-board';
import { CropGhost } from './crop-ghost';
import { DeskContextMenu } from './desk-context-menu';
import { CopyfitPanel } from './copyfit/copyfit-panel';
import { useEditorState, useSurroundings } from './editor-context';
import { EmptyPageHint } from './empty-page-hint';
import { FrameChooser } from './frame-chooser';
import { Icon } from './icons';
import { MakingBoard } from './making-board';
import { NoticeBar } from './notice-bar';
import { attachPointer } from './pointer';
import { RemakePanel } from './remake/remake-panel';
import { PointerNote } from './pointer-note';
import { ConversionPrompt } from './text/conversion-prompt';
import { ReadingPrompt } from './text/reading-prompt';
import { usePresentation } from './presentation';
import { useThingWords } from './told/thing-words';
import { articlesIn, usePageWords } from './told/told-desk';
import { useListed } from './use-listed';

/** The desk: the canvas, and for screen readers in words what it shows. */
export function DeskView(): ReactNode {
  const { t } = useTranslation();
  const { editor, pool, thumbnails } = useSurroundings();
  const element = useRef<HTMLDivElement>(null);
  const canvas = useRef<HTMLDivElement>(null);
  const desk = useRef<Desk>(undefined);
  const density = useDensity();
  const input = useRef<TextInput>(undefined);

  usePresentation();

  useEffect(() => {
    const [outer, inner] = [element.current, canvas.current];
    if (outer === null || inner === null) return undefined;
    const measure = new ResizeObserver(() =>
      editor.resizeDesk({ width: outer.clientWidth, height: outer.clientHeight }),
    );
    measure.observe(outer);
    desk.current = createDesk({
      element: inner,
      editor,
      pool,
      thumbnails,
      words: {
        moving: () => '',
        fit: () => '',
        cut: () => '',
        edge: () => '',
        hit: () => '',
        distance: () => '',
        part: () => '',
        picture: () => '',
        units: () => ({ across: '', down: '' }),
      },
    });
    const detach = attachPointer(outer, editor, (point) => {
      const mark = desk.current?.fitMarkAt(point);
      if (mark === undefined) return undefined;
      return () => {
        editor.select(selectionOf(mark.page, [{ kind: 'article', id: mark.article }]));
        editor.copyfit.open();
      };
    });
    input.current = attachTextInput(outer, editor);
    const loupe = attachLoupe(outer, { editor, pool });
    return () => {
      measure.disconnect();
      detach();
      loupe.stop();
      input.current?.stop();
      desk.current?.stop();
    };
  }, [editor, pool, thumbnails, density]);

  useEffect(() => {
    input.current?.setLabel(t('text.input'));
    desk.current?.setWords({
      moving: (moving) => `${t('status.moving', moving)} · ${t('status.selection', moving)}`,
      distance: (amount, unit) => t(unit === 'cells' ? 'hands.cells' : 'hands.lines', { amount }),
      part: (name) => t(`find.parts.${name}`),
      picture: ({ ppi, zoom, trimmed }) =>
        zoom === undefined
          ? t('hands.pictureWhole', { ppi })
          : t('hands.pictureFilled', { ppi, percent: Math.round(zoom * 100), trimmed: Math.round(trimmed * 100) }),
      fit: (kind, by) => t(kind === 'over' ? 'copyfit.markOver' : 'copyfit.markUnder', by),
      hit: (code) => t(`proposals.codes.${code}`),
      edge: ({ over, under }) =>
        over > 0
          ? t('hands.edgeOver', { count: over })
          : under > 0
            ? t('hands.edgeUnder', { count: under })
            : t('hands.edgeEven'),
      cut: (count) => t('copyfit.cutHere', { count }),
      units: (unit) => ({ across: t(`rulers.${unit}Across`), down: t(`rulers.${unit}Down`) }),
    });
  }, [t, density]);

  return (
    <main className="desk">
      <div
        ref={element}
        className="desk-canvas"
        role="application"
        tabIndex={0}
        aria-label={t('desk.label')}
        aria-describedby="desk-help"
        data-testid="desk"
      >
        <div ref={canvas} data-testid="canvas" />
      </div>
      <p id="desk-help" className="hidden">
        {t('desk.help')}
      </p>
      <EmptyPageHint />
      <CropGhost />
      <ReadingPrompt />
      <ConversionPrompt />
      <DeskContents />
      <DeskContextMenu desk={element} />
      <FrameChooser />
      <PointerNote />
      <Progress />
      <CopyfitPanel />
      <RemakePanel />
      <MakingBoard />
      <CompareBoard />
      <NoticeBar />
    </main>
  );
}

/** Device pixels to a CSS pixel: others when the window goes to another screen, or its things are drawn larger. */
function useDensity(): number {
  const [density, setDensity] = useState(devicePixelRatio);
  useEffect(() => {
    const now = matchMedia(`(resolution: ${density}dppx)`);
    const look = (): void => setDensity(devicePixelRatio);
    now.addEventListener('change', look);
    return () => now.removeEventListener('change', look);
  }, [density]);
  return density;
}

/** The page in words: what stands on it, in the order of reading, each with its states, and what is selected. */
function DeskContents(): ReactNode {
  const { t } = useTranslation();
  const edition = useListed((listed) => listed.edition);
  const number = useEditorState((state) => state.page);
  const selected = useEditorState(selectedThings);
  const page = usePageWords();
  const wordsOf = useThingWords();
  const comma = t('pageList.comma');
  const things = edition === undefined ? [] : inReadingOrder(placedOn(edition, number));
  return (
    <section className="hidden" aria-label={t('told.contents')} id="desk-contents">
      <p>{[page, t('pageList.articles', { count: articlesIn(things) })].join(comma)}</p>
      {selected.length > 0 && (
        <p>{t('told.selected', { names: selected.map((thing) => wordsOf(thing).name).join(comma) })}</p>
      )}
      <ul>
        {things.map(({ thing }) => {
          const { name, place, size, fit, locked } = wordsOf(thing);
          return (
            <li key={thingKey(thing)} aria-current={selected.some((each) => sameThing(each, thing))}>
              {[name, place, size, fit, locked].filter((each) => each !== '').join(comma)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}

/** What is being waited for before the page is there. */
function Progress(): ReactNode {
  const { t } = useTranslation();
  const number = useEditorState((state) => state.page);
  const there = useEditorState((state) => {
    const page = pageAt(state.edition, state.page);
    return page === undefined || state.composed.has(page.id);
  });
  if (there) return null;
  return (
    <p className="desk-message tabular">
      <Icon name="saving" spin />
      {t('loading.page', { page: number })}
    </p>
  );
}
