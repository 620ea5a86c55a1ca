import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../core/document';
import { CLIP_TYPE, readClip, shownNote } from '../../../renderer/editor';
import { withArticle } from '../../../renderer/editor/article-edits';
import { clipOf, clipText, pasteClip } from '../../../renderer/editor/clip';
import { takenOff } from '../../../renderer/editor/commands/arrange';
import { unplaceArticle } from '../../../renderer/editor/edits';
import { pastePicture } from '../../../renderer/editor/paste-picture';
import { handsEdition } from './hands-edition';
import { openDesk } from './open-desk';

const edition = handsEdition();
const things = [
  { kind: 'article', id: 'a1' },
  { kind: 'block', id: 'b1' },
] as const;

function ids(): () => string {
  let count = 0;
  return () => `new-${++count}`;
}

function clip(from: Edition = edition): NonNullable<ReturnType<typeof clipOf>> {
  const made = clipOf(from, 1, things);
  if (made === undefined) throw new Error('nothing to copy');
  return made;
}

describe('a clip', () => {
  it('has what its things need, as data and as text', () => {
    expect(clip().stories.map(({ id }) => id)).toEqual(['s1']);
    expect(clip().pictures.map(({ id }) => id)).toEqual(['p1']);
    expect(clipText(clip())).toBe('渡口新桥今晨通车\n河湾县渡口新桥今晨六时通车。\n桥长三百米。\n\n启事');
    expect(readClip(JSON.stringify(clip()))).toEqual(clip());
    for (const text of ['', '{', 'null', '{"kind":"forme things"}']) expect(readClip(text)).toBeUndefined();
    expect(CLIP_TYPE).toMatch(/^application\//);
    expect(clipOf(edition, 1, [{ kind: 'furniture', id: 'masthead' }])).toBeUndefined();
  });

  it('of a story on the pages is pasted with a copy of the story; of one that waits, places it', () => {
    const copied = pasteClip(edition, clip(), { page: 2, ids: ids(), has: () => true });
    const page = copied?.edition.pages[1];
    expect(page?.articles.map(({ id, story }) => `${id} ${story}`)).toEqual(['a3 s3', 'new-3 new-1']);
    expect(page?.blocks?.map(({ id }) => id)).toEqual(['new-2']);
    expect(copied?.edition.stories.find(({ id }) => id === 'new-1')?.headline).toBe('渡口新桥今晨通车');
    expect(copied?.edition.pictures).toHaveLength(1);
    expect(copied?.things).toEqual([
      { kind: 'block', id: 'new-2' },
      { kind: 'article', id: 'new-3' },
    ]);
    const moved = pasteClip(unplaceArticle(edition, 'a1'), clip(), { page: 2, ids: ids(), has: () => true });
    expect(moved?.edition.pages[1]?.articles.map(({ story }) => story)).toEqual(['s3', 's1']);
    expect(moved?.edition.stories).toHaveLength(edition.stories.length);
  });

  it('brings its pictures into another edition, and only names those whose bytes are missing', () => {
    const other: Edition = {
      ...edition,
      id: 'other',
      pictures: [],
      stories: [],
      teasers: [],
      pages: [{ id: 'q', name: '', articles: [] }],
    };
    const brought = pasteClip(other, clip(), { page: 1, ids: ids(), has: () => true });
    expect(brought?.edition.pictures).toMatchObject([{ name: '桥.jpg' }]);
    expect(brought?.edition.stories[0]?.pictures[0]?.picture).toBe(brought?.edition.pictures[0]?.id);
    const named = pasteClip(other, clip(), { page: 1, ids: ids(), has: () => false });
    expect(named?.edition.pictures).toEqual([]);
    expect(named?.edition.stories[0]?.pictures[0]?.picture).toBe('桥.jpg');
  });

  it('goes to a corner, within the grid, and nowhere when it is not sound', () => {
    const corner = { column: 3, line: 58 };
    const pasted = pasteClip(edition, clip(), { page: 2, at: corner, ids: ids(), has: () => true });
    const frames = [
      ...(pasted?.edition.pages[1]?.articles.slice(1) ?? []),
      ...(pasted?.edition.pages[1]?.blocks ?? []),
    ];
    for (const { frame } of frames) {
      expect(frame.column + frame.columns).toBeLessThanOrEqual(4);
      expect(frame.line + frame.lines).toBeLessThanOrEqual(60);
    }
    const bad = {
      ...clip(),
      blocks: [{ id: 'x', frame: { column: 0, columns: 1, line: 0, lines: 3 }, content: { kind: 'trap' } }],
    };
    expect(pasteClip(edition, bad as never, { page: 1, ids: ids(), has: () => true })).toBeUndefined();
    expect(
      pasteClip(edition, { ...clip(), articles: [null] } as never, { page: 1, ids: ids(), has: () => true }),
    ).toBeUndefined();
  });
});

describe('pasting', () => {
  it('says so when what lies on the clipboard is not sound', async () => {
    const { editor } = await openDesk(handsEdition());
    const clip = clipOf(handsEdition(), 1, [{ kind: 'block', id: 'b1' }]);
    if (clip === undefined) throw new Error('nothing was copied');
    const [block] = clip.blocks;
    const broken = { ...clip, blocks: [{ ...block, content: { kind: 'notice' } }] } as unknown as typeof clip;
    await editor.clipboard.paste(broken);
    expect(shownNote(editor.store.get())).toMatchObject({ why: 'notPasted' });
    expect(editor.store.get().canUndo).toBe(false);
    await editor.clipboard.paste(clip);
    expect(shownNote(editor.store.get())).toBeUndefined();
    expect(editor.store.get().canUndo).toBe(true);
  });
});

describe('a picture that was copied', () => {
  const told = { caption: '大桥', credit: '李禾摄' };
  const shown: Edition = {
    ...edition,
    stories: edition.stories.map((story) =>
      story.id === 's1' ? { ...story, pictures: [{ picture: 'p1', ...told }] } : story,
    ),
    pages: edition.pages.map((page) => ({
      ...page,
      articles: page.articles.map((article) =>
        article.id === 'a1'
          ? {
              ...article,
              pictures: [{ index: 0, frame: { column: 1, columns: 1, line: 0, lines: 4 }, fit: { kind: 'whole' } }],
            }
          : article,
      ),
    })),
  };
  const picture = clipOf(shown, 1, [{ kind: 'picture', id: 'a1', at: 0 }]);
  if (picture === undefined) throw new Error('nothing to copy');
  const paste = (into: Edition, article: string) =>
    pastePicture(into, picture, { article, ids: ids(), has: () => true });
  const pictures = (made: ReturnType<typeof paste>, id: string) =>
    made?.edition.pages.flatMap(({ articles }) => articles).find((article) => article.id === id)?.pictures;

  it('goes into another article with its words, its size and its cut', () => {
    const pasted = paste(shown, 'a2');
    expect(pasted?.things).toEqual([{ kind: 'picture', id: 'a2', at: 0 }]);
    const [put] = pictures(pasted, 'a2') ?? [];
    expect(put).toMatchObject({ frame: { column: 1, columns: 1, line: 0, lines: 4 }, fit: { kind: 'whole' } });
    const story = pasted?.edition.stories.find(({ id }) => id === 's2');
    expect(story?.pictures[put?.index ?? -1]).toEqual({ picture: 'p1', ...told });
    expect(pasted?.edition.pictures).toBe(shown.pictures);
  });

  it('that was cut stands in its own article again, and its story has it once', () => {
    const back = paste(takenOff(shown, 1, [{ kind: 'picture', id: 'a1', at: 0 }]), 'a1');
    expect(pictures(back, 'a1')).toMatchObject([{ index: 0 }]);
    expect(back?.edition.stories.find(({ id }) => id === 's1')?.pictures).toHaveLength(1);
  });

  it('is no part of an article that shows it already, is locked or not there', () => {
    expect(paste(shown, 'a1')).toBeUndefined();
    expect(paste(shown, 'none')).toBeUndefined();
    const locked = withArticle(shown, 'a2', (article) => ({ ...article, locked: true }));
    expect(paste(locked, 'a2')).toBeUndefined();
    expect(pastePicture(shown, clip(), { article: 'a2', ids: ids(), has: () => true })).toBeUndefined();
  });
});
