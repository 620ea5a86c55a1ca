import { useTranslation } from '../i18n';
import {
  areLocked,
  chosenGuide,
  commandOf,
  sameThing,
  selectedThing,
  selectedThings,
  selectionOf,
  shownPicture,
} from '../editor';
import type { CommandId, EditorState, Hit } from '../editor';
import { useCommandEntry } from './context-menu';
import { useEditor } from './editor-context';
import type { MenuEntry, MenuParts, SubMenu } from './lists/list-menu';
import { useTakenName } from './thing-name';

const CLIPBOARD = ['cut', 'copy', 'paste', 'pasteInPlace'] as const satisfies readonly CommandId[];
const ORDER = ['bringToFront', 'bringForward', 'sendBackward', 'sendToBack'] as const satisfies readonly CommandId[];
const ALIGN = [
  ['alignLeft', 'alignCentre', 'alignRight', 'alignTop', 'alignMiddle', 'alignBottom'],
  ['alignAreaLeft', 'alignAreaCentre', 'alignAreaRight', 'alignAreaTop', 'alignAreaMiddle', 'alignAreaBottom'],
] as const satisfies readonly (readonly CommandId[])[];
const DISTRIBUTE = ['distributeAcross', 'distributeDown'] as const satisfies readonly CommandId[];
const SAME = ['sameWidth', 'sameHeight', 'sameSize'] as const satisfies readonly CommandId[];
const GUIDES = ['lockGuides', 'toggleGuides', 'clearGuides'] as const satisfies readonly CommandId[];
const PICTURE = ['cropCloser', 'cropFurther', 'togglePictureFit'] as const satisfies readonly CommandId[];
const TEXT = [
  ['writeKicker', 'writeDeck', 'writeByline'],
  ['convertScript', 'toChineseMarks', 'toCornerQuotes', 'toCurlyQuotes', 'toHalfWidth', 'toFullWidth'],
] as const satisfies readonly (readonly CommandId[])[];
const COPYFIT = [
  ['copyfit', 'fitFrame', 'balance', 'swapArticles'],
  ['mendPage', 'fillPage'],
] as const satisfies readonly (readonly CommandId[])[];
const ADD = [
  'addBanner',
  'addNotice',
  'addPicture',
  'addAd',
  'addCode',
  'addPackage',
] as const satisfies readonly CommandId[];

/**
 * Gives the parts of the desk's menu for what is selected; `under` is what lies under the pointer, the topmost first.
 */
export function useDeskMenuParts(): (under: readonly Hit[]) => MenuParts {
  const { t } = useTranslation();
  const editor = useEditor();
  const entry = useCommandEntry();
  const name = useTakenName();
  const all = (ids: readonly CommandId[]): readonly MenuEntry[] => ids.map((id) => entry(id));
  const sub = (id: string, label: string, entries: MenuParts): SubMenu => ({ id, label, entries });

  const underEntries = (under: readonly Hit[], state: EditorState): readonly SubMenu[] => {
    const selected = selectedThing(state);
    const entries = under.map(({ thing, sheet }, index): MenuEntry => {
      const chosen = sameThing(thing, selected);
      return {
        id: `under ${index}`,
        label: name(thing, sheet.number),
        ...(chosen && { icon: 'chosen' as const }),
        run: () => editor.select(selectionOf(sheet.id, [thing])),
      };
    });
    return entries.length < 2 ? [] : [sub('selectUnder', t('hands.under'), [entries])];
  };
  const order = (): SubMenu => sub('order', t('hands.order'), [all(ORDER)]);
  const align = (): SubMenu => sub('align', t('hands.align'), [...[...ALIGN, DISTRIBUTE, SAME].map(all)]);
  /** Commands that make sense only now and then are not listed at other times. */
  const possible = (state: EditorState, ids: readonly CommandId[]): readonly MenuEntry[] =>
    all(ids.filter((id) => commandOf(id).when(state)));

  const copyfit = (): SubMenu => sub('copyfitting', t('copyfit.section'), COPYFIT.map(all));

  return (under) => {
    const state = editor.store.get();
    const things = selectedThings(state);
    const thing = things.find(({ kind }) => kind === 'article' || kind === 'block') ?? things[0];
    const below = underEntries(under, state);
    if (chosenGuide(state) !== undefined) return [[entry('unplace', t('hands.removeGuide'))], all(GUIDES)];
    if (thing === undefined) {
      return [
        all(['paste', 'pasteInPlace', 'selectAll']),
        [
          ...all(['frameTool']),
          sub('add', t('hands.add'), [all(ADD)]),
          ...possible(state, ['showHidden']),
          ...all(['mendPage', 'fillPage', 'makeUpPage']),
        ],
        all(['fitPage', 'toggleRulers', 'toggleColumns', 'toggleLines']),
      ];
    }
    if (thing.kind === 'picture') {
      return [
        all(CLIPBOARD),
        all(['duplicate', 'unplace']),
        [...all(['pictureTool']), ...all(PICTURE), entry('toggleInset')],
        [...all(['selectOutside']), ...below],
        all(['showInspector']),
      ];
    }
    const stands = [
      entry('toggleLock', areLocked(state) ? t('hands.unlock') : undefined),
      ...all(['hide']),
      ...possible(state, ['showHidden', 'restoreTemplate']),
      ...(thing.kind === 'furniture' ? [] : [order()]),
      align(),
    ];
    if (thing.kind === 'furniture')
      return [stands, [...all(['showInspector']), ...below], all(['paste', 'pasteInPlace'])];
    const one = things.length === 1 ? thing : undefined;
    const page = under[0]?.sheet.number ?? state.page;
    const cut = one !== undefined && shownPicture(state, page, one) !== undefined ? all(PICTURE) : [];
    const isArticle = one?.kind === 'article';
    const text = sub('text', t('text.menu'), TEXT.map(all));
    return [
      all(CLIPBOARD),
      [...all(['duplicate', 'unplace']), ...(isArticle ? possible(state, ['continueStory']) : [])],
      cut,
      isArticle ? [copyfit()] : [],
      stands,
      [...possible(state, ['editText']), ...(isArticle ? [text] : [])],
      [...possible(state, ['selectInside']), ...below, ...all(['showInspector'])],
    ];
  };
}
