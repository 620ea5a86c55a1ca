import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../core/document';
import { thingsOn } from '../../../renderer/editor/edition-queries';
import { withPackageContents } from '../../../renderer/editor/package-contents';
import { runCommand } from '../../../renderer/editor';
import { handsEdition } from './hands-edition';
import { openDesk } from './open-desk';

/** The hands' edition with a package round the two articles that stand side by side. */
function packagedEdition(): Edition {
  const edition = handsEdition();
  const block = {
    id: 'box',
    frame: { column: 0, columns: 4, line: 9, lines: 14 },
    content: { kind: 'package', text: '秋收' },
  } as const;
  return { ...edition, pages: edition.pages.map((page, at) => (at === 0 ? { ...page, blocks: [block] } : page)) };
}

describe('a package in the hand', () => {
  const edition = packagedEdition();
  const things = thingsOn(edition, 1);
  const ids = (taken: readonly string[]): readonly string[] =>
    withPackageContents(
      edition,
      1,
      things.filter(({ thing }) => taken.includes(String(thing.id))),
    ).map(({ thing }) => String(thing.id));

  it('takes the articles in its box with it, each once', () => {
    expect(ids(['box'])).toEqual(['box', 'a1', 'a2']);
    expect(ids(['box', 'a2'])).toEqual(['box', 'a2', 'a1']);
  });

  it('is taken by none of them', () => {
    expect(ids(['a1'])).toEqual(['a1']);
    expect(ids(['a4'])).toEqual(['a4']);
  });

  it('moves whole by arrows, and not twice what of it is selected', async () => {
    const { editor } = await openDesk(edition);
    const [page] = edition.pages;
    const lines = (): readonly (number | undefined)[] => {
      const now = editor.store.get().edition?.pages[0];
      const [one, other] = ['a1', 'a2'].map((id) => now?.articles.find((each) => each.id === id)?.frame.line);
      return [now?.blocks?.find(({ id }) => id === 'box')?.frame.line, one, other];
    };
    const before = lines();
    editor.select({
      kind: 'things',
      page: page?.id ?? '',
      things: [
        { kind: 'block', id: 'box' },
        { kind: 'article', id: 'a1' },
      ],
    });
    expect(runCommand(editor, 'moveDown')).toBe(true);
    expect(lines()).toEqual(before.map((line) => (line ?? 0) + 1));
    editor.undo();
    expect(lines()).toEqual(before);
  });
});
