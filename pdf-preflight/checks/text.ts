import { BOTH, finding, type PressCheck } from '../check';
import { compareContents } from '../compare-with-lists';
import type { GlyphEvent } from '../content/events';
import { isBare } from '../content/inks';
import type { PageContent } from '../content/page-content';
import { INVISIBLE, eventsOf, isBlank, paintsOf, sizeOf, visibleBounds } from '../content/visible';
import { onPages, rounded } from './on-pages';

/** The smallest type that newsprint holds, 七号 being 5.25 pt, and the smallest reversed out of a ground. */
const SMALLEST = 5;
const SMALLEST_REVERSED = 7;
/** Sizes are written with three decimals. */
const ROUNDING = 0.002;
/** What is no character: nothing, U+0000, the mark of byte order and that of a lost character. */
const NO_CHARACTER = ['\0', '\ufeff', '\ufffd'] as const;

/** Type as it is shown, and what it says. */
export const TEXT_CHECKS: readonly PressCheck[] = [
  {
    id: 'X-FONT-UNICODE-VALUES',
    standards: BOTH,
    check: (context) =>
      onPages('X-FONT-UNICODE-VALUES', context, (page, tell) =>
        eachGlyph(page, (event) => {
          const { text } = event.code;
          const lost = text === undefined || text === '' || NO_CHARACTER.some((mark) => text.includes(mark));
          if (lost) tell({ font: event.font.name, code: hex(event.code.code) }, visibleBounds(event));
        }),
      ),
  },
  {
    id: 'X-FONT-NOTDEF',
    standards: BOTH,
    check: (context) =>
      onPages('X-FONT-NOTDEF', context, (page, tell) =>
        eachGlyph(page, (event) => {
          if (event.code.glyph !== 0) return;
          // A simple font may leave its blank out and move the pen alone.
          if (event.font.kind === 'simple' && event.code.text?.trim() === '') return;
          tell({ font: event.font.name, code: hex(event.code.code) }, visibleBounds(event));
        }),
      ),
  },
  {
    id: 'N-MIN-TEXT',
    standards: BOTH,
    check: (context) =>
      onPages('N-MIN-TEXT', context, (page, tell) =>
        eachGlyph(page, (event) => {
          if (isBlank(event) || event.mode === INVISIBLE || sizeOf(event) >= SMALLEST - ROUNDING) return;
          tell({ size: rounded(sizeOf(event)), least: SMALLEST }, visibleBounds(event));
        }),
      ),
  },
  {
    id: 'N-REVERSE-TEXT',
    standards: BOTH,
    check: (context) =>
      onPages('N-REVERSE-TEXT', context, (page, tell) => {
        let any = false;
        eachGlyph(page, (event) => {
          const paint = paintsOf(event)[0];
          if (isBlank(event) || paint === undefined || paint.pattern !== undefined || !isBare(paint.inks)) return;
          any = true;
          if (sizeOf(event) >= SMALLEST_REVERSED - ROUNDING) return;
          tell({ size: rounded(sizeOf(event)), least: SMALLEST_REVERSED }, visibleBounds(event));
        });
        return any;
      }),
  },
  {
    id: 'N-INVISIBLE-TEXT',
    standards: BOTH,
    check: (context) =>
      onPages('N-INVISIBLE-TEXT', context, (page, tell) =>
        eachGlyph(page, (event) => {
          if (event.mode === INVISIBLE) tell({}, visibleBounds(event));
        }),
      ),
  },
  ...['N-TEXT', 'N-PARITY'].map((id): PressCheck => ({
    id,
    standards: BOTH,
    check: ({ contents, expectations: { sheets } }) =>
      sheets && compareContents(contents, sheets).filter((found) => found.id === id),
  })),
  {
    id: 'N-TEXT-PRESENT',
    standards: BOTH,
    check: ({ contents }) => {
      const says = ({ events }: PageContent): boolean =>
        events.some((event) => event.kind === 'glyph' && (event.code.text ?? '').trim() !== '');
      // A blank page has nothing to say.
      if (contents.every(({ events }) => events.length === 0)) return undefined;
      return contents.some(says) ? [] : [finding('N-TEXT-PRESENT')];
    },
  },
];

/** Looks at every glyph shown; answers whether there is any. */
function eachGlyph(page: PageContent, look: (event: GlyphEvent) => void): boolean {
  let any = false;
  for (const event of eventsOf(page)) {
    if (event.kind !== 'glyph') continue;
    any = true;
    look(event);
  }
  return any;
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(4, '0');
}
