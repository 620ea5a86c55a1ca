import type { Edition, GridRect, Picture } from '../../core/document';
import type { ImportedCopy } from '../../ipc';
import type { Edit } from './edit';
import { placePicture, withArticle, withStory } from './article-edits';
import { putBlock, withBlockPicture } from './blocks';
import { findArticle, findBlock, findStory, gridOf, pageAt } from './edition-queries';
import { addCopy, addPictures } from './edits';
import { freeFrame } from './new-block';
import type { Placer } from './placer';
import { selectionOf } from './selection';
import type { Selection } from './selection';
import type { FilesTarget } from './tools/files-hand';

/** The fewest lines of a picture block. */
const FEWEST_LINES = 2;

/**
 * The edition with pictures where they were let go: over an article they become its story's, and the first stands in
 * it; a picture block or an advertisement takes the first; over bare paper each is a block, the first under the
 * pointer, as deep as it is proportioned. `ids` gives the blocks' ids.
 */
export function landPictures(
  edition: Edition,
  {
    pictures,
    target,
    ids,
  }: { readonly pictures: readonly Picture[]; readonly target: FilesTarget; readonly ids: readonly string[] },
): Edition {
  const held = addPictures(edition, pictures);
  if (target.kind === 'article') return intoArticle(held, pictures, target.id);
  const { number, id } = target.sheet;
  if (pageAt(edition, number)?.id !== id) return held;
  const [first] = pictures;
  const block = target.kind === 'block' ? findBlock(held, number, target.id) : undefined;
  const filled = block && first ? putBlock(held, number, withBlockPicture(block, first.id)) : held;
  return pictures.reduce((made, picture, index) => {
    if (block !== undefined && index === 0) return made;
    const size = { columns: target.frame.columns, lines: depthOf(made, picture, target.frame) };
    const frame = index === 0 ? within(made, { ...target.frame, ...size }) : freeFrame(made, number, size);
    return putBlock(made, number, {
      id: ids[index] ?? picture.id,
      frame,
      content: { kind: 'picture', picture: picture.id },
    });
  }, filled);
}

/** What is selected after pictures landed. */
export function landedSelection(target: FilesTarget, ids: readonly string[]): Selection | undefined {
  const { id } = target.sheet;
  if (target.kind === 'article') return selectionOf(id, [{ kind: 'article', id: target.id }]);
  const blocks = target.kind === 'block' ? [target.id, ...ids.slice(1)] : ids;
  return selectionOf(
    id,
    blocks.map((block) => ({ kind: 'block', id: block })),
  );
}

function intoArticle(edition: Edition, pictures: readonly Picture[], id: string): Edition {
  const article = findArticle(edition, id)?.article;
  const story = article && findStory(edition, article.story);
  if (story === undefined) return edition;
  const first = story.pictures.length;
  const added = pictures.map((picture) => ({ picture: picture.id, caption: '', credit: '' }));
  const told = withStory(edition, story.id, (each) => ({ ...each, pictures: [...each.pictures, ...added] }));
  return withArticle(told, id, (each) => placePicture(each, first));
}

function depthOf(edition: Edition, { width, height }: Picture, { columns }: GridRect): number {
  const grid = gridOf(edition);
  const lines = Math.round((grid.columnWidth(columns) * height) / width / grid.leading);
  return Math.max(FEWEST_LINES, Math.min(lines, grid.lines));
}

function within({ profile: { grid } }: Edition, frame: GridRect): GridRect {
  return { ...frame, line: Math.max(0, Math.min(frame.line, grid.lines - frame.lines)) };
}

/**
 * What came together and was read, and where it was let go: the place of its first story, or without copy of its
 * pictures.
 */
export interface LandedFiles {
  readonly copy: readonly ImportedCopy[];
  readonly pictures: readonly Picture[];
  readonly target: FilesTarget | undefined;
}

/** Puts files that were read into the edition: one undo entry, also when they get a place. */
export function landFiles(options: {
  readonly edit: (edit: Edit) => void;
  readonly select: (selection: Selection | undefined) => void;
  readonly placeStoryIn: Placer['placeStoryIn'];
}): (files: LandedFiles) => void {
  const { edit, select, placeStoryIn } = options;
  return ({ copy, pictures, target }) => {
    const group = `import ${crypto.randomUUID()}`;
    if (copy.length > 0) edit({ label: 'importCopy', apply: (edition) => addCopy(edition, copy), group });
    if (pictures.length > 0 && (copy.length > 0 || target === undefined))
      edit({ label: 'addPictures', apply: (edition) => addPictures(edition, pictures), group });
    else if (pictures.length > 0 && target !== undefined) {
      const ids = pictures.map(() => crypto.randomUUID());
      edit({ label: 'addPictures', apply: (edition) => landPictures(edition, { pictures, target, ids }), group });
      select(landedSelection(target, ids));
    }
    const story = copy.flatMap(({ stories }) => stories)[0]?.id;
    if (target !== undefined && story !== undefined)
      placeStoryIn(story, { page: target.sheet.id, frame: target.frame, group });
  };
}
