import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { setParagraph } from '../../../core/line';
import type { SetLine } from '../../../core/line';
import { createFontLibrary } from '../../../fonts';
import { diskFontSources } from '../../../fonts/node';

const SIZE = 9;
const fonts = createFontLibrary(diskFontSources([new URL('../../../node_modules', import.meta.url).pathname]));
const copy = readFileSync(new URL('copy.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');

/**
 * One line of a golden: its text, what its gaps were opened by, and the white taken out of it, in thousandths of an em.
 */
function describeLine(line: SetLine): string {
  const text = line.runs.flatMap((run) => run.text).join('');
  const squeezed = line.squeezed > 0 ? ` −${Math.round(line.squeezed * 1000)}` : '';
  return `${line.left > 0 ? '　　' : ''}${text}  ${Math.round(line.gap * 1000)}${squeezed}`;
}

function column(cells: number, language: 'zh-Hans' | 'zh-Hant'): string {
  const style = {
    language,
    align: 'justify',
    indent: 2 * SIZE,
    composition: { prohibition: 'gb', punctuation: 'quanjiao', latinGap: 0.125, digitGap: 0, indent: 2 },
  } as const;
  const family = language === 'zh-Hans' ? 'Noto Serif SC' : 'Noto Serif TC';
  const lines = copy.flatMap((text) => {
    const span = { text, family, weight: 400, size: SIZE, ink: { kind: 'process', cmyk: [0, 0, 0, 1] } } as const;
    return setParagraph([span], cells * SIZE, style, fonts).lines;
  });
  return `${lines.map(describeLine).join('\n')}\n`;
}

describe('columns of copy', () => {
  it.each([11, 13, 16, 17, 21, 28])('stand in Simplified at %d cells', async (cells) => {
    await expect(column(cells, 'zh-Hans')).toMatchFileSnapshot(`hans-${cells}.txt`);
  });

  it('stand by Traditional rules at 17 cells', async () => {
    await expect(column(17, 'zh-Hant')).toMatchFileSnapshot('hant-17.txt');
  });
});
