import { describe, expect, it } from 'vitest';
import type { Article, Edition } from '../../../core/document';
import { COMMANDS, runCommand, selectionOf, shownNote, whyNot } from '../../../renderer/editor';
import type { Editor, Thing } from '../../../renderer/editor';
import { clipOf } from '../../../renderer/editor/clip';
import { handsEdition } from './hands-edition';
import { openDesk } from './open-desk';

const PICTURE = { kind: 'picture', id: 'a1', at: 0 } as const;

/** The two pages, the first article with a picture of its story and the second locked. */
function pictured(): Edition {
  const edition = handsEdition();
  const change = (article: Article): Article => {
    if (article.id === 'a2') return { ...article, locked: true };
    if (article.id !== 'a1') return article;
    return { ...article, pictures: [{ index: 0, frame: { column: 1, columns: 1, line: 2, lines: 5 } }] };
  };
  return { ...edition, pages: edition.pages.map((page) => ({ ...page, articles: page.articles.map(change) })) };
}

async function desk(things: readonly Thing[]): Promise<{ readonly editor: Editor; readonly before: Edition }> {
  const { editor } = await openDesk(pictured());
  editor.select(selectionOf('page-1', things));
  const { edition } = editor.store.get();
  if (edition === undefined) throw new Error('no edition is open');
  return { editor, before: edition };
}

function now(editor: Editor): Edition {
  const { edition } = editor.store.get();
  if (edition === undefined) throw new Error('no edition is open');
  return edition;
}

describe('duplicating', () => {
  it('an article gives a story of its own in free room, in one undo entry', async () => {
    const { editor, before } = await desk([{ kind: 'article', id: 'a2' }]);
    expect(runCommand(editor, 'duplicate')).toBe(true);
    const copy = now(editor).pages[0]?.articles.at(-1);
    const [, source] = before.stories;
    expect(copy?.frame).toMatchObject({ columns: 2, lines: 10 });
    expect(copy?.locked).toBeUndefined();
    const story = now(editor).stories.find(({ id }) => id === copy?.story);
    expect(story?.id).not.toBe(source?.id);
    expect(story?.headline).toBe(source?.headline);
    expect(editor.store.get().selection).toMatchObject({ things: [{ kind: 'article', id: copy?.id }] });
    editor.undo();
    expect(now(editor)).toEqual(before);
    expect(editor.store.get().canUndo).toBe(false);
    // What was copied is in the hand again, for another try.
    expect(editor.store.get().selection).toMatchObject({ things: [{ kind: 'article', id: 'a2' }] });
  });

  it('an article that finds no room on the page waits in the pool, and that is said', async () => {
    const { editor, before } = await desk([{ kind: 'article', id: 'a1' }]);
    for (let times = 0; times < 8 && editor.store.get().selection?.kind === 'things'; times += 1)
      runCommand(editor, 'duplicate');
    const made = now(editor);
    const placed = new Set(made.pages.flatMap(({ articles }) => articles.map(({ story }) => story)));
    const waiting = made.stories.filter(({ id }) => !placed.has(id) && !before.stories.some((each) => each.id === id));
    expect(waiting).toHaveLength(1);
    expect(editor.store.get().selection).toEqual({ kind: 'story', story: waiting[0]?.id });
    expect(shownNote(editor.store.get())).toMatchObject({ kind: 'why', why: 'noRoom' });
  });

  it('a picture of an article gives a block with its words, and so does copying it', async () => {
    const { editor, before } = await desk([PICTURE]);
    const content = clipOf(before, 1, [PICTURE])?.blocks[0]?.content;
    expect(content).toMatchObject({ kind: 'picture', picture: before.stories[0]?.pictures[0]?.picture });
    runCommand(editor, 'duplicate');
    const block = now(editor).pages[0]?.blocks?.at(-1);
    expect(block?.content).toEqual(content);
    expect(now(editor).pages[0]?.articles[0]?.pictures).toHaveLength(1);
    // With its article copied too it goes with that.
    expect(clipOf(before, 1, [{ kind: 'article', id: 'a1' }, PICTURE])?.blocks).toEqual([]);
  });

  it('a cut picture leaves its article', async () => {
    const { editor } = await desk([PICTURE]);
    expect(editor.clipboard.cut()?.clip.blocks).toHaveLength(1);
    expect(now(editor).pages[0]?.articles[0]?.pictures).toEqual([]);
  });
});

/** Commands that move, copy, cover, lock and change what is selected. */
const ABOUT_THINGS = COMMANDS.filter(
  ({ id, group, keys }) =>
    (group === 'arrange' &&
      !/^(boundary|pan|copyfit|fit|balance|swap|fill|stop|nextHit|previousHit|fixHit|mendPage)/.test(id) &&
      keys.length > 0) ||
    ['cut', 'copy', 'pasteInPlace', 'selectInside', 'placeStory'].includes(id),
);

describe('keys for what stands on a page', () => {
  const SELECTIONS: readonly (readonly [string, readonly Thing[]])[] = [
    ['nothing', []],
    ['the masthead', [{ kind: 'furniture', id: 'masthead' }]],
    ['a picture', [PICTURE]],
    ['a locked article', [{ kind: 'article', id: 'a2' }]],
    ['an article', [{ kind: 'article', id: 'a1' }]],
    ['a block', [{ kind: 'block', id: 'b1' }]],
  ];

  it.each(SELECTIONS)('do something with %s, or say why not', async (_, things) => {
    for (const command of ABOUT_THINGS) {
      const { editor, before } = await desk(things);
      const { selection } = editor.store.get();
      if (command.native === true && command.when(editor.store.get())) continue;
      runCommand(editor, command.id);
      const after = editor.store.get();
      const did = after.edition !== before || after.selection !== selection;
      expect(did || after.note !== undefined, command.id).toBe(true);
    }
  });

  it('are not refused while they are possible', async () => {
    const { editor } = await desk([{ kind: 'block', id: 'b1' }]);
    for (const command of ABOUT_THINGS) {
      const state = editor.store.get();
      expect(whyNot(state, command) === undefined || !command.when(state), command.id).toBe(true);
    }
  });
});
