import { describe, expect, it } from 'vitest';
import type { Edition, GridRect } from '../../../core/document';
import type { Point } from '../../../core/geometry';
import { gridOf, gridSteps, pageAt } from '../../../renderer/editor/edition-queries';
import type { EditorState, Modifiers, ToolEffect, ToolEvent } from '../../../renderer/editor';
import { shownNote, thingRect, unlocking } from '../../../renderer/editor';
import { staysNote } from '../../../renderer/editor/note';
import type { Editor, Thing } from '../../../renderer/editor';
import { SELECT_COMMANDS } from '../../../renderer/editor/commands/select';
import { deskState, NO_KEYS, play } from './desk-state';
import { handsEdition } from './hands-edition';

const edition = handsEdition();
const { columnStep, lineStep, area } = gridSteps(gridOf(edition));
const a1: Thing = { kind: 'article', id: 'a1' };
const a2: Thing = { kind: 'article', id: 'a2' };
const b1: Thing = { kind: 'block', id: 'b1' };
const ALT: Modifiers = { ...NO_KEYS, alt: true };
const MOD: Modifiers = { ...NO_KEYS, mod: true };

function middle(state: EditorState, thing: Thing, page = 1): Point {
  const rect = thingRect(state, page, thing);
  if (rect === undefined) throw new Error(`nothing of ${thing.kind}`);
  return { x: rect.x + rect.width / 2, y: rect.y + rect.height / 2 };
}

function down(at: Point, keys = NO_KEYS, clicks = 1): ToolEvent {
  return { kind: 'down', at, keys, clicks, pan: false, seed: 'new' };
}

function to(at: Point, x: number, y: number, keys = NO_KEYS): ToolEvent {
  return { kind: 'move', at: { x: at.x + x, y: at.y + y }, keys };
}

const UP: ToolEvent = { kind: 'up' };

function committed(effects: readonly ToolEffect[], before: Edition = edition): Edition {
  const commits = effects.filter((effect) => effect.kind === 'commit');
  expect(commits).toHaveLength(1);
  return commits[0]?.edit.apply(before) ?? before;
}

function frameIn(made: Edition, page: number, id: string): GridRect | undefined {
  const there = pageAt(made, page);
  return [...(there?.articles ?? []), ...(there?.blocks ?? [])].find((each) => each.id === id)?.frame;
}

describe('going from article to article', () => {
  it('passes by furniture and blocks, round and round', () => {
    const walk = (command: 'nextArticle' | 'previousArticle', from: Thing | undefined): Thing | undefined => {
      const bare = { ...deskState(edition), selection: undefined };
      const state: EditorState =
        from === undefined ? bare : { ...bare, selection: { kind: 'things', page: 'page-1', things: [from] } };
      let found: Thing | undefined;
      const editor = { store: { get: () => state }, selectThing: (thing: Thing) => (found = thing) };
      SELECT_COMMANDS[command].run(editor as unknown as Editor);
      return found;
    };
    const round = [walk('nextArticle', undefined)];
    while (round.length < 9 && round.at(-1) !== undefined) round.push(walk('nextArticle', round.at(-1)));
    const articles = pageAt(edition, 1)?.articles ?? [];
    const once = round.slice(0, articles.length);
    expect(new Set(once.map((thing) => thing?.id))).toEqual(new Set(articles.map(({ id }) => id)));
    expect(round[articles.length]).toEqual(round[0]);
    expect(walk('nextArticle', { kind: 'furniture', id: 'masthead' })?.kind).toBe('article');
    expect(walk('nextArticle', b1)?.kind).toBe('article');
    expect(walk('previousArticle', undefined)).toEqual(once.at(-1));
    expect(walk('previousArticle', once[1])).toEqual(once[0]);
  });
});

describe('selecting many', () => {
  const start = deskState(edition);

  it('a marquee from bare paper selects what it touches, and Esc takes it back', () => {
    const from = { x: area.x + 1, y: area.y + lineStep * 37 };
    const drawn = [down(from), to(from, columnStep * 1.5, lineStep * 6)];
    expect(play(start, drawn).state.selection).toMatchObject({ things: [b1] });
    const { state } = play({ ...start, selection: undefined }, [...drawn, { kind: 'cancel' }]);
    expect(state.selection).toBeUndefined();
    expect(state.hand.kind).toBe('idle');
  });

  it('a click on one of many selects it alone; a drag moves all of them together', () => {
    const many = { ...start, selection: { kind: 'things', page: 'page-1', things: [a1, b1] } } as const;
    const at = middle(start, a1);
    expect(play(many, [down(at), UP]).state.selection).toMatchObject({ things: [a1] });
    const made = committed(play(many, [down(at), to(at, columnStep, lineStep * 3, MOD), UP]).effects);
    expect(frameIn(made, 1, 'a1')).toMatchObject({ column: 1, line: 15 });
    expect(frameIn(made, 1, 'b1')).toMatchObject({ column: 1, line: 43 });
    expect(frameIn(made, 1, 'a2')).toMatchObject({ column: 2, line: 12 });
  });

  it('Mod goes through what lies under one another, and says which it is', () => {
    const stacked: Edition = {
      ...edition,
      pages: edition.pages.map((page, index) =>
        index === 0
          ? {
              ...page,
              blocks: [{ ...(page.blocks?.[0] ?? never()), frame: { column: 0, columns: 2, line: 14, lines: 4 } }],
            }
          : page,
      ),
    };
    const state = deskState(stacked);
    const at = middle(state, b1);
    const once = play(state, [down(at, MOD), UP]);
    expect(once.state.selection).toMatchObject({ things: [b1] });
    expect(once.effects).toContainEqual({
      kind: 'note',
      note: { kind: 'under', place: 2, of: 2, thing: b1, page: 1, at, view: state.view },
    });
    const twice = play(once.state, [down(at, MOD), UP]).state;
    expect(twice.selection).toMatchObject({ things: [a1] });
    expect(play(twice, [down(at, MOD), UP]).state.selection).toMatchObject({ things: [b1] });
  });

  it('a second click on an article takes the picture under the pointer', () => {
    const rect = { x: area.x, y: area.y + lineStep * 12, width: columnStep, height: lineStep * 5 };
    const picture = { at: 0, rect, lineY: rect.y };
    const layout = { article: 'a1', pictures: [picture], oversetCharacters: 0 };
    const withPicture: Edition = {
      ...edition,
      pages: edition.pages.map((page) => ({
        ...page,
        articles: page.articles.map((article) =>
          article.id === 'a1'
            ? { ...article, pictures: [{ index: 0, frame: { column: 0, columns: 1, line: 0, lines: 5 } }] }
            : article,
        ),
      })),
    };
    const composed = new Map([['page-1', { articles: [layout] }]]) as unknown as EditorState['composed'];
    const state = deskState(withPicture, { composed });
    const at = { x: rect.x + 20, y: rect.y + 30 };
    const first = play(state, [down(at), UP]).state;
    expect(first.selection).toMatchObject({ things: [a1] });
    const second = play(first, [down(at), UP]).state;
    expect(second.selection).toMatchObject({ things: [{ kind: 'picture', id: 'a1', at: 0 }] });
    const deep = play(state, [down(at, MOD), UP]).state;
    expect(deep.selection).toMatchObject({ things: [{ kind: 'picture', id: 'a1', at: 0 }] });
    const moved = committed(play(deep, [down(at), to(at, columnStep, lineStep * 2), UP]).effects, withPicture);
    expect(pageAt(moved, 1)?.articles[0]?.pictures[0]?.frame).toMatchObject({ column: 1, line: 2 });
    const inset = committed(play(deep, [down(at), to(at, 50, 0, MOD), UP]).effects, withPicture);
    expect(pageAt(inset, 1)?.articles[0]?.pictures[0]?.inset).toEqual({ x: 5, width: 10 });
    const double = play(first, [down(at, NO_KEYS, 2)]);
    expect(double.effects).toContainEqual({ kind: 'tool', tool: 'picture' });
  });
});

describe('moving', () => {
  it('with Shift keeps to the axis that the hand follows most', () => {
    const start = deskState(edition);
    const at = middle(start, b1);
    const shift: Modifiers = { ...NO_KEYS, shift: true };
    const across = committed(play(start, [down(at), to(at, columnStep, lineStep * 5, shift), UP]).effects);
    expect(frameIn(across, 1, 'b1')).toMatchObject({ column: 1, line: 40 });
    const along = committed(play(start, [down(at), to(at, columnStep * 0.6, lineStep * 7, shift), UP]).effects);
    expect(frameIn(along, 1, 'b1')).toMatchObject({ column: 0, line: 47 });
  });

  it('by a handle with Alt resizes both sides at once', () => {
    const start = { ...deskState(edition), selection: { kind: 'things', page: 'page-1', things: [b1] } } as const;
    const rect = thingRect(start, 1, b1) ?? never();
    const foot = { x: rect.x + rect.width / 2, y: rect.y + rect.height };
    const made = committed(play(start, [down(foot), to(foot, 0, lineStep * 2, { ...ALT, mod: true }), UP]).effects);
    expect(frameIn(made, 1, 'b1')).toMatchObject({ line: 38, lines: 10 });
  });

  it('over to the other page of the spread takes things there', () => {
    const spread = deskState(edition, { mode: 'spread', page: 2, desk: { width: 4000, height: 3000 } });
    const three: Edition = { ...edition, pages: [...edition.pages, { id: 'page-3', name: '', articles: [] }] };
    const state = { ...spread, edition: three };
    const width = (three.profile.paper.widthMm * 72) / 25.4;
    const rect = thingRect(state, 2, { kind: 'article', id: 'a3' });
    const at = { x: (rect?.x ?? 0) + 20, y: (rect?.y ?? 0) + 20 };
    const { effects, state: after } = play(state, [down(at), to(at, width, 0), UP]);
    const made = committed(effects, three);
    expect(frameIn(made, 2, 'a3')).toBeUndefined();
    expect(frameIn(made, 3, 'a3')).toEqual({ column: 0, columns: 2, line: 8, lines: 10 });
    expect(effects.at(-1)).toMatchObject({ select: { page: 'page-3', things: [{ kind: 'article', id: 'a3' }] } });
    expect(after.hand.kind).toBe('idle');
  });

  it('with Alt copies blocks, and articles with a story of their own', () => {
    const start = deskState(edition);
    const at = middle(start, b1);
    const made = committed(play(start, [down(at), to(at, columnStep, 0, ALT), UP]).effects);
    expect(frameIn(made, 1, 'b1')).toMatchObject({ column: 0 });
    expect(frameIn(made, 1, 'new-0')).toMatchObject({ column: 1 });
    const on = middle(start, a2);
    const copied = committed(play(start, [down(on), to(on, 0, lineStep * 25, ALT), UP]).effects);
    const ids = pageAt(copied, 1)?.articles.map(({ id, story }) => `${id} ${story}`);
    expect(ids).toEqual(['a1 s1', 'a2 s2', 'a4 s4', 'new-0 new-0-story']);
    const [story, copy] = ['s2', 'new-0-story'].map((id) => copied.stories.find((each) => each.id === id));
    expect(copy?.paragraphs).toEqual(story?.paragraphs);
  });

  it('nothing that is locked moves', () => {
    const locked: Edition = {
      ...edition,
      pages: edition.pages.map((page) => ({
        ...page,
        articles: page.articles.map((article) => ({ ...article, locked: true as const })),
      })),
    };
    const state = deskState(locked);
    const at = middle(state, a1);
    const { effects, state: after } = play(state, [down(at), to(at, columnStep, lineStep * 4), UP]);
    expect(effects.map(({ kind }) => kind)).toEqual(['select', 'note']);
    const note = effects.flatMap((effect) => (effect.kind === 'note' ? effect.note : []))[0] ?? never();
    expect(note).toMatchObject({ kind: 'stays', thing: a1, page: 1 });
    expect(shownNote({ ...after, note })).toBe(note);
    const unlocked = note.kind === 'stays' ? unlocking(note)?.apply(locked) : undefined;
    expect(pageAt(unlocked, 1)?.articles.map((article) => article.locked)).toEqual([undefined, true, true]);
    expect(shownNote({ ...after, note, edition: unlocked })).toBeUndefined();
  });
});

describe('what of many stays', () => {
  const chosen = (made: Edition, things: readonly Thing[]): EditorState => ({
    ...deskState(made),
    selection: { kind: 'things', page: 'page-1', things },
  });

  it('tells of the one that is locked, and of nothing where all may go', () => {
    const locked: Edition = {
      ...edition,
      pages: edition.pages.map((page) => ({
        ...page,
        articles: page.articles.map((article) => (article.id === 'a2' ? { ...article, locked: true } : article)),
      })),
    };
    expect(staysNote(chosen(locked, [a1, b1]))).toBeUndefined();
    const state = chosen(locked, [a1, a2, b1]);
    const note = staysNote(state);
    expect(note).toMatchObject({ kind: 'stays', thing: a2 });
    expect(shownNote({ ...state, note })).toBe(note);
  });
});

function never(): never {
  throw new Error('the page has no block');
}
