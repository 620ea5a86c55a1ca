import { putBlock } from '../blocks';
import type { Editor } from '../editor';
import { newBlock } from '../new-block';
import type { BlockKind } from '../new-block';
import type { EditorState } from '../state';
import type { CommandEntry, CommandTable } from './types';

/** What stands on a page and is no story. */
export const BLOCK_COMMANDS = {
  addBanner: add('banner'),
  addNotice: add('notice'),
  addPicture: add('picture'),
  addAd: add('ad'),
  addCode: add('code'),
  addPackage: add('package'),
} as const satisfies CommandTable;

function add(kind: BlockKind): CommandEntry {
  return { keys: [], when: hasPage, run: (editor) => addBlock(editor, kind) };
}

function hasPage({ edition }: EditorState): boolean {
  return (edition?.pages.length ?? 0) > 0;
}

function addBlock(editor: Editor, kind: BlockKind): void {
  const { edition, page } = editor.store.get();
  if (edition === undefined) return;
  const block = newBlock(edition, page, { kind, id: crypto.randomUUID() });
  editor.edit({ label: 'addBlock', apply: (before) => putBlock(before, page, block) });
  editor.selectThing({ kind: 'block', id: block.id });
  editor.dock.show('inspector');
}
