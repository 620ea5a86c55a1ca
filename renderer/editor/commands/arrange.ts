import type { Edition, GridRect } from '../../../core/document';
import { withArticle, withPicture } from '../article-edits';
import { pictureRoom, shiftPicture } from '../article-picture';
import { removeBlock } from '../blocks';
import type { Editor } from '../editor';
import { pannedFit } from '../crop';
import type { ShownPicture } from '../crop';
import { findArticle, gridOf, gridSteps, pageAt } from '../edition-queries';
import type { PlacedThing } from '../edition-queries';
import { unplaceArticle } from '../edits';
import { chosenGuide, removeGuides } from '../guides';
import { lockedNote } from '../note';
import { withPackageContents } from '../package-contents';
import { placeThing } from '../place-thing';
import { selectedPage, selectedThings } from '../selection';
import type { EditorState } from '../state';
import { sameThing, thingKey } from '../thing';
import type { Thing } from '../thing';
import { isLocked, picturePlace, placedOn } from '../thing-place';
import { chosenPicture, cropEdit, sameFrame, shiftFrame } from '../tools';
import type { Grip } from '../tools';
import { withoutItem } from '../edition-edits';
import { ALIGN_COMMANDS } from './align';
import { PICTURE_COMMANDS } from './pictures';
import { BOUNDARY_COMMANDS } from './boundaries';
import { STAND_COMMANDS } from './stand';
import type { CommandEntry, CommandTable } from './types';
import { whyStays } from './why';

/** Something is selected that may move. */
const hasThings = (state: EditorState): boolean => movable(state).length > 0;

/** With Shift, arrows move so many lines, and an inset picture by a column. */
const FAR_LINES = 5;

/**
 * Where things stand and how large they are. Arrows move by a line and a column, an inset picture by a cell; with Shift
 * further, with Mod they resize.
 */
export const ARRANGE_COMMANDS = {
  moveLeft: shift(['ArrowLeft'], { grip: 'move', columns: -1, lines: 0 }),
  moveRight: shift(['ArrowRight'], { grip: 'move', columns: 1, lines: 0 }),
  moveUp: shift(['ArrowUp'], { grip: 'move', columns: 0, lines: -1 }),
  moveDown: shift(['ArrowDown'], { grip: 'move', columns: 0, lines: 1 }),
  moveFarLeft: shift(['Shift+ArrowLeft'], { grip: 'move', columns: -1, lines: 0, far: true }),
  moveFarRight: shift(['Shift+ArrowRight'], { grip: 'move', columns: 1, lines: 0, far: true }),
  moveFarUp: shift(['Shift+ArrowUp'], { grip: 'move', columns: 0, lines: -FAR_LINES, far: true }),
  moveFarDown: shift(['Shift+ArrowDown'], { grip: 'move', columns: 0, lines: FAR_LINES, far: true }),
  narrow: shift(['Mod+ArrowLeft'], { grip: 'e', columns: -1, lines: 0 }),
  widen: shift(['Mod+ArrowRight'], { grip: 'e', columns: 1, lines: 0 }),
  shorter: shift(['Mod+ArrowUp'], { grip: 's', columns: 0, lines: -1 }),
  taller: shift(['Mod+ArrowDown'], { grip: 's', columns: 0, lines: 1 }),
  unplace: {
    keys: ['Delete', 'Backspace'],
    scope: 'desk or stories',
    when: (state) => chosenGuide(state) !== undefined || removable(state).length > 0,
    run: takeOff,
    why: whyStays,
  },
  ...ALIGN_COMMANDS,
  ...STAND_COMMANDS,
  ...PICTURE_COMMANDS,
  ...BOUNDARY_COMMANDS,
} as const satisfies CommandTable;

/** What is selected and not locked. */
function movable(state: EditorState): readonly Thing[] {
  const [page, { edition }] = [selectedPage(state), state];
  if (page === undefined || edition === undefined) return [];
  return selectedThings(state).filter((thing) => !isLocked(edition, page, thing));
}

/** What is selected and may be taken off: furniture belongs to the page. */
function removable(state: EditorState): readonly Thing[] {
  return movable(state).filter(({ kind }) => kind !== 'furniture');
}

interface Shift {
  readonly grip: Grip;
  readonly columns: number;
  readonly lines: number;
  /** Pictures that stand by cells go by columns too. */
  readonly far?: true;
}

function shift(keys: readonly string[], by: Shift): CommandEntry {
  const label = by.grip === 'move' ? 'moveThing' : 'resizeThing';
  const shifted = (state: EditorState, edition: Edition): Edition => {
    const page = selectedPage(state);
    if (page === undefined) return edition;
    const steps = gridSteps(gridOf(edition));
    const chosen = movable(state);
    return chosen.reduce((made, thing) => {
      if (thing.kind === 'picture') return shiftedPicture(made, { thing, page, by, state });
      const found = placedOn(made, page).find((each) => sameThing(each.thing, thing));
      const frame = found && shiftFrame(found.frame, { ...by, steps });
      if (found === undefined || frame === undefined || sameFrame(frame, found.frame)) return made;
      const whole = by.grip === 'move' ? withPackageContents(made, page, [found]) : [found];
      const alone = whole.filter((each) => each === found || !chosen.some((other) => sameThing(other, each.thing)));
      return alone.reduce((moved, each) => placeThing(moved, page, carriedBy(each, found.frame, frame)), made);
    }, edition);
  };
  return {
    keys,
    scope: 'desk',
    when: (state) => hasThings(state) || pushed(state) !== undefined,
    why: whyStays,
    run: (editor) => {
      const state = editor.store.get();
      const picture = by.grip === 'move' ? pushed(state) : undefined;
      if (picture !== undefined) return pushPicture(editor, picture, by);
      editor.edit({ label, apply: (edition) => shifted(state, edition) });
      if (editor.store.get().edition === state.edition) editor.tellWhy('atEdge');
      else if (lockedNote(state) !== undefined) editor.tellWhy('stays');
    },
  };
}

/** A thing that goes along with another from one frame to the next. */
function carriedBy({ thing, frame }: PlacedThing, from: GridRect, to: GridRect): PlacedThing {
  const along = { column: frame.column + to.column - from.column, line: frame.line + to.line - from.line };
  return { thing, frame: frame === from ? to : { ...frame, ...along } };
}

/** The picture that arrows push about in its frame: with the picture tool, not with others. */
function pushed(state: EditorState): ShownPicture | undefined {
  return state.tool === 'picture' ? chosenPicture(state) : undefined;
}

/**
 * Pushes a picture in its frame by a cell and a line, further with Shift; presses one after another are one undo entry.
 */
function pushPicture(editor: Editor, shown: ShownPicture, { columns, lines, far }: Shift): void {
  const { edition } = editor.store.get();
  const page = pageAt(edition, shown.page);
  if (edition === undefined || page === undefined) return;
  const { cell, leading } = gridOf(edition);
  const fit = pannedFit(shown, { x: columns * cell * (far ? FAR_LINES : 1), y: lines * leading });
  editor.edit({ ...cropEdit(shown, page.id, fit), group: `crop ${thingKey(shown.thing)}` });
}

function shiftedPicture(
  edition: Edition,
  options: {
    readonly thing: Extract<Thing, { kind: 'picture' }>;
    readonly page: number;
    readonly by: Shift;
    readonly state: EditorState;
  },
): Edition {
  const { thing, page, by, state } = options;
  const article = findArticle(edition, thing.id)?.article;
  const place = picturePlace(state, page, thing);
  if (article === undefined || place === undefined) return edition;
  const room = pictureRoom(edition, article, place.lineY);
  const { grid } = room;
  return withArticle(edition, thing.id, (before) =>
    withPicture(before, thing.at, (picture) => {
      const step = picture.inset === undefined || by.far ? grid.measure + grid.gutter : grid.cell;
      return shiftPicture(picture, room, {
        grip: by.grip,
        x: by.columns * step,
        y: by.lines * grid.leading,
        cells: false,
        reach: 0,
      });
    }),
  );
}

/** Articles leave the page and their stories go back to the pool; blocks are gone; pictures leave their article. */
function takeOff(editor: Editor): void {
  const state = editor.store.get();
  const guide = chosenGuide(state);
  if (guide !== undefined)
    return editor.edit({ label: 'guide', apply: (edition) => removeGuides(edition, guide.page, guide.id) });
  const page = selectedPage(state);
  if (page === undefined) return;
  const things = removable(state);
  editor.edit({ label: 'takeOff', apply: (before) => takenOff(before, page, things) });
  if (lockedNote(state) !== undefined) editor.tellWhy('stays');
}

/** The edition without things on a page (from 1). */
export function takenOff(before: Edition, page: number, things: readonly Thing[]): Edition {
  return things.reduce((edition, thing) => {
    switch (thing.kind) {
      case 'article':
        return unplaceArticle(edition, thing.id);
      case 'block':
        return removeBlock(edition, page, thing.id);
      case 'picture':
        return withArticle(edition, thing.id, (article) => ({
          ...article,
          pictures: withoutItem(article.pictures, thing.at),
        }));
      case 'furniture':
        return edition;
    }
  }, before);
}
