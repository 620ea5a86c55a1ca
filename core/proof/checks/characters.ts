import { garbledSpans, isSimplified, isTraditional } from '../../copy';
import type { Slip } from '../finding';
import type { TextCheck } from '../reading';

/** Readings in brackets that a converter left, replacement marks, and signs that no copy has. */
const BROKEN =
  /\p{Script=Han}[(（][a-züāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]{1,6}[)）]|\ufffd+|[\u00c0-\u00ff]{3,}|锟斤拷|烫烫烫|屯屯屯|&(?:nbsp|amp|lt|gt|quot|#\d+);/gu;
/** Kana and Cyrillic amid Chinese; Greek letters name things there. */
const FOREIGN = /(?<=\p{Script=Han})(?:[\u3040-\u30fa]|[\u0400-\u04ff])(?=\p{Script=Han})/gu;
/** Forms of Hong Kong (常用字字形表) that Simplified characters have too. */
const HONG_KONG = new Set('户温兑脱税锐悦');
/** A text with more characters of the other script quotes it, or is in it. */
const FEW = 0.1;

/** Characters of the other script, garbled places, and signs of foreign scripts amid Chinese. */
export const checkCharacters: TextCheck = ({ text, folded }, { language }) => {
  const slips: Slip[] = [];
  const add = (code: Slip['code'], start: number, end: number, confidence: number, suggestion?: string): void => {
    if (slips.some((slip) => slip.start < end && start < slip.end)) return;
    slips.push({ code, start, end, confidence, ...(suggestion !== undefined && { suggestion }) });
  };
  for (const { start, end } of garbledSpans(text)) add('garbled', start, end, 0.85);
  for (const match of text.matchAll(BROKEN)) {
    const reading = /^\p{Script=Han}[(（]/u.test(match[0]);
    add(
      'garbled',
      match.index,
      match.index + match[0].length,
      reading ? 0.6 : 0.9,
      reading ? match[0].charAt(0) : undefined,
    );
  }
  for (const match of text.matchAll(FOREIGN)) {
    const character = match[0] === 'の' ? '的' : undefined;
    add('look-alike', match.index, match.index + 1, 0.7, character);
  }
  const isOther = language === 'zh-Hant' ? (one: string) => isSimplified(one) && !HONG_KONG.has(one) : isTraditional;
  const other: number[] = [];
  for (let at = 0; at < text.length; at += 1) if (isOther(text.charAt(at))) other.push(at);
  if (other.length <= Math.max(2, text.length * FEW)) {
    for (const at of other) {
      add('other-script', at, at + 1, 0.85, language === 'zh-Hans' ? folded.charAt(at) : undefined);
    }
  }
  return slips.sort((a, b) => a.start - b.start);
};
