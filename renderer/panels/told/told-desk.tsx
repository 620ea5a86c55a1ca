import { useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { partName } from '../../../core/text-edit';
import { useTranslation } from '../../i18n';
import type { ChangeLabel, PlacedThing } from '../../editor';
import { pageName } from '../../../core/document';
import { findingLevel, selectedThing, selectedThings, thingKey, thingsOn } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';
import { useFindingWords } from '../findings/finding-words';
import { useTell, useTold } from './tell-context';
import { useThingWords } from './thing-words';
import type { ThingWords } from './thing-words';

/** Tells screen readers what keys did on the desk: it is a picture, and nothing in it can have the focus. */
export function ToldDesk(): ReactNode {
  useToldPage();
  useToldThing();
  useToldHistory();
  useToldHand();
  useToldText();
  useToldFinding();
  useToldOffers();
  useToldWork();
  return null;
}

/** The page worked on: its number and name. */
export function usePageWords(): string {
  const { t } = useTranslation();
  const number = useEditorState((state) => state.page);
  const name = useEditorState(({ edition, page }) => edition && pageName(edition, page));
  if (name === undefined) return '';
  return name === '' ? t('pages.page', { number }) : t('pages.pageNamed', { number, name });
}

/** How many of the things are articles. */
export function articlesIn(things: readonly PlacedThing[]): number {
  return things.filter(({ thing }) => thing.kind === 'article').length;
}

function useToldPage(): void {
  const { t } = useTranslation();
  const name = usePageWords();
  const number = useEditorState((state) => state.page);
  const count = useEditorState(({ edition, page }) =>
    edition === undefined ? 0 : articlesIn(thingsOn(edition, page)),
  );
  const tell = useTell();
  const before = useRef(number);
  useEffect(() => {
    if (before.current === number) return;
    before.current = number;
    tell('page', [name, t('pageList.articles', { count })].join(t('pageList.comma')));
  }, [tell, t, count, number, name]);
}

const CHANGING = ['place', 'size', 'locked'] as const satisfies readonly (keyof ThingWords)[];

/** What is selected, whole when it is another; of the same only what has changed. */
function useToldThing(): void {
  const { t } = useTranslation();
  const tell = useTell();
  const thing = useEditorState(selectedThing);
  const many = useEditorState((state) => selectedThings(state).length);
  const typing = useEditorState((state) => state.typing !== undefined);
  const wordsOf = useThingWords();
  const words = thing && wordsOf(thing);
  const key = thing && thingKey(thing);
  const before = useRef<{ readonly key: string | undefined; readonly words: ThingWords | undefined }>({
    key,
    words,
  });
  const comma = t('pageList.comma');
  useEffect(() => {
    const was = before.current;
    before.current = { key, words };
    if (words === undefined) return;
    if (was.key !== key) {
      const { name, place, size, fit, locked } = words;
      return tell('thing', [name, place, size, fit, locked].filter((each) => each !== '').join(comma));
    }
    for (const part of CHANGING) {
      if (was.words?.[part] === words[part]) continue;
      tell(part, part === 'locked' && words.locked === '' ? t('told.unlocked') : words[part]);
    }
    // While someone types the figures change with every key: it is told when it fits, or fits no more.
    const fits = typing ? 'fitting' : 'fit';
    if (was.words?.[fits] !== words[fits]) tell('fit', words.fit);
  });
  useTold('many', many > 1 ? t('hands.many', { count: many }) : '');
}

/** Changes that screen readers say by themselves, from the field that is typed in. */
const HEARD: ReadonlySet<string> = new Set(['typeText', 'deleteText']);

/** What was done, taken back, or made again; not that something was typed, which is heard as it is. */
function useToldHistory(): void {
  const { t } = useTranslation();
  const editor = useEditor();
  const tell = useTell();
  const { done, undone } = useEditorState(() => editor.history());
  const session = useEditorState((state) => state.session);
  const before = useRef({ done: done.length, undone: undone.length, last: done.at(-1), session });
  useEffect(() => {
    const was = before.current;
    before.current = { done: done.length, undone: undone.length, last: done.at(-1), session };
    const isBack = undone.length > was.undone && done.length < was.done;
    const isOn =
      undone.length < was.undone && done.length > was.done && done.length + undone.length === was.done + was.undone;
    const entry = isBack ? undone[0] : isOn ? done.at(-1) : undefined;
    const last = isBack || isOn || was.session !== session ? undefined : done.at(-1);
    if (last !== undefined && last !== was.last && !HEARD.has(last.label))
      return tell('history', t('told.done', { change: t(`changes.${last.label as ChangeLabel}`) }));
    if (entry === undefined) return;
    const change = t(`changes.${entry.label as ChangeLabel}`);
    tell('history', t(isBack ? 'told.undone' : 'told.redone', { change }));
  }, [tell, t, done, undone, session]);
}

/** The tool in the hand, and how pages lie. */
function useToldHand(): void {
  const { t } = useTranslation();
  const tool = useEditorState((state) => state.tool);
  const mode = useEditorState((state) => state.mode);
  const typing = useEditorState((state) => state.typing !== undefined);
  useTold('tool', typing ? '' : t(`commands.${tool}Tool`));
  useTold(
    'mode',
    t(({ page: 'commands.showPage', spread: 'commands.showSpread', wall: 'commands.showWall' } as const)[mode]),
  );
}

/** Which text of a story the caret has come to. */
function useToldText(): void {
  const { t } = useTranslation();
  const part = useEditorState(({ typing }) => typing?.selection?.focus.part);
  useTold('text', part === undefined ? '' : t(`find.parts.${partName(part).name as 'body'}`));
}

/** The finding that was gone to. */
function useToldFinding(): void {
  const { t } = useTranslation();
  const finding = useEditorState((state) => state.finding);
  const wordsOf = useFindingWords();
  const words = finding && `${t(`diagnostics.${findingLevel(finding)}`)} ${wordsOf(finding).message}`;
  useTold('finding', words ?? '');
}

/** How many proposals for the page, or remedies of the article, there are to choose from. */
function useToldOffers(): void {
  const { t } = useTranslation();
  const proposals = useEditorState(({ proposing }) =>
    proposing?.asked === true && proposing.running === undefined ? proposing.proposals.length : 0,
  );
  const remedies = useEditorState(({ copyfit }) =>
    copyfit?.kind === 'found' ? (copyfit.help?.remedies.length ?? 0) : 0,
  );
  useTold('proposals', proposals === 0 ? '' : t('told.proposals', { count: proposals }));
  useTold('remedies', remedies === 0 ? '' : t('told.remedies', { count: remedies }));
}

/** Make-up as far as it is, by quarters, and that the work is in its file. */
function useToldWork(): void {
  const { t } = useTranslation();
  const makingUp = useEditorState((state) => state.makingUp);
  const files = useEditorState(({ importing }) => importing?.total ?? 0);
  const isInFile = useEditorState(({ safety }) => safety.kind === 'saved' && safety.inFile);
  const quarter = makingUp === undefined || makingUp.total === 0 ? 0 : Math.floor((4 * makingUp.done) / makingUp.total);
  const percent = 25 * quarter;
  useTold(
    'makeUp',
    makingUp === undefined ? t('told.madeUp') : quarter === 0 ? t('makingUp.starting') : t('told.making', { percent }),
  );
  useTold('import', files === 0 ? '' : t('importing.began', { count: files }));
  useTold('safety', isInFile ? t('saveState.saved') : '');
}
