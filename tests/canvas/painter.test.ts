import { describe, expect, it } from 'vitest';
import { GlyphPaths, createCanvasPainter, inkToCss } from '../../canvas';
import type { CanvasContext, CanvasPath } from '../../canvas';
import { BLACK, PAPER, paint, process, processToScreen } from '../../core/display-list';
import type { DisplayItem, Owner } from '../../core/display-list';

const owner: Owner = { kind: 'furniture', id: 'masthead', part: 'name' };

/** A context that writes down what is done to it, with the transform in force. */
function recorder(): { log: string[]; context: CanvasContext<CanvasPath & { name: string }, string> } {
  const log: string[] = [];
  let transform = '';
  const context = {
    fillStyle: '' as unknown,
    strokeStyle: '' as unknown,
    globalCompositeOperation: 'source-over',
    globalAlpha: 1,
    lineWidth: 0,
    imageSmoothingQuality: 'low' as const,
    setTransform: (...values: number[]) => void (transform = values.join(' ')),
    setLineDash: (lengths: number[]) => void log.push(`dash ${lengths.join(' ')}`),
    fill: (path?: { name: string }) =>
      void log.push(`fill ${path?.name ?? 'path'} ${String(context.fillStyle)} @ ${transform}`),
    fillRect: (...values: number[]) =>
      void log.push(
        `rect ${values.join(' ')} ${String(context.fillStyle)}${context.globalAlpha < 1 ? ' thin' : ''} @ ${transform}`,
      ),
    beginPath: () => undefined,
    moveTo: (x: number, y: number) => void log.push(`from ${x} ${y}`),
    lineTo: (x: number, y: number) => void log.push(`to ${x} ${y}`),
    bezierCurveTo: (...values: number[]) => void log.push(`curve ${values.join(' ')}`),
    stroke: () => void log.push(`stroke ${context.lineWidth} ${String(context.strokeStyle)}`),
    drawImage: (image: string, ...values: number[]) => void log.push(`image ${image} ${values.join(' ')}`),
  };
  return { log, context };
}

function painted(items: readonly DisplayItem[], greekBelow?: number): string[] {
  const { log, context } = recorder();
  const glyphs = new GlyphPaths(
    () => ({
      name: '',
      moveTo: () => undefined,
      lineTo: () => undefined,
      quadraticCurveTo: () => undefined,
      bezierCurveTo: () => undefined,
      closePath: () => undefined,
    }),
    (face, glyph, path) => void ((path as { name?: string }).name = `${face}#${glyph}`),
  );
  const picture = (id: string) => (id === 'p1' ? { image: 'P1', width: 200, height: 100 } : undefined);
  const painter = createCanvasPainter({
    context,
    glyphs,
    picture,
    scale: 2,
    left: 10,
    top: 20,
    ...(greekBelow !== undefined && { greekBelow }),
  });
  paint({ page: 1, width: 100, height: 100, items }, painter);
  return log;
}

describe('canvas painter', () => {
  it('draws type that is too small to be read as one bar a run, where the run stands', () => {
    const run = {
      kind: 'glyphs',
      owner,
      face: 'Song/400',
      size: 10,
      glyphs: [7, 8],
      x: [20, 30],
      y: [40, 40],
      ink: BLACK,
      text: ['a', 'b'],
    } as const;
    expect(painted([run], 21)).toEqual([expect.stringMatching(/^rect 20 32 20 8\.2\d* .* thin @ 2 0 0 2 10 20$/)]);
    expect(painted([run], 20)).toHaveLength(2);
  });

  it('places each glyph at its pen position, y downwards, at its size', () => {
    const run = {
      kind: 'glyphs',
      owner,
      face: 'Song/400',
      size: 9,
      ink: BLACK,
      glyphs: [7, 8],
      text: ['a', 'b'],
      x: [1, 10],
      y: [5, 5],
    } as const;
    expect(painted([run])).toEqual([
      'fill Song/400#7 rgb(52, 50, 49) @ 18 0 0 -18 12 30',
      'fill Song/400#8 rgb(52, 50, 49) @ 18 0 0 -18 30 30',
    ]);
  });

  it('condenses along the line and turns clockwise', () => {
    const run = {
      kind: 'glyphs',
      owner,
      face: 'Song/400',
      size: 10,
      ink: BLACK,
      glyphs: [1],
      text: ['a'],
      x: [0],
      y: [0],
    } as const;
    expect(painted([{ ...run, stretch: 0.8 }])[0]).toContain('@ 16 0 0 -20 10 20');
    expect(painted([{ ...run, turn: 90 }])[0]).toContain('@ 0 20 20 0 10 20');
  });

  it('draws rules, fills and cropped pictures in page space, a grey box for a picture not there', () => {
    const rect = { x: 1, y: 2, width: 30, height: 40 };
    const crop = { x: 0.25, y: 0, width: 0.5, height: 1 };
    expect(
      painted([
        { kind: 'rule', owner, x1: 0, y1: 1, x2: 50, y2: 1, width: 0.3, ink: BLACK, dash: [2, 1] },
        { kind: 'fill', owner, rect, ink: PAPER },
        { kind: 'picture', owner, picture: 'p1', rect, crop },
        { kind: 'picture', owner, picture: 'gone', rect, crop },
      ]),
    ).toEqual([
      'dash 2 1',
      'from 0 1',
      'to 50 1',
      'stroke 0.3 rgb(52, 50, 49)',
      'rect 1 2 30 40 rgb(255, 255, 255) @ 2 0 0 2 10 20',
      'image P1 50 0 100 100 1 2 30 40',
      'rect 1 2 30 40 rgb(214, 214, 210) @ 2 0 0 2 10 20',
    ]);
  });
});

describe('canvas painter of paths', () => {
  const contours = [
    [0, 0, 1, 1, 2, 1, 3, 0, 4, -1, 5, -1, 6, 0],
    [9, 9, 8, 8, 7, 7, 9, 9],
  ];

  it('strokes curves as wide as they say, without the dash of a rule before', () => {
    const rule = { kind: 'rule', owner, x1: 0, y1: 1, x2: 50, y2: 1, width: 0.3, ink: BLACK, dash: [2, 1] } as const;
    expect(painted([rule, { kind: 'path', owner, contours, ink: BLACK, width: 0.5 }]).slice(4)).toEqual([
      'from 0 0',
      'curve 1 1 2 1 3 0',
      'curve 4 -1 5 -1 6 0',
      'from 9 9',
      'curve 8 8 7 7 9 9',
      'dash ',
      'stroke 0.5 rgb(52, 50, 49)',
    ]);
  });

  it('fills shapes in page space', () => {
    expect(painted([{ kind: 'path', owner, contours: contours.slice(1), ink: BLACK }])).toEqual([
      'from 9 9',
      'curve 8 8 7 7 9 9',
      'fill path rgb(52, 50, 49) @ 2 0 0 2 10 20',
    ]);
  });
});

describe('screen colours of inks', () => {
  it('shows paper white, the solids as measured, and a half tint between', () => {
    expect(processToScreen([0, 0, 0, 0])).toEqual([255, 255, 255]);
    expect(processToScreen([0, 1, 1, 0])).toEqual([241, 63, 63]);
    expect(processToScreen([0, 0, 0, 0.5])).toEqual([154, 153, 152]);
  });

  it('shows a spot ink as its alternate at its tint', () => {
    const red = { kind: 'spot', name: 'SPOT RED', tint: 1, alternate: [0, 1, 1, 0] } as const;
    expect(inkToCss(red)).toBe(inkToCss(process(0, 100, 100, 0)));
    expect(inkToCss({ ...red, tint: 0 })).toBe('rgb(255, 255, 255)');
  });
});
