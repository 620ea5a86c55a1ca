import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edition, Picture, PictureFit } from '../../../core/document';
import { runCommand, shownPicture, trimmedShare, wholeRect } from '../../../renderer/editor';
import type { EditorState, ShownPicture, Thing, ToolEffect, ToolEvent } from '../../../renderer/editor';
import { keptScale, pannedFit, zoomedFit } from '../../../renderer/editor/crop';
import { gridOf } from '../../../renderer/editor/edition-queries';
import { NO_KEYS, deskState, play } from './desk-state';
import { handsEdition } from './hands-edition';
import { openDesk } from './open-desk';

const picture: Picture = { id: 'p', name: 'p.png', sha256: 'p', type: 'image/png', width: 400, height: 100 };
const thing: Thing = { kind: 'block', id: 'pb' };

/** The edition of the hands with a picture block, two columns wide. */
function pictured(fit?: PictureFit): Edition {
  const edition = handsEdition();
  const frame = { column: 0, columns: 2, line: 48, lines: 10 };
  const content = { kind: 'picture' as const, picture: 'p', ...(fit && { fit }) };
  return {
    ...edition,
    pictures: [picture],
    pages: edition.pages.map((page, index) =>
      index === 0 ? { ...page, blocks: [{ id: 'pb', frame, content }] } : page,
    ),
  };
}

function shownIn(edition: Edition): ShownPicture {
  const shown = shownPicture(deskState(edition), 1, thing);
  if (shown === undefined) throw new Error('the picture is not shown');
  return shown;
}

const shown = shownIn(pictured());

describe('a picture in its frame', () => {
  it('goes with the hand until its edge is at the frame’s', () => {
    const before = wholeRect(shown);
    const room = shown.frame.x - before.x;
    const pushed = wholeRect({ ...shown, fit: pannedFit(shown, { x: room / 2, y: 0 }) });
    expect(pushed.x).toBeCloseTo(before.x + room / 2, 0);
    const far = wholeRect({ ...shown, fit: pannedFit(shown, { x: 10 * room, y: 0 }) });
    expect(far.x).toBeCloseTo(shown.frame.x, 0);
  });

  it('is trimmed by what lies beyond its frame, a whole one by nothing', () => {
    const { width, height } = wholeRect(shown);
    expect(trimmedShare(shown)).toBeCloseTo(1 - (shown.frame.width * shown.frame.height) / (width * height));
    expect(trimmedShare({ ...shown, fit: { kind: 'whole' } })).toBe(0);
  });

  it('fills its frame, however it is pushed and drawn closer', () => {
    const step = fc.oneof(
      fc.record({ x: fc.integer({ min: -300, max: 300 }), y: fc.integer({ min: -300, max: 300 }) }),
      fc.double({ min: 0.2, max: 5, noNaN: true }),
    );
    fc.assert(
      fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
        const fit = steps.reduce<PictureFit>((now, each) => {
          const here = { ...shown, fit: now };
          return typeof each === 'number' ? zoomedFit(here, each) : pannedFit(here, each);
        }, shown.fit);
        const whole = wholeRect({ ...shown, fit });
        const { frame } = shown;
        const slack = 0.001 * Math.max(whole.width, whole.height);
        expect(whole.x).toBeLessThanOrEqual(frame.x + slack);
        expect(whole.y).toBeLessThanOrEqual(frame.y + slack);
        expect(whole.x + whole.width).toBeGreaterThanOrEqual(frame.x + frame.width - slack);
        expect(whole.y + whole.height).toBeGreaterThanOrEqual(frame.y + frame.height - slack);
        expect(whole.width / whole.height).toBeCloseTo(picture.width / picture.height, 3);
      }),
    );
  });
});

describe('the picture tool', () => {
  const edition = pictured();
  const start: EditorState = { ...deskState(edition), tool: 'picture' };
  const at = { x: shown.frame.x + shown.frame.width / 2, y: shown.frame.y + shown.frame.height / 2 };
  const down = (clicks = 1): ToolEvent => ({ kind: 'down', at, keys: NO_KEYS, clicks, pan: false });
  const to = (x: number, y: number): ToolEvent => ({ kind: 'move', at: { x: at.x + x, y: at.y + y }, keys: NO_KEYS });

  function fitAfter(effects: readonly ToolEffect[]): PictureFit {
    const commits = effects.filter((effect) => effect.kind === 'commit');
    expect(commits).toHaveLength(1);
    return shownIn(commits[0]?.edit.apply(edition) ?? edition).fit;
  }

  it('pushes the picture, one entry a drag, and none when Esc takes it back', () => {
    const { effects, state } = play(start, [down(), to(5, 0), to(20, 0), { kind: 'up' }]);
    expect(fitAfter(effects)).toEqual(pannedFit(shown, { x: 20, y: 0 }));
    expect(state.hand.kind).toBe('idle');
    const kinds = play(start, [down(), to(20, 0), { kind: 'cancel' }]).effects.map(({ kind }) => kind);
    expect(kinds).toEqual(['select', 'preview', 'endPreview']);
  });

  it('draws it closer by the wheel, further by the wheel back, never off its frame', () => {
    const selected = play(start, [down(), { kind: 'up' }]).state;
    expect(fitAfter(play(selected, [{ kind: 'wheel', at, by: -200 }]).effects)).toMatchObject({ kind: 'fill' });
    const closer = fitAfter(play(selected, [{ kind: 'wheel', at, by: -200 }]).effects);
    expect(closer).toHaveProperty('zoom', 1.3499);
    expect(fitAfter(play(selected, [{ kind: 'wheel', at, by: 200 }]).effects)).not.toHaveProperty('zoom');
  });

  it('shows it whole on a double press', () => {
    expect(fitAfter(play(start, [down(2)]).effects)).toEqual({ kind: 'whole' });
  });
});

describe('a handle of the frame with the picture tool', () => {
  const edition = pictured();
  const start: EditorState = { ...deskState(edition), tool: 'picture', selection: selected(edition) };
  const { frame } = shown;
  const foot = { x: frame.x + frame.width / 2, y: frame.y + frame.height };
  const down: ToolEvent = { kind: 'down', at: foot, keys: NO_KEYS, clicks: 1, pan: false };
  const up = (lines: number): ToolEvent => {
    return { kind: 'move', at: { ...foot, y: foot.y - lines * gridOf(edition).leading }, keys: NO_KEYS };
  };

  it('crops: the picture stays as large and where it is, in one entry', () => {
    const { effects, state } = play(start, [down, up(2), up(4), { kind: 'up' }]);
    const commits = effects.filter((effect) => effect.kind === 'commit');
    expect(commits).toHaveLength(1);
    const made = shownIn(commits[0]?.edit.apply(edition) ?? edition);
    expect(made.frame.height).toBeCloseTo(frame.height - 4 * gridOf(edition).leading, 1);
    const [before, after] = [wholeRect(shown), wholeRect(made)];
    expect(after.width).toBeCloseTo(before.width, 0);
    expect(after.y).toBeCloseTo(before.y, 0);
    expect(state.hand.kind).toBe('idle');
  });

  it('taken back by Esc changes nothing', () => {
    const kinds = play(start, [down, up(3), { kind: 'cancel' }]).effects.map(({ kind }) => kind);
    expect(kinds).toEqual(['preview', 'endPreview']);
  });

  it('fills a frame that is drawn over the picture’s edge, and leaves a whole one whole', () => {
    const larger = { ...frame, width: frame.width * 3, height: frame.height * 3 };
    expect(keptScale(shown, larger)).not.toHaveProperty('zoom');
    expect(keptScale({ ...shown, fit: { kind: 'whole' } }, larger)).toEqual({ kind: 'whole' });
  });

  function selected({ pages }: Edition): EditorState['selection'] {
    return { kind: 'things', page: pages[0]?.id ?? '', things: [thing] };
  }
});

describe('arrows with the picture tool', () => {
  it('push the picture and not its frame, in one entry for one after another', async () => {
    const { editor } = await openDesk(pictured());
    editor.selectThing(thing);
    editor.setTool('picture');
    const at = (): ShownPicture | undefined => shownPicture(editor.store.get(), 1, thing);
    const before = at();
    runCommand(editor, 'moveRight');
    runCommand(editor, 'moveFarRight');
    const after = at();
    expect(after?.frame).toEqual(before?.frame);
    expect(wholeRect(after ?? shown).x).toBeCloseTo(wholeRect(before ?? shown).x + 6 * 10, 0);
    editor.undo();
    expect(at()?.fit).toEqual(before?.fit);
  });
});
