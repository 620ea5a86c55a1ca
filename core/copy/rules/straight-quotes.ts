import { isChinese, isHanLine, linesOf } from '../characters';
import type { Edit } from '../ledger';
import type { CopyWarning } from '../warning';
import type { CopyRule } from './rule';

/**
 * Straight double quotes in Chinese lines become curly by pairs; in traditional copy that uses corner brackets they
 * become those. Inch marks after digits stay.
 */
export const straightQuotes: CopyRule = {
  name: 'straight-quotes',
  find: (text, { language }) => {
    const corners = language === 'zh-Hant' && text.includes('「');
    const [opening, closing] = corners ? ['「', '」'] : ['“', '”'];
    const edits: Edit[] = [];
    const warnings: CopyWarning[] = [];
    if (!text.includes('"')) return { edits };
    for (const line of linesOf(text)) {
      const places = [...line.text.matchAll(/"/gu)].map((match) => match.index);
      if (places.length === 0 || !isHanLine(line.text)) continue;
      for (let index = 0; index + 1 < places.length; index += 2) {
        const [first, second] = [places[index] as number, places[index + 1] as number];
        const around = [line.text[first - 1], line.text[first + 1], line.text[second - 1], line.text[second + 1]];
        if (!around.some(isChinese)) continue;
        edits.push({ start: line.start + first, end: line.start + first + 1, after: opening as string });
        edits.push({ start: line.start + second, end: line.start + second + 1, after: closing as string });
      }
      if (places.length % 2 === 1) {
        const start = line.start + (places[places.length - 1] as number);
        warnings.push({ code: 'unpaired-mark', values: { mark: '"' }, start, end: start + 1 });
      }
    }
    return { edits, warnings };
  },
};
