import type { Edition } from '../../../core/document';
import { NEW_PREFERENCES, failure, success } from '../../../ipc';
import type { FormeApi } from '../../../ipc';
import { createModel } from '../../../model';
import type { AskCopyfit, PageMaker, ProposeScript, WindowToComposer } from '../../../renderer/compose';
import { createEditor } from '../../../renderer/editor';
import { searchTexts } from '../../../renderer/compose/search-texts';
import type { Editor } from '../../../renderer/editor';

/** A main process that keeps every update and has nothing else to give: whatever is asked of it was cancelled. */
const quietForme = new Proxy({} as FormeApi, {
  get: (_, name) => {
    if (name === 'on') return () => () => undefined;
    if (name === 'appendUpdate') return ({ sequence }: { sequence: number }) => Promise.resolve(success({ sequence }));
    return () => Promise.resolve(failure('cancelled'));
  },
});

const quiet = (): { stop: () => undefined } => ({ stop: () => undefined });

/**
 * An editor with an edition open on a desk of 1440 × 900, its composer giving every story one plain shape; workers
 * answer by `ask`, or never.
 */
export async function openDesk(
  edition: Edition,
  ask: Partial<PageMaker> & { readonly copyfit?: AskCopyfit; readonly script?: ProposeScript } = {},
): Promise<{ readonly editor: Editor; readonly told: WindowToComposer[] }> {
  const told: WindowToComposer[] = [];
  const heard: { by?: Editor } = {};
  const editor = createEditor({
    forme: quietForme,
    composer: {
      tell: (message) => {
        told.push(message);
        if (message.kind !== 'shapes') return;
        const shapes = [{ columns: 2, lines: 12, pictures: [] }];
        heard.by?.hear({ kind: 'shapes', story: message.story, shapes });
      },
      stop: () => undefined,
    },
    search: ({ texts, wish }, onResult) => onResult(searchTexts(texts, wish)),
    askCopyfit: ask.copyfit ?? quiet,
    readProofs: () => undefined,
    compareStates: quiet,
    proposeScript: ask.script ?? quiet,
    pageMaker: { askEdition: quiet, askProposals: quiet, askRemake: quiet, warm: () => undefined, ...ask },
    language: 'zh-Hans',
    preferences: NEW_PREFERENCES,
    askClipboard: () => undefined,
  });
  heard.by = editor;
  editor.resizeDesk({ width: 1440, height: 900 });
  await editor.open(() =>
    Promise.resolve(
      success({
        session: 's',
        name: '小样',
        state: createModel(edition).encodeState(),
        sequence: 0,
        saved: true,
        recoveredEdits: 0,
        notices: [],
      }),
    ),
  );
  return { editor, told };
}
