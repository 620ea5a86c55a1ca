import { useEffect, useLayoutEffect, useMemo, useRef } from 'react';
import type { MouseEvent, ReactNode } from 'react';
import type { CutMark } from '../../../core/copyfit';
import type { InlineMark, Story } from '../../../core/document';
import { paragraphIndex, partRange, storyText, storyTexts, wordRange } from '../../../core/text-edit';
import type { CopyChange, TextLine, TextPart, TextPlace, TextRange, TextSelection } from '../../../core/text-edit';
import { attachTextInput } from '../../canvas';
import type { TextInput } from '../../canvas';
import { moveCaret, typingCaret, typingRange } from '../../editor';
import type { EditorState, TextKey, Typing } from '../../editor';
import { useTranslation } from '../../i18n';
import { useEditor, useEditorState } from '../editor-context';
import { useSight } from '../lists/row-list';
import { GalleyRowView } from './galley-row';
import { isInRow, rowAt, rowLines } from './galley-rows';
import type { GalleyRow } from './galley-rows';

/** Height of a row in CSS pixels. */
const ROW = 28;
/** Rows that stay in sight over a place that is gone to. */
const ROWS_ABOVE = 3;

/** A story's galley, typed in as the page is: only rows in sight are drawn. */
export function GalleyView(props: {
  readonly story: Story;
  readonly rows: readonly GalleyRow[];
  readonly cells: number;
  readonly changes: readonly CopyChange[];
}): ReactNode {
  const { story, rows, cells, changes } = props;
  const { t } = useTranslation();
  const scroller = useRef<HTMLDivElement>(null);
  const sheet = useRef<HTMLDivElement>(null);
  // Not all that is typed: its lines on the pages come again with every key, and the galley shows none of them.
  const selection = useEditorState((state) => typingIn(state, story.id)?.selection);
  const preedit = useEditorState((state) => typingIn(state, story.id)?.preedit);
  const cuts = useEditorState((state) => cutsIn(state, story.id));
  const input = useGalleyInput(sheet, { story, rows });
  const { first, last, sight } = useSight(scroller, { count: rows.length, height: ROW });
  const isLaidOut = sight.height > 0;
  const place = typingCaret({ selection, preedit });
  const caretRow = place === undefined ? -1 : rowAt(rows, place);
  const selected = useMemo(() => typingRange({ selection, preedit }), [selection, preedit]);
  const composing = useMemo(() => preedit && preeditRange(preedit), [preedit]);

  useEffect(() => input.current?.setLabel(t('galley.input')), [input, t]);
  const seen = useRef(sight);
  useLayoutEffect(() => void (seen.current = sight));
  // Only the caret brings itself into sight: who turns the galley away from it sees the rest.
  useLayoutEffect(() => {
    const view = scroller.current;
    // Nothing is measured here: at every key that would lay the window out once more.
    if (view === null || caretRow < 0 || !isLaidOut) return;
    const { top, height } = seen.current;
    const at = caretRow * ROW;
    if (at < top) view.scrollTop = at;
    else if (at + ROW > top + height) view.scrollTop = at + ROW - height;
  }, [caretRow, place?.offset, isLaidOut]);
  useLayoutEffect(() => {
    const [view, cut] = [scroller.current, cuts[0]];
    if (view !== null && cut !== undefined) view.scrollTop = (rowAt(rows, cut.place) - ROWS_ABOVE) * ROW;
    // Rows come anew while a remedy is shown, and the place is then the right one.
  }, [cuts, rows]);
  useLayoutEffect(() => input.current?.refresh());

  const drag = usePress(story);
  const drawn = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  const whole = caretRow >= 0 && (caretRow < first || caretRow > last) ? [...drawn, caretRow] : drawn;
  return (
    <div className="scroll galley" ref={scroller} data-testid="galley">
      <div
        className="galley-sheet"
        ref={sheet}
        role="document"
        aria-label={story.headline}
        style={{ height: rows.length * ROW, ['--cells' as string]: cells }}
        onMouseDown={drag}
      >
        {whole.map((index) => {
          const row = rows[index];
          if (row === undefined) return null;
          const paragraph = story.paragraphs[paragraphIndex(row.part) ?? -1];
          return (
            <GalleyRowView
              key={index}
              row={row}
              top={index * ROW}
              text={storyText(story, row.part)}
              paragraph={paragraph?.kind}
              looks={{
                marks: paragraph?.marks ?? NO_MARKS,
                selected: preedit === undefined && isInRow(row, selected) ? selected : undefined,
                preedit: isInRow(row, composing) ? composing : undefined,
                changes,
                cuts,
                caret: index === caretRow ? place?.offset : undefined,
              }}
            />
          );
        })}
      </div>
    </div>
  );
}

/** What is typed of a story; nothing while another text is. */
function typingIn({ typing }: EditorState, story: string): Typing | undefined {
  return typing?.subject.kind === 'story' && typing.subject.id === story ? typing : undefined;
}

const NO_MARKS: readonly InlineMark[] = [];
const NO_CUTS: readonly CutMark[] = [];

/** Where the text stands that an input method composes. */
function preeditRange({ range: { from }, text }: NonNullable<Typing['preedit']>): TextRange {
  return { from, to: { part: from.part, offset: from.offset + text.length } };
}

/** Where the remedy that the page shows has cut a story. */
function cutsIn({ copyfit }: EditorState, story: string): readonly CutMark[] {
  return copyfit?.kind === 'found' && copyfit.cuts?.story === story ? copyfit.cuts.marks : NO_CUTS;
}

/** The field that hears what is typed in the galley. */
function useGalleyInput(
  sheet: React.RefObject<HTMLDivElement | null>,
  shown: { readonly story: Story; readonly rows: readonly GalleyRow[] },
): React.RefObject<TextInput | undefined> {
  const editor = useEditor();
  const input = useRef<TextInput>(undefined);
  const now = useRef(shown);
  useLayoutEffect(() => void (now.current = shown));
  useEffect(() => {
    const element = sheet.current;
    if (element === null) return undefined;
    let goal: number | undefined;
    let known:
      { readonly rows: unknown; readonly part: TextPart | undefined; readonly lines: readonly TextLine[] } | undefined;
    /** The rows about the caret as lines; the same while the rows are. */
    const linesNow = ({ typing }: Pick<EditorState, 'typing'>): readonly TextLine[] => {
      const { story, rows } = now.current;
      const part = typing?.selection?.focus.part;
      if (known?.rows !== rows || known.part !== part)
        known = { rows, part, lines: part === undefined ? [] : rowLines(rows, story, part) };
      return known.lines;
    };
    const key = (pressed: TextKey): boolean => {
      const typing = editor.store.get().typing;
      if (pressed.kind !== 'move' || typing?.selection === undefined) {
        goal = undefined;
        return false;
      }
      const { story } = now.current;
      const { motion, extend } = pressed;
      const over = { texts: storyTexts(story), lines: linesNow({ typing }) };
      const moved = moveCaret(over, typing.selection, { motion, extend, goal });
      ({ goal } = moved);
      editor.text.select(moved.selection.anchor, moved.selection.focus, { follow: true });
      return true;
    };
    const begin = (): void => {
      const { story, rows } = now.current;
      if (typingIn(editor.store.get(), story.id) !== undefined) return;
      const opens = rows.find(({ part }) => paragraphIndex(part) !== undefined) ?? rows[0];
      if (opens !== undefined) enter(editor, story.id, { part: opens.part, offset: opens.start });
    };
    const made = attachTextInput(element, editor, {
      testId: 'galley-input',
      key,
      begin,
      linesOf: linesNow,
      measured: true,
      caretOf: () => {
        const mark = element.querySelector('.galley-caret');
        if (mark === null) return undefined;
        const [box, origin] = [mark.getBoundingClientRect(), element.getBoundingClientRect()];
        return { x: box.x - origin.x, y: box.y - origin.y, width: 0, height: box.height };
      },
    });
    input.current = made;
    element.querySelector('textarea')?.setAttribute('data-field', 'galley');
    return () => made.stop();
  }, [editor, sheet]);
  return input;
}

function enter(editor: ReturnType<typeof useEditor>, story: string, place: TextPlace): void {
  if (editor.store.get().tool !== 'text') editor.setTool('text');
  editor.text.enter({ kind: 'story', id: story }, place);
}

/** Puts the caret where a press falls; a drag selects, two presses take a word, three a paragraph. */
function usePress(story: Story): (event: MouseEvent<HTMLElement>) => void {
  const editor = useEditor();
  const texts = useMemo(() => storyTexts(story), [story]);
  return (event) => {
    if (event.button !== 0) return;
    const place = placeUnder(event.clientX, event.clientY);
    event.preventDefault();
    const field = event.currentTarget.querySelector('textarea');
    if (place === undefined) return field?.focus({ preventScroll: true });
    const before = typingIn(editor.store.get(), story.id)?.selection;
    enter(editor, story.id, place);
    field?.focus({ preventScroll: true });
    const range = event.detail === 2 ? wordRange(texts, place) : event.detail > 2 ? partRange(texts, place) : undefined;
    if (range !== undefined) return editor.text.select(range.from, range.to, { follow: true });
    const anchor = event.shiftKey && before !== undefined ? before.anchor : place;
    editor.text.select(anchor, place, { follow: true });
    followDrag(anchor, (selection) => editor.text.select(selection.anchor, selection.focus));
  };
}

function followDrag(anchor: TextPlace, select: (selection: TextSelection) => void): void {
  const move = (event: globalThis.MouseEvent): void => {
    const focus = placeUnder(event.clientX, event.clientY);
    if (focus !== undefined) select({ anchor, focus });
  };
  const end = (): void => {
    document.removeEventListener('mousemove', move);
    document.removeEventListener('mouseup', end);
  };
  document.addEventListener('mousemove', move);
  document.addEventListener('mouseup', end);
}

/** The place in the text under a point of the window. */
function placeUnder(x: number, y: number): TextPlace | undefined {
  const row = document
    .elementsFromPoint(x, y)
    .flatMap((element) => element.closest<HTMLElement>('.galley-row') ?? [])[0];
  if (row === undefined) return undefined;
  const part = row.dataset['part'] as TextPart;
  let best: { readonly offset: number; readonly away: number } | undefined;
  const range = document.createRange();
  for (const segment of row.querySelectorAll<HTMLElement>('[data-start]')) {
    const node = segment.firstChild;
    if (node === null) continue;
    const start = Number(segment.dataset['start']);
    for (let at = 0; at <= (node.textContent?.length ?? 0); at++) {
      range.setStart(node, at);
      range.setEnd(node, at);
      const away = Math.abs(range.getBoundingClientRect().x - x);
      if (best === undefined || away < best.away) best = { offset: start + at, away };
    }
  }
  const offset = best?.offset ?? Number(row.dataset['from']);
  const isEnd = offset === Number(row.dataset['to']) && row.dataset['soft'] === 'true';
  return { part, offset, ...(isEnd && { trailing: true }) };
}
