import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../core/document';
import type { StoryShape } from '../../../renderer/compose';
import type { ToolEvent } from '../../../renderer/editor';
import { IDLE, dropFrame } from '../../../renderer/editor/tools';
import { smallEdition } from '../../core/document/small-edition';
import { NO_KEYS, deskState, play } from './desk-state';

const shape: StoryShape = { columns: 2, lines: 12, pictures: [] };
const edition = smallEdition();
const story = edition.stories[0]?.id ?? '';

function move(x: number, y: number): ToolEvent {
  return { kind: 'move', at: { x, y }, keys: NO_KEYS };
}

const { columns, lines } = edition.profile.grid;
const WHOLE = { column: 0, columns, line: 0, lines };

/** Over what stands there. */
const LET_GO_OVER: ToolEvent = { kind: 'up', keys: { ...NO_KEYS, mod: true } };

const taken: readonly ToolEvent[] = [
  { kind: 'carry', story, article: 'new' },
  { kind: 'shape', shape },
];

/** The articles of the first page as an effect makes the edition. */
function articlesAfter(apply: (edition: Edition) => Edition): readonly string[] {
  return (apply(edition).pages[0]?.articles ?? []).map(({ id }) => id);
}

describe('carrying a story', () => {
  it('hangs under the pointer by its head, on whole columns and lines, inside the grid', () => {
    const steps = {
      columns: 6,
      lines: 60,
      area: { x: 50, y: 40, width: 590, height: 600 },
      columnStep: 100,
      lineStep: 10,
    };
    expect(dropFrame(shape, { x: 350, y: 240 }, steps)).toEqual({ column: 2, columns: 2, line: 19, lines: 12 });
    expect(dropFrame(shape, { x: 0, y: 0 }, steps)).toEqual({ column: 0, columns: 2, line: 0, lines: 12 });
    expect(dropFrame(shape, { x: 900, y: 900 }, steps)).toEqual({ column: 4, columns: 2, line: 48, lines: 12 });
  });

  it('shows each new place once and is set down once, selected', () => {
    const { state, effects } = play(deskState(edition), [...taken, move(350, 240), move(351, 240), LET_GO_OVER]);
    expect(state.hand).toEqual(IDLE);
    expect(effects.map(({ kind }) => kind)).toEqual(['preview', 'commit']);
    const [, commit] = effects;
    if (commit?.kind !== 'commit') throw new Error('not set down');
    expect(articlesAfter(commit.edit.apply)).toContain('new');
    expect(commit.select).toEqual({
      kind: 'things',
      page: edition.pages[0]?.id,
      things: [{ kind: 'article', id: 'new' }],
    });
  });

  it('moves on while its shape is not known, and then shows', () => {
    expect(play(deskState(edition), [...taken.slice(0, 1), move(350, 240)]).effects).toEqual([]);
    expect(play(deskState(edition), [...taken, move(350, 240)]).effects).toHaveLength(1);
  });

  it('leaves everything as it was when let go off the desk, and when cancelled', () => {
    for (const end of [
      [{ kind: 'leave' }, { kind: 'up' }],
      [{ kind: 'cancel' }, { kind: 'up' }],
    ] as const) {
      const { state, effects } = play(deskState(edition), [...taken, move(350, 240), ...end]);
      expect(state.hand).toEqual(IDLE);
      expect(effects.map(({ kind }) => kind)).toEqual(['preview', 'endPreview']);
    }
  });

  it('let go on others, is fitted in among them; with Ctrl it lies over them', () => {
    const [page] = edition.pages;
    const under = page?.articles[0];
    if (page === undefined || under === undefined) throw new Error('nothing stands on the page');
    const full = { ...edition, pages: [{ ...page, articles: [{ ...under, frame: WHOLE }] }] };
    const dropped = (event: ToolEvent) => play(deskState(full), [...taken, move(350, 240), event]).effects.at(-1);
    expect(dropped({ kind: 'up' })).toMatchObject({
      kind: 'fitIn',
      page: 1,
      article: { id: 'new', story },
      over: under.id,
    });
    expect(dropped(LET_GO_OVER)?.kind).toBe('commit');
  });
});
