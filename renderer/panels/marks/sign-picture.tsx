import type { ReactNode } from 'react';
import { PEN_WIDTH } from '../../../core/marks';
import type { SignSpecimen } from '../../../core/marks';

/**
 * A sign as it stands on pages: the type that it stands on in grey, the pen and its words in the colour of the text.
 */
export function SignPicture({ specimen }: { readonly specimen: SignSpecimen }): ReactNode {
  const { width, height, type, strokes, words } = specimen;
  return (
    <svg className="sign-picture" viewBox={`0 0 ${width} ${height}`} width={width} height={height} aria-hidden="true">
      {type.map((rect, index) => (
        <rect key={index} className="sign-type" {...inside(rect)} />
      ))}
      <path className="sign-pen" strokeWidth={PEN_WIDTH * 1.6} d={strokes.map(pathOf).join('')} />
      {words.map(({ text, x, y, size }, index) => (
        <text key={index} className="sign-words" x={x} y={y} fontSize={size}>
          {text}
        </text>
      ))}
    </svg>
  );
}

/** Characters do not fill their boxes. */
function inside({ x, y, width, height }: SignSpecimen['type'][number]): SignSpecimen['type'][number] {
  return { x: x + 0.8, y: y + 0.8, width: width - 1.6, height: height - 1.6 };
}

function pathOf([x, y, ...rest]: SignSpecimen['strokes'][number]): string {
  return `M${x} ${y}C${rest.join(' ')}`;
}
