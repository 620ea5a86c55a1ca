import { isSimplified } from '../../copy';
import type { Slip } from '../finding';
import { oncePerLists } from '../lists';
import { pairsOf } from '../lists/rows';
import type { TextCheck } from '../reading';

const formsOf = oncePerLists((lists) => ({
  /** Forms of Hong Kong (常用字字形表) that Simplified characters have too. */
  hongKong: new Set(lists['script-forms.hongKong']),
  /**
   * Characters that no text of either script has, each before what it is taken for: variants that stand beside these in
   * tables of input methods and in what scans are read as, and forms of Japan.
   */
  strays: pairsOf(lists['script-forms.strays']),
  /** Traditional forms that Simplified copy has too: 乾坤, 瞭望, 宫商角徵羽, and names (通用规范汉字表, note 1). */
  inBoth: new Set(lists['script-forms.both']),
  /**
   * Other Simplified forms that no Traditional copy has: OpenCC’s, without those that Big5 and its supplement of Hong
   * Kong have.
   */
  simplifiedOnly: new Set(lists['script-forms.simplified']),
}));
/**
 * Simplified forms that no Traditional copy has: Unicode keeps those with 讠, 纟, 钅, 饣, 门, 贝, 车, 马, 鱼, 鸟, 见,
 * 页 and 风 together.
 */
const SIMPLIFIED_PARTS =
  /[\u7ea0-\u7f35\u89c1-\u89d1\u8ba0-\u8c36\u8d1d-\u8d63\u8f66-\u8f9a\u9485-\u9576\u95e8-\u961b\u97e6-\u97ec\u9875-\u988b\u98ce-\u98da\u98de\u9965-\u9995\u9a6c-\u9aa7\u9c7c-\u9ce4\u9e1f-\u9e74]/u;
/** A text with more characters of the other script quotes it, or is in it. */
const FEW = 0.1;

/** Characters of the other script, and those that neither has. */
export const checkCharacters: TextCheck = ({ text, folded }, { language, lists }) => {
  const { hongKong, strays, inBoth, simplifiedOnly } = formsOf(lists);
  const slips: Slip[] = [];
  const add = (code: Slip['code'], start: number, end: number, confidence: number, suggestion?: string): void => {
    if (slips.some((slip) => slip.start < end && start < slip.end)) return;
    slips.push({ code, start, end, confidence, ...(suggestion !== undefined && { suggestion }) });
  };
  for (let at = 0; at < text.length; at += 1) {
    const right = strays.get(text.charAt(at));
    if (right === undefined) continue;
    add('look-alike', at, at + 1, 0.8, language === 'zh-Hans' ? right : undefined);
  }
  const other: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const written = text.charAt(at);
    const isOther =
      language === 'zh-Hant'
        ? (isSimplified(written) || SIMPLIFIED_PARTS.test(written) || simplifiedOnly.has(written)) &&
          !hongKong.has(written)
        : folded.charAt(at) !== written && !inBoth.has(written);
    if (isOther) other.push(at);
  }
  if (other.length <= Math.max(2, text.length * FEW)) {
    for (const at of other) {
      add('other-script', at, at + 1, 0.85, language === 'zh-Hans' ? folded.charAt(at) : undefined);
    }
  }
  return slips.sort((a, b) => a.start - b.start);
};
