import type { ReactNode } from 'react';
import type { TemplateEntry } from '../../../ipc';

/** A millimetre of paper in the drawing's units: every paper is drawn in one scale, so that a tabloid is the smaller. */
const SCALE = 0.2;
/** Share of the paper's width and height that margins take; close to that of every template. */
const MARGIN = 0.055;
const GUTTER = 1.4;
/** White under the masthead. */
const AIR = 2;

/** The first page of a template, drawn: its paper, the columns of its grid, and its masthead where it stands. */
export function PaperDrawing({ template }: { readonly template: TemplateEntry }): ReactNode {
  const { paper, columns, lines, masthead } = template;
  const [width, height] = [paper.widthMm * SCALE, paper.heightMm * SCALE];
  const margin = width * MARGIN;
  const measure = (width - 2 * margin - GUTTER * (columns - 1)) / columns;
  const line = (height - 2 * margin) / lines;
  const left = (column: number): number => margin + column * (measure + GUTTER);
  const under = margin + masthead.lines * line + AIR;
  const isUnder = (column: number): boolean => column >= masthead.column && column < masthead.column + masthead.columns;
  const [red, green, blue] = masthead.colour;
  return (
    <svg className="paper-drawing" width={width} height={height} viewBox={`0 0 ${width} ${height}`} aria-hidden="true">
      <rect className="paper-sheet" width={width} height={height} />
      {Array.from({ length: columns }, (_, column) => {
        const top = isUnder(column) ? under : margin;
        return (
          <rect
            key={column}
            className="paper-column"
            x={left(column)}
            y={top}
            width={measure}
            height={height - top - margin}
          />
        );
      })}
      <rect
        style={{ fill: `rgb(${red} ${green} ${blue})` }}
        x={left(masthead.column)}
        y={margin}
        width={masthead.columns * (measure + GUTTER) - GUTTER}
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
