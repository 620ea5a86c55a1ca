import { describe, expect, it } from 'vitest';
import { failure, success } from '../../../ipc';
import type { FileSource, ImportedCopy, ImportedPicture, Result } from '../../../ipc';
import type { EditorState, IncomingFile } from '../../../renderer/editor';
import type { LandedFiles } from '../../../renderer/editor/file-landing';
import { createImportQueue } from '../../../renderer/editor/import-queue';
import { createImporter } from '../../../renderer/editor/importer';
import { initialState } from '../../../renderer/editor/state';
import { createStore } from '../../../renderer/editor/store';
import { smallEdition } from '../../core/document/small-edition';

const copyOf = (file: string) =>
  ({ file, stories: [{}], teasers: [], credits: [], pictures: [], issue: {}, changes: {}, warnings: [] }) as never;
const pictureOf = (name: string): ImportedPicture => ({ picture: { id: name, name } as never, notes: [] });

/** Files whose bytes are read when they are asked for. */
const file = (name: string, asked: string[] = []): IncomingFile => ({
  name,
  read: () => {
    asked.push(name);
    return Promise.resolve(success({ name, bytes: new Uint8Array(1) }));
  },
});

/**
 * An importer, what it put into the document, and a main process that reads nothing called 坏, and 慢 only when `go` is
 * called.
 */
function importing() {
  const store = createStore<EditorState>({ ...initialState('zh-Hans'), edition: smallEdition() });
  const landed: LandedFiles[] = [];
  let session = 's';
  let go: () => void = () => undefined;
  let stops = 0;
  const read = async <T>(source: FileSource, made: T, kind: '图' | '字'): Promise<Result<T>> => {
    const code = kind === '图' ? 'unknown-picture-type' : 'copy-unsupported-type';
    if (!source.name.includes(kind) && /图|字/.test(source.name))
      return { ok: false, code, values: { file: source.name } };
    if (source.name.startsWith('慢')) await new Promise<void>((resolve) => (go = resolve));
    return source.name.startsWith('坏') ? failure('copy-empty', { file: source.name }) : success(made);
  };
  const stopReading = (): Promise<Result<undefined>> => {
    stops += 1;
    go();
    return Promise.resolve(success(undefined));
  };
  const importer = createImporter({
    queue: createImportQueue({ forme: { stopReading }, store, session: () => session }),
    forme: {
      chooseFiles: () => Promise.resolve(success([{ chosen: 'c1', name: '选.docx' }])),
      importCopy: ({ file: source }) => read<ImportedCopy>(source, copyOf(source.name), '字'),
      importText: () => Promise.resolve(success(copyOf(''))),
      addPicture: ({ file: source }) => read(source, pictureOf(source.name), '图'),
      chooseNameplate: () => Promise.resolve(failure('cancelled')),
    },
    store,
    session: () => session,
    land: (files) => landed.push(files),
    addNameplate: () => undefined,
  });
  return {
    store,
    importer,
    landed,
    go: () => go(),
    leave: () => void (session = 'other'),
    stops: () => stops,
  };
}

const settled = (): Promise<void> => new Promise((resolve) => setTimeout(resolve));

describe('importing', () => {
  it('puts what was dropped together into the document at once, and names every file that did not come in', async () => {
    const { importer, landed, store } = importing();
    await importer.drop([file('一.docx'), file('坏.txt'), file('桥.jpg'), file('坏.png'), file('二.txt')]);
    expect(landed).toHaveLength(1);
    expect(landed[0]?.copy.map(({ file: name }) => name)).toEqual(['一.docx', '二.txt']);
    expect(landed[0]?.pictures.map(({ name }) => name)).toEqual(['桥.jpg']);
    const { notice, importing: going } = store.get();
    expect(notice).toMatchObject({ kind: 'imported', stories: 2, pictures: 1 });
    expect(notice?.kind === 'imported' && notice.refused.map(({ values }) => values['file'])).toEqual([
      '坏.txt',
      '坏.png',
    ]);
    expect(going).toBeUndefined();
  });

  it('takes a file as what it is, whatever it is called', async () => {
    const { importer, landed } = importing();
    await importer.drop([file('是图.txt'), file('是字.jpg')]);
    expect(landed[0]?.pictures.map(({ name }) => name)).toEqual(['是图.txt']);
    expect(landed[0]?.copy.map(({ file: name }) => name)).toEqual(['是字.jpg']);
  });

  it('shows which file is read, and reads the bytes of none before its turn', async () => {
    const { importer, store, go } = importing();
    const asked: string[] = [];
    const drop = importer.drop([file('一.docx', asked), file('慢.docx', asked), file('三.docx', asked)]);
    await settled();
    expect(store.get().importing).toEqual({ done: 1, total: 3, name: '慢.docx' });
    expect(asked).toEqual(['一.docx', '慢.docx']);
    go();
    await drop;
    expect(asked).toHaveLength(3);
  });

  it('leaves nothing when it is stopped, neither of what is read nor of what waits, and can begin again', async () => {
    const { importer, landed, store, stops } = importing();
    const drops = [
      importer.drop([file('一.docx'), file('慢.docx'), file('三.docx')]),
      importer.drop([file('四.docx')]),
    ];
    await settled();
    importer.stop();
    await Promise.all(drops);
    expect([landed, stops()]).toEqual([[], 1]);
    expect(store.get()).toMatchObject({ importing: undefined, notice: { kind: 'importStopped' } });
    await importer.drop([file('五.docx')]);
    expect(landed).toHaveLength(1);
  });

  it('does not bring copy into an edition that was opened meanwhile', async () => {
    const { importer, landed, go, leave } = importing();
    const drop = importer.drop([file('慢.docx')]);
    await settled();
    leave();
    go();
    await drop;
    expect(landed).toEqual([]);
  });

  it('reads chosen files by their handles, and pasted text as one piece of copy', async () => {
    const { importer, landed } = importing();
    await importer.choose();
    await importer.choosePictures();
    await importer.paste('正文');
    expect(landed.map(({ copy, pictures }) => [copy.length, pictures.length])).toEqual([
      [1, 0],
      [0, 1],
      [1, 0],
    ]);
  });
});
