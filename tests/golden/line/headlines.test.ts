import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { setHeadline } from '../../../core/line';
import { fakeFonts } from '../../support/fake-font';
import { SIZE, mainland, span, textOf } from '../../core/line/setting';

const fonts = fakeFonts();
const heads = readFileSync(new URL('heads.txt', import.meta.url), 'utf8')
  .trim()
  .split('\n');

/** Names that the edition knows. */
const words = ['江望舒', '柳建安', '苏小棠', '高天明', '青石隧道', '云汀号'];

/** A headline over its breaks at three measures, in cells; `|` stands where a line ends. */
function describeHead(text: string): string {
  const broken = [7, 9, 12].map((cells) => {
    const { lines } = setHeadline([span(text)], cells * SIZE, mainland({ align: 'centre', words }), fonts);
    return `${String(cells).padStart(4)}  ${lines.map(textOf).join('|')}`;
  });
  return `${text}\n${broken.join('\n')}\n`;
}

describe('headlines', () => {
  it('are broken between words at three measures', async () => {
    await expect(heads.map(describeHead).join('\n')).toMatchFileSnapshot('headlines.txt');
  });
});
