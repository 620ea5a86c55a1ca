import type { Diagnostic, Place } from '../diagnostic';
import type { DisplayItem } from '../display-list';
import { process } from '../display-list';
import type { ArticlePicture } from '../document';
import type { Rect } from '../geometry';
import { roundPoints } from '../units';
import { lineOf } from './article-input';
import type { ArticleInput, ComposedLine } from './article-input';
import { centredBaseline } from './grid';
import type { PageGrid } from './grid';
import { boxPlace } from './layout';
import type { LayoutBox } from './layout';
import { noteDiagnostic } from './notes';
import { cropToFill, pictureBlocks, pictureSpan, resolvePicture, setCaption } from './picture';
import type { PictureBlocks } from './picture';
import type { Setting } from './setting';

/** The least resolution that newsprint bears, in pixels an inch at printed size. */
const MIN_PPI = 170;
/** What stands where a picture is missing: a grey that no one takes for a picture. */
const MISSING = process(0, 0, 0, 12);

/** The pictures of an article with their captions, and what they take from its text. */
export interface PicturesBlock {
  readonly items: readonly DisplayItem[];
  readonly lines: readonly ComposedLine[];
  readonly boxes: readonly LayoutBox[];
  readonly blocks: PictureBlocks;
  readonly diagnostics: readonly Diagnostic[];
}

/** Sets an article's pictures in the space under its head: `top` is its first line on the page, `rows` its depth. */
export function composePictures(
  input: ArticleInput,
  space: { readonly top: number; readonly rows: number },
  grid: PageGrid,
  setting: Setting,
): PicturesBlock {
  const { article, story } = input;
  const items: DisplayItem[] = [];
  const lines: ComposedLine[] = [];
  const boxes: LayoutBox[] = [];
  const blocked: { picture: ArticlePicture; line: number; captionRows: number }[] = [];
  const diagnostics: Diagnostic[] = [];
  for (const placed of article.pictures) {
    const found = resolvePicture(input.pictures, story.pictures, placed);
    if (found === undefined) continue;
    const { words, file } = found;
    const place: Place = { page: input.page, article: article.id, story: story.id, picture: words.picture };
    const frame = {
      ...placed.frame,
      column: article.frame.column + placed.frame.column,
      line: (placed.over === true ? article.frame.line : space.top) + placed.frame.line,
    };
    const span = pictureSpan(placed, grid);
    const across = { x: roundPoints(grid.columnX(article.frame.column) + span.left), width: roundPoints(span.width) };
    const rect = insetToType({ ...grid.rectOf(frame), ...across }, grid);
    const owner = { kind: 'article', id: article.id, part: 'picture' } as const;
    const named = { articleId: story.id, priority: story.priority };
    boxes.push({ kind: 'image', ...named, ...boxPlace(rect) });
    if (file === undefined) {
      items.push({ kind: 'fill', owner, rect, ink: MISSING });
      diagnostics.push({ code: 'missing-picture', severity: 'error', place, values: { picture: words.picture } });
    } else {
      const crop = cropToFill(file, rect);
      items.push({ kind: 'picture', owner, picture: file.id, rect, crop });
      const ppi = Math.floor((file.width * crop.width * 72) / rect.width);
      if (ppi < MIN_PPI) {
        diagnostics.push({ code: 'low-resolution', severity: 'warning', place, values: { ppi, minimum: MIN_PPI } });
      }
    }
    const caption = setCaption(words, rect.width, setting);
    const below = frame.line + frame.lines;
    for (const { part, row, line, size } of caption.lines) {
      const y = centredBaseline(grid.lineY(below + row), grid.leading, size);
      lines.push(lineOf(input, `${part}:${placed.index}`, line, { x: rect.x, y }));
    }
    if (caption.rows > 0) {
      const lineRect = { ...grid.rectOf({ ...frame, line: below, lines: caption.rows }), ...across };
      boxes.push({ kind: 'caption', ...named, ...boxPlace(lineRect) });
    }
    diagnostics.push(...caption.notes.map((note) => noteDiagnostic(note, { ...place, part: 'caption' })));
    blocked.push({ picture: placed, line: frame.line - space.top, captionRows: caption.rows });
  }
  return { items, lines, boxes, blocks: pictureBlocks(blocked, space.rows, grid), diagnostics };
}

/** A picture's edges stand level with the type beside it: at the em boxes of its first and last line. */
function insetToType(rect: Rect, grid: PageGrid): Rect {
  const inset = (grid.leading - grid.cell) / 2;
  return { ...rect, y: roundPoints(rect.y + inset), height: roundPoints(rect.height - 2 * inset) };
}
