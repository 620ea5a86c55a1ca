import type { ProofCode, Slip } from '../finding';
import { LIST_CATALOGUE } from '../lists/catalogue';
import { mainlandReplacementOf, oncePerLists, replacementOf } from '../lists';
import type { Replacement } from '../lists';
import { wordsIn } from '../reading';
import type { ReadText, Reading, TextCheck } from '../reading';
import { finderOf, inScriptOf, standsAlone } from './found';

const SHIPPED_WORDINGS = new Set(LIST_CATALOGUE.wordings.rows);

const replacements = oncePerLists((lists) => ({
  confusables: [...lists.confusables.map(replacementOf), ...lists['confusables.mainland'].map(mainlandReplacementOf)],
  // Those that come with Forme are the mainland's: papers of Hong Kong and Taiwan rightly say 嫌犯, 村長 and 公升.
  wordings: [
    ...lists.wordings.map((row) => (SHIPPED_WORDINGS.has(row) ? mainlandReplacementOf(row) : replacementOf(row))),
    ...lists['wordings.everywhere'].map(replacementOf),
  ],
  redundant: lists.redundant.map(replacementOf),
  converted: lists.converted.map(replacementOf),
}));

/** Words from the lists: often written wrong, not used by papers, said twice, got wrong by a converter of scripts. */
export const checkListed: TextCheck = (text, reading) => {
  const { confusables, wordings, redundant, converted } = replacements(reading.lists);
  const slips = [
    ...listed('confusable', confusables, text, reading, 0.85),
    ...listed('wording', wordings, text, reading, 0.7),
    ...listed('redundant', redundant, text, reading, 0.65),
  ];
  if (reading.language === 'zh-Hant') {
    for (const { start, end, entry } of finderOf(converted).in(text.text)) {
      if (!standsAlone(wordsIn(text, reading), start, end)) continue;
      slips.push({
        code: 'converted',
        start,
        end,
        confidence: 0.8,
        ...(entry.right !== undefined && { suggestion: entry.right }),
      });
    }
  }
  return slips.sort((a, b) => a.start - b.start);
};

function listed(
  code: ProofCode,
  list: readonly Replacement[],
  text: ReadText,
  reading: Reading,
  confidence: number,
): readonly Slip[] {
  const slips: Slip[] = [];
  for (const { start, end, entry } of finderOf(list).in(text.folded)) {
    if (entry.language !== undefined && entry.language !== reading.language) continue;
    if (!standsAlone(wordsIn(text, reading), start, end)) continue;
    if (reading.known.some((name) => name.includes(text.text.slice(start, end)))) continue;
    // 截至到 within 截至到2026年, but not the right expression that holds the wrong one.
    if (entry.right !== undefined && entry.right.includes(entry.wrong) && holds(text.folded, start, entry)) continue;
    const right = entry.right === undefined ? undefined : inScriptOf(text, start, end, entry.right);
    slips.push({ code, start, end, confidence, ...(right !== undefined && { suggestion: right }) });
  }
  return slips;
}

/** Whether the right expression stands there, the wrong one within it. */
function holds(text: string, start: number, { wrong, right = '' }: Replacement): boolean {
  return text.startsWith(right, start - right.indexOf(wrong));
}
