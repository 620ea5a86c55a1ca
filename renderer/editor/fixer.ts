import type { Fix, TextPlace } from '../../core/diagnostic';
import type { Edition } from '../../core/document';
import { applyFix } from '../../core/preflight';
import type { ChangeLabel } from './change-labels';
import { sheetOf } from './dock';
import type { DockDeeds } from './dock';
import type { EditorState } from './state';
import type { Store } from './store';
import type { Thing } from './thing';

/**
 * Makes the deed that mends what a finding found: a change of the edition, or where only a person can, the place shown.
 */
export function createFixer(options: {
  readonly store: Pick<Store<EditorState>, 'get'>;
  readonly dock: DockDeeds;
  readonly goTo: (page: number) => void;
  readonly selectStory: (story: string) => void;
  readonly selectThing: (thing: Thing) => void;
  readonly change: (label: ChangeLabel, edit: (edition: Edition) => Edition) => void;
}): (wanted: Fix) => void {
  const { store, dock, goTo, selectStory, selectThing, change } = options;
  const edition = (): Edition | undefined => store.get().edition;

  /** Opens the place where a person changes a text. */
  const showText = (of: TextPlace): void => {
    switch (of.kind) {
      case 'story':
        selectStory(of.story);
        return dock.show('inspector');
      case 'block': {
        // A block of the template stands on the page shown or on none.
        const page = edition()?.pages.findIndex(({ id }) => id === of.page) ?? -1;
        if (page >= 0) goTo(page + 1);
        selectThing({ kind: 'block', id: of.block });
        return dock.show('inspector', { field: `block ${of.part}` });
      }
      case 'field':
      case 'page-field':
        return dock.show('edition', { sheet: sheetOf(of.field), field: of.field });
      case 'teaser': {
        const at = edition()?.teasers.findIndex(({ text }) => text === of.text) ?? -1;
        return dock.show('edition', { sheet: 'masthead', field: `teaser ${at}` });
      }
    }
  };

  return (wanted) => {
    switch (wanted.kind) {
      case 'ask-field':
        return dock.show('edition', { sheet: sheetOf(wanted.field), field: wanted.field });
      case 'ask-text':
        return showText(wanted.of);
      case 'ask-picture-words': {
        selectStory(wanted.story);
        const pictures = edition()?.stories.find(({ id }) => id === wanted.story)?.pictures ?? [];
        const index = pictures.findIndex(({ picture }) => picture === wanted.picture);
        return dock.show('inspector', { field: `caption ${index}` });
      }
      default:
        return change('fix', (before) => applyFix(before, wanted));
    }
  };
}
