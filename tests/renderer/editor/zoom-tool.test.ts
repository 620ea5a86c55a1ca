import { describe, expect, it } from 'vitest';
import { fitRect, fitWidth } from '../../../renderer/editor/view';
import { turnedPage } from '../../../renderer/editor/screen';
import { smallEdition } from '../../core/document/small-edition';
import { NO_KEYS, deskState, play } from './desk-state';

const at = { x: 400, y: 300 };
const press = { kind: 'down', at, keys: NO_KEYS, clicks: 1, pan: false } as const;

describe('the zoom tool', () => {
  const state = deskState(smallEdition(), { tool: 'zoom' });

  it('comes nearer about the point that is clicked, with Alt goes away', () => {
    const nearer = play(state, [press, { kind: 'up' }]).state.view;
    expect(nearer.scale).toBeGreaterThan(1);
    expect((at.x - nearer.x) / nearer.scale).toBeCloseTo(at.x);
    const away = play(state, [{ ...press, keys: { ...NO_KEYS, alt: true } }, { kind: 'up' }]).state.view;
    expect(away.scale).toBeLessThan(1);
  });

  it('fills the desk with the rectangle that is drawn, and with Esc leaves all as it was', () => {
    const drawn = [press, { kind: 'move', at: { x: 500, y: 350 }, keys: NO_KEYS }] as const;
    const { view } = play(state, [...drawn, { kind: 'up' }]).state;
    expect(view.scale).toBe(16);
    expect((state.desk.width / 2 - view.x) / view.scale).toBeCloseTo(450);
    const left = play(state, [...drawn, { kind: 'cancel' }]).state;
    expect([left.view, left.hand.kind]).toEqual([state.view, 'idle']);
  });
});

describe('views', () => {
  it('show a rectangle whole, and a page by its width from its top', () => {
    const desk = { width: 1056, height: 556 };
    expect(fitRect({ x: 100, y: 100, width: 1000, height: 100 }, desk)).toMatchObject({ scale: 1, x: -72 });
    expect(fitWidth({ x: 0, y: 0, width: 1000, height: 2000 }, desk)).toMatchObject({ scale: 1, x: 28, y: 28 });
  });
});

describe('the desk', () => {
  it('opens the page of the wall that is clicked twice', () => {
    const wall = deskState(smallEdition(), { mode: 'wall', view: { scale: 0.1, x: 0, y: 0, fitted: false } });
    const { effects } = play(wall, [{ ...press, at: { x: 130, y: 20 }, clicks: 2 }]);
    expect(effects).toEqual([{ kind: 'openPage', page: 1 }]);
  });

  it('turns pages while they are presented, and nothing is taken in the hand', () => {
    const shown = deskState(smallEdition(), { screen: 'presentation' });
    const { effects, state } = play(shown, [press, { kind: 'move', at: { x: 900, y: 900 }, keys: NO_KEYS }]);
    expect(effects).toEqual([{ kind: 'turn', by: 1 }]);
    expect(state.hand.kind).toBe('idle');
  });

  it('turns a spread as a whole and stops at the covers', () => {
    const [page] = smallEdition().pages;
    if (page === undefined) throw new Error('the small edition has no page');
    const edition = { ...smallEdition(), pages: [1, 2, 3, 4, 5, 6].map((id) => ({ ...page, id: `p${id}` })) };
    const turned = (from: number, by: number): number => turnedPage({ page: from, mode: 'spread', edition }, by);
    expect([turned(1, 1), turned(2, 1), turned(3, 1), turned(3, -1), turned(6, 1)]).toEqual([2, 4, 4, 1, 6]);
    expect(turnedPage({ page: 2, mode: 'page', edition }, -1)).toBe(1);
  });
});
