import type { ReactNode } from 'react';
import type { Proposing } from '../../editor';

type Drawn = Proposing['proposals'][number]['sketch'];
type Box = Drawn['boxes'][number];

/** Points between drawn lines of text: the small picture shows grey, not letters. */
const TEXT_PITCH = 15;
/** The share of a leg's width that its text fills. */
const LEG_FILL = 0.94;
/** Of a headline's line, the part that type fills. */
const TYPE_SHARE = 0.72;

/** A page drawn small: bars for headlines, grey lines for text, tinted rectangles for pictures. */
export function Sketch({ width, height, boxes }: Drawn): ReactNode {
  return (
    <svg className="sketch" viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      {boxes.map((box, index) => (
        <Part key={index} {...box} />
      ))}
    </svg>
  );
}

function Part(box: Box): ReactNode {
  const { kind, x, y, w, h } = box;
  switch (kind) {
    case 'headline':
      return <path className="sketch-headline" d={headPath(box)} />;
    case 'body':
    case 'caption':
      return <path className="sketch-text" d={textPath(box)} />;
    case 'image':
    case 'masthead':
    case 'furniture':
    case 'ad':
      return <rect className={`sketch-${kind}`} x={x} y={y} width={w} height={h} />;
  }
}

/** A bar for each line of a headline. */
function headPath({ x, y, w, h, lines, vertical }: Box): string {
  const count = Math.max(1, lines);
  return Array.from({ length: count }, (_, line) => {
    if (vertical) {
      const wide = w / count;
      return bar(x + line * wide + (wide * (1 - TYPE_SHARE)) / 2, y, wide * TYPE_SHARE, h);
    }
    const high = h / count;
    return bar(x, y + line * high + (high * (1 - TYPE_SHARE)) / 2, w, high * TYPE_SHARE);
  }).join('');
}

/** Thin lines in each leg. */
function textPath({ x, y, w, h, columns }: Box): string {
  const leg = w / columns;
  let path = '';
  for (let column = 0; column < columns; column++) {
    for (let down = TEXT_PITCH / 2; down < h; down += TEXT_PITCH) {
      path += `M${x + column * leg} ${y + down}h${leg * LEG_FILL}`;
    }
  }
  return path;
}

function bar(x: number, y: number, w: number, h: number): string {
  return `M${x} ${y}h${w}v${h}h${-w}z`;
}
