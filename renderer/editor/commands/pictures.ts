import { withArticle, withPicture } from '../article-edits';
import { insetOf } from '../article-picture';
import { articleRoom } from '../../../core/page';
import { resolveStyles } from '../../../core/document';
import type { ArticlePicture, Edition } from '../../../core/document';
import { zoomedFit } from '../crop';
import type { Editor } from '../editor';
import { findArticle, pageAt } from '../edition-queries';
import { selectedThing } from '../selection';
import type { EditorState } from '../state';
import { thingKey } from '../thing';
import { isLocked } from '../thing-place';
import { chosenPicture, cropEdit } from '../tools';
import type { CommandEntry, CommandTable } from './types';

/** How much closer a key draws a picture. */
const STEP = 1.1;

/** What is shown of the selected picture. */
export const PICTURE_COMMANDS = {
  cropCloser: crop(['=', '+'], STEP),
  cropFurther: crop(['-'], 1 / STEP),
  togglePictureFit: {
    keys: ['X'],
    scope: 'desk',
    when: canCrop,
    why: () => 'noPicture',
    run: (editor) => {
      const shown = chosenPicture(editor.store.get());
      const page = shown && pageAt(editor.store.get().edition, shown.page);
      if (shown === undefined || page === undefined) return;
      editor.edit(cropEdit(shown, page.id, { kind: shown.fit.kind === 'fill' ? 'whole' : 'fill' }));
    },
  },
  toggleInset: {
    keys: [],
    scope: 'desk',
    when: canInset,
    why: (state) => (selectedThing(state)?.kind === 'picture' ? 'stays' : 'noPicture'),
    run: toggleInset,
  },
} as const satisfies CommandTable;

/** What is locked stays where it is; what is shown of it may change. */
function canCrop(state: EditorState): boolean {
  return chosenPicture(state) !== undefined;
}

function canInset(state: EditorState): boolean {
  const thing = selectedThing(state);
  return thing?.kind === 'picture' && state.edition !== undefined && !isLocked(state.edition, state.page, thing);
}

function crop(keys: readonly string[], times: number): CommandEntry {
  return {
    keys,
    scope: 'desk',
    when: canCrop,
    why: () => 'noPicture',
    run: (editor) => {
      const shown = chosenPicture(editor.store.get());
      const page = shown && pageAt(editor.store.get().edition, shown.page);
      if (shown === undefined || page === undefined) return;
      editor.edit({
        ...cropEdit(shown, page.id, zoomedFit(shown, times)),
        group: `crop ${thingKey(shown.thing)}`,
      });
    },
  };
}

/** A picture that takes whole columns becomes an inset of the same width, or the other way round. */
function toggleInset(editor: Editor): void {
  const thing = selectedThing(editor.store.get());
  if (thing?.kind !== 'picture') return;
  const toggled = (edition: Edition, picture: ArticlePicture): ArticlePicture => {
    const { inset, ...rest } = picture;
    const article = findArticle(edition, thing.id)?.article;
    if (inset !== undefined || article === undefined) return rest;
    return { ...rest, inset: insetOf(picture, articleRoom(article, resolveStyles(edition.profile)).grid) };
  };
  editor.edit({
    label: 'editPicture',
    apply: (edition) =>
      withArticle(edition, thing.id, (article) =>
        withPicture(article, thing.at, (picture) => toggled(edition, picture)),
      ),
  });
}
