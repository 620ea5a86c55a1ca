import type { ReactNode } from 'react';
import type { TemplateEntry } from '../../../ipc';

/**
 * A millimetre of paper in the drawing's units: every paper is drawn in one scale, so that a tabloid is the smaller.
 */
const SCALE = 0.2;
/** Share of the paper's width and height that margins take; close to that of every template. */
const MARGIN = 0.055;
const GUTTER = 1.4;
/** White under the masthead. */
const AIR = 2;

/**
 * The first page of a template, drawn: its paper, the columns or bands of its grid, and its masthead where it stands.
 */
export function PaperDrawing({ template }: { readonly template: TemplateEntry }): ReactNode {
  const { paper, columns, lines, bands, masthead } = template;
  const [width, height] = [paper.widthMm * SCALE, paper.heightMm * SCALE];
  const margin = width * MARGIN;
  // The columns of a paper set vertically are its lines, with no gutters to be seen.
  const gutter = bands === undefined ? GUTTER : 0;
  const measure = (width - 2 * margin - gutter * (columns - 1)) / columns;
  const line = (height - 2 * margin) / lines;
  const left = (column: number): number => margin + column * (measure + gutter);
  const under = margin + masthead.lines * line + AIR;
  const foot = height - margin;
  const isUnder = (column: number): boolean => column >= masthead.column && column < masthead.column + masthead.columns;
  const parts =
    bands === undefined
      ? Array.from({ length: columns }, (_, column) => {
          const y = isUnder(column) ? under : margin;
          return { x: left(column), y, width: measure, height: foot - y };
        })
      : Array.from({ length: bands.count }, (_, band) => {
          const y = foot - (band + 1) * bands.lines * line + line;
          return { x: margin, y, width: width - 2 * margin, height: (bands.lines - 1) * line };
        }).filter(({ y }) => y >= under);
  const [red, green, blue] = masthead.colour;
  return (
    <svg className="paper-drawing" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <rect className="paper-sheet" width={width} height={height} />
      {parts.map((part, index) => (
        <rect key={index} className="paper-column" {...part} />
      ))}
      <rect
        style={{ fill: `rgb(${red} ${green} ${blue})` }}
        x={left(masthead.column)}
        y={margin}
        width={left(masthead.column + masthead.columns) - gutter - left(masthead.column)}
        height={masthead.lines * line}
      />
    </svg>
  );
}

/** A sheet of paper of which nothing is known. */
export function BlankPaper(): ReactNode {
  return (
    <svg className="paper-drawing paper-blank" viewBox="0 0 78 109" aria-hidden="true">
      <rect className="paper-sheet" width={78} height={109} />
      {[14, 40].map((x) => (
        <rect key={x} className="paper-column" x={x} y={44} width={24} height={52} />
      ))}
      <rect className="paper-column" x={14} y={14} width={50} height={7} />
      <rect className="paper-column" x={14} y={26} width={34} height={10} />
    </svg>
  );
}
