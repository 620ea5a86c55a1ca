import { BOTH, finding, type PressCheck } from '../check';
import type { PdfFinding } from '../findings';
import { fontsOf, type FileFont } from '../fonts/fonts-of';
import { nameOf } from '../reader/access';

/** A subset's name: six capital letters, a plus sign, and the name of the face (ISO 32000-1, 9.6.4). */
const TAGGED = /^([A-Z]{6})\+(.+)$/;

/** The names of font subsets. */
export const FONT_NAMING_CHECKS: readonly PressCheck[] = [
  {
    id: 'X-FONT-SUBSET-TAG',
    standards: BOTH,
    check: (context) => {
      const fonts = fontsOf(context).filter(({ program }) => program !== undefined);
      if (fonts.length === 0) return undefined;
      const seen = new Map<string, FileFont>();
      return fonts.flatMap((font): readonly PdfFinding[] => {
        const { name: written, descriptor, program } = font;
        const first = seen.get(written);
        seen.set(written, first ?? font);
        if (first?.program !== undefined && first.program.stream !== program?.stream) {
          return [finding('X-FONT-SUBSET-TAG', { reason: 'shared', font: written })];
        }
        if (first !== undefined) return [];
        // A composite font's name may have its encoding behind it; the descriptor's never has.
        const inner = nameOf(context.file, font.inner.entries.get('BaseFont')) ?? written;
        const described = nameOf(context.file, descriptor?.entries.get('FontName')) ?? '';
        if (described !== inner)
          return [finding('X-FONT-SUBSET-TAG', { reason: 'disagree', font: inner, other: described })];
        if (TAGGED.test(inner)) return [];
        // A whole font needs none, but then it is the same in every file and as large as it can be.
        return inner.includes('+')
          ? [finding('X-FONT-SUBSET-TAG', { reason: 'malformed', font: inner })]
          : [finding('X-FONT-SUBSET-TAG', { reason: 'missing', font: inner }, { severity: 'warning' })];
      });
    },
  },
  {
    id: 'N-FONT-TAG-RANDOM',
    standards: BOTH,
    check: (context) => {
      const names = new Map(fontsOf(context).map(({ name }) => [name, TAGGED.exec(name)?.[1]] as const));
      const tagged = [...names].flatMap(([name, tag]) => (tag === undefined ? [] : [{ name, tag }]));
      if (tagged.length === 0) return undefined;
      const counted = tagged.filter(
        ({ tag }) => looksCounted(tag) || tagged.some((other) => areNeighbours(tag, other.tag)),
      );
      return counted.map(({ name }) => finding('N-FONT-TAG-RANDOM', { font: name }));
    },
  },
];

/** Five times the same letter, as in AAAAAB and BZZZZZ; by chance one tag in 230,000 has that. */
function looksCounted(tag: string): boolean {
  return /([A-Z])\1{4}/.test(tag);
}

/** Whether one tag follows another: all letters but the first or last the same, and that one a step on. */
function areNeighbours(a: string, b: string): boolean {
  const step = (i: number): boolean => Math.abs(a.charCodeAt(i) - b.charCodeAt(i)) === 1;
  return (a.slice(1) === b.slice(1) && step(0)) || (a.slice(0, -1) === b.slice(0, -1) && step(a.length - 1));
}
