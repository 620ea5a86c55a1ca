import type { FormeApi, OpenedEdition } from '../../../ipc';
import { loadModel } from '../../../model';
import type { RunningForme } from './forme';

/** The page as the preload script left it. */
export interface FormeWindow {
  readonly forme: FormeApi;
}

/** The edition the window shows, its state as bytes. */
export async function shownEdition({ window }: RunningForme): Promise<OpenedEdition> {
  const opened = await window.evaluate(async () => {
    const result = await (globalThis as unknown as FormeWindow).forme.openFirst();
    return result.ok ? { ...result.value, state: [...result.value.state] } : result.code;
  });
  if (typeof opened === 'string') throw new Error(opened);
  return { ...opened, state: Uint8Array.from(opened.state) };
}

/** Changes the first headline through the journal, as an edit of the window would; answers once it is acknowledged. */
export async function editHeadline(forme: RunningForme, opened: OpenedEdition, headline: string): Promise<void> {
  const model = loadModel(opened.state);
  const updates: Uint8Array[] = [];
  model.onUpdate((update) => updates.push(update));
  model.change('headline', (edition) => ({
    ...edition,
    stories: edition.stories.map((story, index) => (index === 0 ? { ...story, headline } : story)),
  }));
  const [update] = updates;
  if (update === undefined) throw new Error('the change made no update');
  const { session, sequence } = opened;
  const code = await forme.window.evaluate(
    async ({ bytes, ...rest }) => {
      const { forme: api } = globalThis as unknown as FormeWindow;
      const result = await api.appendUpdate({ ...rest, update: Uint8Array.from(bytes) });
      return result.ok ? 'kept' : result.code;
    },
    { session, sequence: sequence + 1, bytes: [...update] },
  );
  if (code !== 'kept') throw new Error(code);
}

/** Makes the next open dialogs choose `file`. */
export async function chooseWhatToOpen({ app }: RunningForme, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, file);
}

/** Makes the next save dialogs choose `file`. */
export async function chooseWhereToSave({ app }: RunningForme, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
}

/** Makes the next dialogs for a folder choose `folder`. */
export async function chooseFolder({ app }: RunningForme, folder: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, folder);
}
