import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../core/document';
import type { Result } from '../../../ipc';
import { createStore, weighFindings } from '../../../renderer/editor';
import type { EditorState } from '../../../renderer/editor';
import { lostPictureFindings, watchLostPictures } from '../../../renderer/editor/lost-pictures';
import { initialState } from '../../../renderer/editor/state';
import { handsEdition } from './hands-edition';

const edition = handsEdition();
const [picture] = edition.pictures;
const [first, ...later] = edition.pages;
const shown: Edition = {
  ...edition,
  pages: [
    {
      ...first!,
      articles: first!.articles.map((article) =>
        article.id === 'a1'
          ? { ...article, pictures: [{ index: 0, frame: { column: 0, columns: 1, line: 0, lines: 4 } }] }
          : article,
      ),
    },
    ...later,
  ],
};

describe('pictures whose files are lost', () => {
  it('are told where they are shown, and where they wait', () => {
    const lost = new Set([picture!.sha256]);
    expect(lostPictureFindings(shown, lost)).toEqual([
      {
        code: 'picture-file-missing',
        severity: 'error',
        place: { page: 1, article: 'a1', picture: 'p1' },
        values: { picture: '桥.jpg' },
      },
    ]);
    expect(lostPictureFindings(edition, lost)).toMatchObject([
      { severity: 'warning', place: { story: 's1', picture: 'p1' } },
    ]);
    expect(lostPictureFindings(shown, new Set())).toEqual([]);
    const state = { edition: shown, findings: [], slips: [], lostPictures: lost, standing: {} };
    expect(weighFindings(state).open.map(({ code }) => code)).toEqual(['picture-file-missing']);
    expect(weighFindings({ ...state, lostPictures: new Set<string>() }).open).toEqual([]);
  });

  it('are asked for when an edition is opened and when its pictures change, and never told of another edition', async () => {
    const store = createStore<EditorState>(initialState('zh-Hans'));
    const asked: string[] = [];
    const answers: ((value: Result<readonly string[]>) => void)[] = [];
    watchLostPictures(store, {
      lostPictures: ({ session, pictures }) => {
        asked.push(`${session} ${pictures.length}`);
        return new Promise((resolve) => answers.push(resolve));
      },
    });
    const put = (part: Partial<EditorState>): void => store.update((state) => ({ ...state, ...part }));
    put({ session: 'one', edition });
    put({ page: 2 });
    put({ session: 'two' });
    answers[0]?.({ ok: true, value: ['of one'] });
    answers[1]?.({ ok: true, value: ['of two'] });
    await Promise.resolve();
    expect(asked).toEqual(['one 1', 'two 1']);
    expect([...store.get().lostPictures]).toEqual(['of two']);
    put({ edition: { ...edition, pictures: [] } });
    expect(asked).toHaveLength(3);
  });
});
