import { useTranslation } from '../i18n';
import { areLocked, sameThing, selectedThing, selectedThings, selectionOf, shownPicture } from '../editor';
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
  ['distributeAcross', 'distributeDown'],
  ['sameWidth', 'sameHeight', 'sameSize'],
] as const satisfies readonly (readonly CommandId[])[];
const PICTURE = ['cropCloser', 'cropFurther', 'togglePictureFit'] as const satisfies readonly CommandId[];
const TEXT = [
  ['writeKicker', 'writeDeck', 'writeByline'],
  ['toChineseMarks', 'toCornerQuotes', 'toCurlyQuotes', 'toHalfWidth', 'toFullWidth'],
] as const satisfies readonly (readonly CommandId[])[];
const COPYFIT = [
  ['copyfit', 'fitFrame', 'balance', 'swapArticles'],
  ['fillPage'],
] as const satisfies readonly (readonly CommandId[])[];
const ADD = ['addBanner', 'addNotice', 'addPicture', 'addAd', 'addCode'] as const satisfies readonly CommandId[];

/** Gives the parts of the desk's menu for what is selected; `under` is what lies under the pointer, the topmost first. */
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
  const align = (): SubMenu => sub('align', t('hands.align'), ALIGN.map(all));

  const copyfit = (): SubMenu => sub('copyfitting', t('copyfit.section'), COPYFIT.map(all));

  return (under) => {
    const state = editor.store.get();
    const things = selectedThings(state);
    const [thing] = things;
    const below = underEntries(under, state);
    if (thing === undefined) {
      return [
        all(['paste', 'pasteInPlace', 'selectAll']),
        [...all(['frameTool']), sub('add', t('hands.add'), [all(ADD)]), ...all(['showHidden', 'fillPage'])],
        all(['fitPage', 'toggleRulers', 'toggleColumns', 'toggleLines']),
      ];
    }
    if (thing.kind === 'furniture') return [[...all(['showInspector']), ...below], all(['paste', 'pasteInPlace'])];
    if (thing.kind === 'picture') {
      return [
        [...all(['pictureTool']), ...all(PICTURE), entry('toggleInset')],
        [...all(['selectOutside']), ...below],
        all(['showInspector', 'unplace']),
      ];
    }
    const stands = [
      entry('toggleLock', areLocked(state) ? t('hands.unlock') : undefined),
      ...all(['hide', 'showHidden']),
      order(),
      align(),
    ];
    const page = under[0]?.sheet.number ?? state.page;
    const cut = things.length === 1 && shownPicture(state, page, thing) !== undefined ? all(PICTURE) : [];
    const doubled = thing.kind === 'article' ? t('hands.continue') : undefined;
    return [
      all(CLIPBOARD),
      [entry('duplicate', doubled), ...all(['unplace'])],
      cut,
      thing.kind === 'article' ? [copyfit()] : [],
      stands,
      ...(thing.kind === 'article' ? [[...all(['editText']), sub('text', t('text.menu'), TEXT.map(all))]] : []),
      [...(thing.kind === 'article' ? all(['selectInside']) : []), ...below, ...all(['showInspector'])],
    ];
  };
}
