import { isShown, pageCredits, pageFieldText, pageStyleOf } from '../../document';
import type { Edition, FurnitureName, GridRect, OwnFurniture, Profile } from '../../document';

/** A piece of furniture and the place it takes on the grid. */
export interface FurnitureFrame {
  readonly name: FurnitureName;
  readonly frame: GridRect;
}

/** A piece of furniture that a page has, shown or not, and what the page has decided of it. */
export interface PageFurniture extends FurnitureFrame {
  /** Where the paper's layout puts it. */
  readonly template: GridRect;
  /** Left out where the page has decided nothing. */
  readonly own?: OwnFurniture;
}

/**
 * What furniture stands on a page (from 1) and where: as the paper's layout has it, or where the page has put it. None
 * that is hidden. Make-up leaves these rectangles free and, as between stories, a line of white beside them.
 */
export function furnitureFrames(edition: Edition, page: number): readonly FurnitureFrame[] {
  return pageFurniture(edition, page)
    .filter(({ own = {} }) => isShown(own))
    .map(({ name, frame }) => ({ name, frame }));
}

/** The furniture of a page (from 1), what is hidden too. A piece that was moved or hidden moves no other. */
export function pageFurniture(edition: Edition, page: number): readonly PageFurniture[] {
  const decided = edition.pages[page - 1]?.furniture ?? {};
  return templateFrames(edition, page).map(({ name, frame: template }) => {
    const own = decided[name];
    return { name, frame: own?.frame ?? template, template, ...(own && { own }) };
  });
}

/**
 * Where the paper's layout puts the furniture of a page (from 1): masthead, teaser and credits on page one, the folio
 * on the others, the imprint where the paper has it, and all of it against that rule where the page's style says so.
 */
function templateFrames(edition: Edition, page: number): readonly FurnitureFrame[] {
  const { profile, pages, teasers } = edition;
  const { grid, masthead, teaser, credits, imprint } = profile;
  const { furniture, folio } = pageStyleOf(edition, page);
  const has = (name: FurnitureName, rule: boolean): boolean => furniture[name] ?? rule;
  const front = page === 1;
  const frames: FurnitureFrame[] = [];
  const across = (line: number, lines: number): GridRect => ({ column: 0, columns: grid.columns, line, lines });
  let head = 0;
  let foot = grid.lines;
  const addFoot = (name: FurnitureName, lines: number): void => {
    if (lines === 0) return;
    foot -= lines;
    frames.push({ name, frame: across(foot, lines) });
  };
  const imprintPage = imprint.page === 'first' ? 1 : pages.length;
  if (has('imprint', page === imprintPage) && hasImprint(edition, page)) addFoot('imprint', imprint.lines);
  if (has('credits', front) && pageCredits(edition, page).length > 0) addFoot('credits', credits.lines);
  if (has('folio', !front) && folio.lines > 0) {
    frames.push({ name: 'folio', frame: across(0, folio.lines) });
    head = folio.lines + 1;
  }
  if (has('masthead', front) && masthead.lines > 0) {
    const { column = 0, columns, lines } = masthead;
    frames.push({ name: 'masthead', frame: { column, columns, line: head, lines } });
  }
  if (has('teaser', front) && teasers.length > 0 && teaser.lines > 0) {
    const { lines } = teaser;
    const { column, columns } = teaserColumns(profile);
    // A line of white keeps the box off the rule of the strip below it.
    const white = foot < grid.lines ? 1 : 0;
    const line = teaser.place === 'ear' ? head : foot - white - lines;
    if (columns > 0) frames.push({ name: 'teaser', frame: { column, columns, line, lines } });
  }
  return frames;
}

/**
 * Where a teaser stands across: at the right foot; or in the ear right of the masthead, left of it where there is none,
 * in the columns that the template's own blocks leave.
 */
function teaserColumns({ grid, masthead, teaser, blocks = [] }: Profile): Pick<GridRect, 'column' | 'columns'> {
  if (teaser.place === 'foot') return { column: grid.columns - teaser.columns, columns: teaser.columns };
  const left = masthead.column ?? 0;
  const end = left + masthead.columns;
  let [from, to] = end < grid.columns ? [end, grid.columns] : [0, left];
  for (const { on, frame } of blocks) {
    if ((on !== 'first' && on !== 'every') || frame.line >= teaser.lines) continue;
    if (frame.column <= from) from = Math.max(from, frame.column + frame.columns);
    else to = Math.min(to, frame.column);
  }
  return { column: from, columns: Math.max(0, to - from) };
}

/** Whether any field of the imprint has text: a paper without one gives its place to the stories. */
function hasImprint(edition: Edition, page: number): boolean {
  const style = pageStyleOf(edition, page);
  return edition.profile.imprint.rows.flat().some((field) => pageFieldText(edition, style, field) !== '');
}
