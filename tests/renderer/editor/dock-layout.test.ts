import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DOCK_ZONES, NEW_PREFERENCES } from '../../../ipc';
import {
  DOCK_PANELS,
  DOCK_SIZE_LIMITS,
  dockContents,
  withMoved,
  withShown,
  withSize,
  zoneOf,
} from '../../../renderer/editor/dock-layout';

const fresh = NEW_PREFERENCES.dock;

describe('the dock', () => {
  it('has every panel at home before one is moved', () => {
    expect(dockContents(fresh).left).toEqual({ panels: ['pages'], shown: 'pages' });
    expect(dockContents(fresh).upper.shown).toBe('stories');
    expect(zoneOf(fresh, 'findings')).toBe('lower');
  });

  it('leaves out panels that are gone and puts new ones at home', () => {
    const zones = { ...fresh.zones, bottom: { panels: ['horoscope', 'stories', 'stories'], shown: 'horoscope' } };
    const contents = dockContents({ ...fresh, zones });
    expect(contents.bottom).toEqual({ panels: ['stories'], shown: 'stories' });
    expect(contents.upper.panels).not.toContain('stories');
    expect(contents.left.panels).toEqual(['pages']);
  });

  it('moves a tab before another, and counts its own place out', () => {
    const [first, second] = dockContents(fresh).upper.panels;
    if (first === undefined || second === undefined) throw new Error('two panels were wanted');
    const back = withMoved(fresh, second, { zone: 'upper', index: 0 });
    expect(dockContents(back).upper.panels.slice(0, 2)).toEqual([second, first]);
    const on = withMoved(fresh, first, { zone: 'upper', index: 2 });
    expect(dockContents(on).upper.panels.slice(0, 2)).toEqual([second, first]);
    expect(withMoved(fresh, 'findings', { zone: 'left' }).zones.left.panels.at(-1)).toBe('findings');
  });

  it('brings a panel to the front, and the panels back when they were put away', () => {
    const shown = withShown({ ...fresh, hidden: true }, 'inspector');
    expect(shown.hidden).toBe(false);
    expect(dockContents(shown).upper.shown).toBe('inspector');
    expect(withShown(shown, 'inspector')).toBe(shown);
  });

  it('draws no part beyond its limits', () => {
    expect(withSize(fresh, 'left', 1).sizes.left).toBe(DOCK_SIZE_LIMITS.left.least);
    expect(withSize(fresh, 'right', 1e6).sizes.right).toBe(DOCK_SIZE_LIMITS.right.most);
    expect(withSize(fresh, 'right', fresh.sizes.right)).toBe(fresh);
  });

  it('has every panel once, whatever is moved where', () => {
    const move = fc.record({
      panel: fc.constantFrom(...DOCK_PANELS),
      zone: fc.constantFrom(...DOCK_ZONES),
      index: fc.nat(6),
    });
    fc.assert(
      fc.property(fc.array(move, { maxLength: 20 }), (moves) => {
        const layout = moves.reduce((before, { panel, ...to }) => withMoved(before, panel, to), fresh);
        const contents = dockContents(layout);
        const all = DOCK_ZONES.flatMap((zone) => contents[zone].panels);
        expect([...all].sort()).toEqual([...DOCK_PANELS].sort());
        for (const zone of DOCK_ZONES) {
          const { panels, shown } = contents[zone];
          expect(shown === undefined ? panels.length === 0 : panels.includes(shown)).toBe(true);
        }
        const last = moves.at(-1);
        if (last !== undefined) expect(contents[last.zone].shown).toBe(last.panel);
      }),
    );
  });
});
