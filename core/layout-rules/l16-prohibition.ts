import { KIND, kindOf } from '../cjk';
import type { ComposedLine } from '../page';
import type { Hit, LayoutRule } from './rule';
import type { RulePage } from './rule-page';

/** Never first in a line from the basic level on, and at the strict one (CLREQ 3.1.4). */
const NOT_FIRST = new Set<number>([
  KIND.closing,
  KIND.innerStop,
  KIND.finalStop,
  KIND.colon,
  KIND.exclamation,
  KIND.interpunct,
  KIND.connector,
]);
const NOT_FIRST_STRICT = new Set<number>([KIND.dash, KIND.ellipsis]);
/** Straight marks and apostrophes in Latin follow its own rules. */
const LATIN = /^[\u0021-\u024f’]$/u;

/**
 * L16 禁则: a line that begins with a closing mark or stop, or ends with an opening one, against the paper's level of
 * prohibition 避头尾; strict ones begin with no dash or ellipsis either. Only where a paragraph's text was broken: what
 * a paragraph begins or ends with is the copy's.
 */
export const prohibition: LayoutRule = {
  id: 'L16',
  name: { 'zh-Hans': '避头尾', 'zh-Hant': '避頭尾', en: 'line prohibition' },
  severity: 'hard',
  scope: 'page',
  check: (page) => {
    if (page.prohibition === 'none') return [];
    return page.articles.flatMap(({ lines }) =>
      lines.flatMap((line, index): readonly Hit[] => {
        const before = lines[index - 1];
        if (before?.part !== line.part || before.line.end !== line.line.start || before.line.last) return [];
        return brokenAt(before, line, page);
      }),
    );
  },
};

function brokenAt(before: ComposedLine, line: ComposedLine, page: RulePage): readonly Hit[] {
  const end = edgeOf(before, 'last');
  const start = edgeOf(line, 'first');
  if (LATIN.test(end) || LATIN.test(start)) return [];
  const [endKind, startKind] = [end, start].map((character) => kindOf(character.codePointAt(0) ?? 0));
  const wrongStart =
    NOT_FIRST.has(startKind ?? KIND.other) ||
    (page.prohibition === 'strict' && NOT_FIRST_STRICT.has(startKind ?? KIND.other));
  if (wrongStart) return [hitOf(line, 'mark-at-line-start', start, page)];
  return endKind === KIND.opening ? [hitOf(before, 'mark-at-line-end', end, page)] : [];
}

/** The first or last character of a line that is no white; empty where there is none. */
function edgeOf({ line }: ComposedLine, which: 'first' | 'last'): string {
  const isType = (text: string): boolean => text.trim() !== '';
  if (which === 'first') {
    const run = line.runs.find(({ text }) => text.some(isType));
    return Array.from(run?.text.find(isType)?.trim() ?? '')[0] ?? '';
  }
  const run = line.runs.findLast(({ text }) => text.some(isType));
  return Array.from(run?.text.findLast(isType)?.trim() ?? '').at(-1) ?? '';
}

function hitOf(
  line: ComposedLine,
  code: 'mark-at-line-start' | 'mark-at-line-end',
  character: string,
  page: RulePage,
): Hit {
  const { cell } = page.grid;
  const { measure } = line.line;
  const rect = line.vertical
    ? { x: line.x - cell / 2, y: line.y, width: cell, height: measure }
    : { x: line.x, y: line.y - cell, width: measure, height: cell };
  return { code, articles: [line.article], part: line.part, rects: [rect], values: { character } };
}
