import { fieldText } from '../../document';
import type { Edition, FurnitureName, GridRect } from '../../document';

/** A piece of furniture and the place it takes on the grid. */
export interface FurnitureFrame {
  readonly name: FurnitureName;
  readonly frame: GridRect;
}

/**
 * What furniture stands on a page (from 1) and where. Make-up leaves these rectangles free and, as between stories, a
 * line of white beside them.
 */
export function furnitureFrames(edition: Edition, page: number): readonly FurnitureFrame[] {
  const { grid, masthead, folio, teaser, credits, imprint } = edition.profile;
  const frames: FurnitureFrame[] = [];
  const across = (line: number, lines: number): GridRect => ({ column: 0, columns: grid.columns, line, lines });
  let foot = grid.lines;
  const addFoot = (name: FurnitureName, lines: number): void => {
    if (lines === 0) return;
    foot -= lines;
    frames.push({ name, frame: across(foot, lines) });
  };
  const imprintPage = imprint.page === 'first' ? 1 : edition.pages.length;
  if (page === imprintPage && hasImprint(edition)) addFoot('imprint', imprint.lines);
  if (page > 1) {
    if (folio.lines > 0) frames.push({ name: 'folio', frame: across(0, folio.lines) });
    return frames;
  }
  if (edition.credits.length > 0) addFoot('credits', credits.lines);
  if (masthead.lines > 0) {
    frames.push({ name: 'masthead', frame: { column: 0, columns: masthead.columns, line: 0, lines: masthead.lines } });
  }
  if (edition.teasers.length > 0 && teaser.lines > 0) {
    const ear = grid.columns - masthead.columns;
    const columns = teaser.place === 'ear' ? ear : teaser.columns;
    const line = teaser.place === 'ear' ? 0 : foot - teaser.lines;
    if (columns > 0) {
      frames.push({ name: 'teaser', frame: { column: grid.columns - columns, columns, line, lines: teaser.lines } });
    }
  }
  return frames;
}

/** Whether any field of the imprint has text: a paper without one gives its place to the stories. */
function hasImprint({ issue, masthead, pages, profile }: Edition): boolean {
  const facts = { ...issue, pages: pages.length, language: profile.language };
  return profile.imprint.rows.flat().some((field) => fieldText(field, facts, masthead.fields[field]) !== '');
}
