import type { GridRect } from '../../../core/document';
import type { ChangeLabel } from '../change-labels';
import { aligned, distributed, placeAll, sized } from '../align';
import type { Alignment } from '../align';
import type { PlacedThing } from '../edition-queries';
import { selectedPage, selectedThings } from '../selection';
import { staysNote } from '../note';
import type { WhyNot } from '../note';
import type { EditorState } from '../state';
import { sameThing } from '../thing';
import { isLocked, placedOn } from '../thing-place';
import type { CommandEntry, CommandTable } from './types';
import { whyStays } from './why';

/**
 * Laying things level, at equal gaps and in one size. Of several the last selected stays; one alone goes to the type
 * area.
 */
export const ALIGN_COMMANDS = {
  alignLeft: align('left'),
  alignCentre: align('centre'),
  alignRight: align('right'),
  alignTop: align('top'),
  alignMiddle: align('middle'),
  alignBottom: align('bottom'),
  alignAreaLeft: alignToArea('left'),
  alignAreaCentre: alignToArea('centre'),
  alignAreaRight: alignToArea('right'),
  alignAreaTop: alignToArea('top'),
  alignAreaMiddle: alignToArea('middle'),
  alignAreaBottom: alignToArea('bottom'),
  distributeAcross: entry({ least: 3, label: 'distribute' }, ({ things }) => distributed(things, 'across')),
  distributeDown: entry({ least: 3, label: 'distribute' }, ({ things }) => distributed(things, 'down')),
  sameWidth: same('width'),
  sameHeight: same('height'),
  sameSize: same('size'),
} as const satisfies CommandTable;

interface Chosen {
  /** In the order in which they were selected. */
  readonly things: readonly PlacedThing[];
  /** The last selected. */
  readonly last: PlacedThing;
  /** The whole grid. */
  readonly area: GridRect;
}

function align(by: Alignment): CommandEntry {
  return entry({ least: 1, label: 'align' }, ({ things, last, area }) =>
    aligned(things, { by, to: things.length === 1 ? area : last.frame }),
  );
}

function alignToArea(by: Alignment): CommandEntry {
  return entry({ least: 1, label: 'align' }, ({ things, area }) => aligned(things, { by, to: area }));
}

function same(what: 'width' | 'height' | 'size'): CommandEntry {
  return entry({ least: 2, label: 'sameSize' }, ({ things, last }) => sized(things, { like: last.frame, what }));
}

/** Articles, blocks and furniture that are selected, as they stand on the page. */
function chosenOn(state: EditorState): { readonly page: number; readonly things: readonly PlacedThing[] } | undefined {
  const [page, { edition }] = [selectedPage(state), state];
  if (page === undefined || edition === undefined) return undefined;
  const placed = placedOn(edition, page);
  const things = selectedThings(state).flatMap((thing) => placed.find((each) => sameThing(each.thing, thing)) ?? []);
  return { page, things };
}

function whyFew(state: EditorState, least: number): WhyNot {
  if ((chosenOn(state)?.things.length ?? 0) === 0) return whyStays(state);
  return least === 2 ? 'needsTwo' : 'needsThree';
}

function entry(
  { least, label }: { readonly least: number; readonly label: ChangeLabel },
  place: (chosen: Chosen) => readonly PlacedThing[],
): CommandEntry {
  return {
    keys: [],
    scope: 'desk',
    when: (state) => (chosenOn(state)?.things.length ?? 0) >= least,
    why: (state) => whyFew(state, least),
    run: (editor) => {
      const before = editor.store.get();
      const chosen = chosenOn(before);
      const last = chosen?.things.at(-1);
      if (chosen === undefined || last === undefined) return;
      const { page, things } = chosen;
      editor.edit({
        label,
        apply: (edition) => {
          const { columns, lines } = edition.profile.grid;
          const placed = place({ things, last, area: { column: 0, columns, line: 0, lines } });
          return placeAll(
            edition,
            page,
            placed.filter(({ thing }) => !isLocked(edition, page, thing)),
          );
        },
      });
      const why = staysNote(before) !== undefined ? 'stays' : 'already';
      if (why === 'stays' || editor.store.get().edition === before.edition) editor.tellWhy(why);
    },
  };
}
