import type { Article, Edition, GridRect, Story } from '../document';
import { pageGrid, takenFrames } from '../page';
import type { CompositionCache, Setting } from '../page';
import { withPages } from './bare-pages';
import { headSizes } from './head-sizes';
import { measureStory } from './measure';
import { laidFrame, laidProfile, pageFrame } from './turned';

/**
 * Rows that a page's legs may lose to widows, jump lines and sub-heads, kept in hand when a part's depth is counted.
 */
const SPARE_ROWS = 2;

/**
 * The part of a page, as it is laid out, that furniture leaves over its full width; or of bands 段 over their full
 * length.
 */
function openCells(edition: Edition, page: number): GridRect {
  const { profile } = edition;
  const { columns, lines } = laidProfile(profile).grid;
  const isTurned = profile.grid.bandLines !== undefined;
  const whole = isTurned ? columns : lines;
  let [top, foot] = [0, whole];
  for (const taken of takenFrames(withPages(edition, Math.max(page, edition.pages.length)), page)) {
    const frame = laidFrame(taken.frame, profile);
    const [at, extent, white] = isTurned ? [frame.column, frame.columns, 0] : [frame.line, frame.lines, 1];
    if (isTurned && extent === 0) continue;
    if (at < whole / 2) top = Math.max(top, at + extent + white);
    else foot = Math.min(foot, at - white);
  }
  if (isTurned) return { column: top, columns: foot - top, line: 0, lines };
  return { column: 0, columns, line: top, lines: foot - top };
}

/**
 * Runs a story that no page can hold over as many pages as it takes, from `first` on: the whole width under the page's
 * furniture, the head on the first, the last part as deep as its text. One list of articles a page.
 */
export function spreadStory(
  story: Story,
  edition: Edition,
  first: number,
  resources: { readonly setting: Setting; readonly cache?: CompositionCache | undefined },
): readonly (readonly Article[])[] {
  const { setting, cache } = resources;
  const { profile } = edition;
  const size = headSizes(0, { front: first === 1, width: pageGrid(profile).area.width }).wanted;
  const measure = measureStory(story, edition, setting, cache);
  let { rows } = measure;
  const parts: Article[][] = [];
  for (let page = first; page === first || rows > 0; page++) {
    const open = openCells(edition, page);
    const { columns } = open;
    const head = page === first ? measure.head(columns, size).lines : measure.jumpHead(columns).lines;
    const room = Math.max(1, (open.lines - head) * columns - SPARE_ROWS * columns);
    const last = rows <= room;
    const lines = last ? Math.min(open.lines, head + Math.ceil(rows / columns) + SPARE_ROWS) : open.lines;
    const frame = pageFrame({ ...open, lines }, profile);
    parts.push([
      {
        id: `p${page}a1`,
        story: story.id,
        frame,
        ...(page === first && { head: headOf(size, { head, frame, profile }) }),
        pictures: [],
        ...(profile.grid.bandLines !== undefined && { vertical: true }),
      },
    ]);
    rows -= room;
  }
  return parts;
}

/** The head of the first part: over it, or at the right of what is set vertically. */
function headOf(
  size: number,
  { head, frame, profile }: { readonly head: number; readonly frame: GridRect; readonly profile: Edition['profile'] },
): NonNullable<Article['head']> {
  if (profile.grid.bandLines === undefined) return { size };
  const columns = Math.max(1, head - 1);
  return { size, vertical: true, span: { column: frame.columns - columns, columns } };
}
