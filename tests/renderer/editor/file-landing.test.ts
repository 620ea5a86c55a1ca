import { describe, expect, it } from 'vitest';
import type { Block, Edition, Picture } from '../../../core/document';
import { landPictures, landedSelection } from '../../../renderer/editor/file-landing';
import { targetAt } from '../../../renderer/editor/tools/files-hand';
import { thingRect } from '../../../renderer/editor';
import type { FilesKind, FilesTarget, Thing } from '../../../renderer/editor';
import { putBlock } from '../../../renderer/editor/blocks';
import { deskState } from './desk-state';
import { handsEdition } from './hands-edition';

const frame = { column: 2, columns: 2, line: 40, lines: 10 };
const AD: Block = { id: 'ad', frame, content: { kind: 'ad', client: '柳湾食堂', picture: 'p1' } };
const edition = putBlock(handsEdition(), 1, AD);
const SHIPS: readonly Picture[] = ['x', 'y'].map((id) => ({
  ...{ id, name: `${id}.png`, sha256: id.repeat(64), type: 'image/png', width: 300, height: 200 },
}));

/** What files over the middle of a thing would do. */
function over(thing: Thing, what: FilesKind, made: Edition = edition): FilesTarget | undefined {
  const state = deskState(made);
  const rect = thingRect(state, 1, thing);
  if (rect === undefined) throw new Error(`nothing of ${thing.kind}`);
  return targetAt(state, { at: { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 }, what });
}

function landed(target: FilesTarget | undefined): Edition {
  if (target === undefined) throw new Error('it takes no files');
  return landPictures(edition, { pictures: SHIPS, target, ids: ['n1', 'n2'] });
}

describe('files from outside', () => {
  it('fill an advertisement with the first picture, and the others get blocks of their own', () => {
    const target = over({ kind: 'block', id: 'ad' }, 'pictures');
    expect(target).toMatchObject({ kind: 'block', id: 'ad', frame });
    const blocks = landed(target).pages[0]?.blocks ?? [];
    expect(blocks.find(({ id }) => id === 'ad')?.content).toEqual({ kind: 'ad', client: '柳湾食堂', picture: 'x' });
    expect(blocks.find(({ id }) => id === 'n2')?.content).toEqual({ kind: 'picture', picture: 'y' });
    expect(target && landedSelection(target, ['n1', 'n2'])).toMatchObject({ things: [{ id: 'ad' }, { id: 'n2' }] });
  });

  it('over an article become pictures of its story', () => {
    const target = over({ kind: 'article', id: 'a1' }, 'pictures');
    const made = landed(target);
    expect(made.pages[0]?.articles[0]?.pictures).toHaveLength(1);
    expect(made.stories.find(({ id }) => id === 's1')?.pictures.map(({ picture }) => picture)).toContain('y');
  });

  it('are laid over nothing that stands: they join the pool', () => {
    expect(over({ kind: 'article', id: 'a1' }, 'copy')).toBeUndefined();
    expect(over({ kind: 'furniture', id: 'masthead' }, 'pictures')).toBeUndefined();
    expect(over({ kind: 'block', id: 'b1' }, 'pictures')).toBeUndefined();
    const locked = putBlock(edition, 1, { ...AD, locked: true });
    expect(over({ kind: 'block', id: 'ad' }, 'pictures', locked)).toBeUndefined();
  });
});
