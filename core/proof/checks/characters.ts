import { isSimplified } from '../../copy';
import type { Slip } from '../finding';
import type { TextCheck } from '../reading';

/** Forms of Hong Kong (常用字字形表) that Simplified characters have too. */
const HONG_KONG = new Set('户温兑脱税锐悦');
/**
 * Characters that no text of either script has, each after what it is taken for: variants that stand beside these in tables of
 * input methods and in what scans are read as, and forms of Japan.
 */
const STRAYS = new Map(
  [
    '出岀 卸缷 改攺 德徳 步歩 每毎 国囯 告吿 户戸 县県 对対 图図 变変 乐楽 铁鉄 驿駅 卖売 读読 续続 验験 发発 带帯 荣栄 劳労 释釈 转転 单単 药薬 药葯 觉覚',
    '盐塩 龙竜 亚亜 恶悪 围囲 隐隠 营営 应応 樱桜 价価 假仮 扩拡 卷巻 劝勧 关関 气気 归帰 涩渋 乘乗 剩剰 娘嬢 净浄 叠畳 绳縄 经経 轻軽 检検 险険 显顕 权権 广広 实実 证証 稳穏',
  ].flatMap((row) => row.split(' ').map((pair) => [pair.charAt(1), pair.charAt(0)] as const)),
);
/** Traditional forms that Simplified copy has too: 乾坤, 瞭望, 宫商角徵羽, and names (通用规范汉字表, note 1). */
const IN_BOTH = new Set('乾瞭夥徵昇陞氾谿於鍾');
/** Simplified forms that no Traditional copy has: Unicode keeps those with 讠, 纟, 钅, 饣, 门, 贝, 车, 马, 鱼, 鸟, 见, 页 and 风 together. */
const SIMPLIFIED_PARTS =
  /[\u7ea0-\u7f35\u89c1-\u89d1\u8ba0-\u8c36\u8d1d-\u8d63\u8f66-\u8f9a\u9485-\u9576\u95e8-\u961b\u97e6-\u97ec\u9875-\u988b\u98ce-\u98da\u98de\u9965-\u9995\u9a6c-\u9aa7\u9c7c-\u9ce4\u9e1f-\u9e74]/u;
/** A text with more characters of the other script quotes it, or is in it. */
const FEW = 0.1;

/** Characters of the other script, and those that neither has. */
export const checkCharacters: TextCheck = ({ text, folded }, { language }) => {
  const slips: Slip[] = [];
  const add = (code: Slip['code'], start: number, end: number, confidence: number, suggestion?: string): void => {
    if (slips.some((slip) => slip.start < end && start < slip.end)) return;
    slips.push({ code, start, end, confidence, ...(suggestion !== undefined && { suggestion }) });
  };
  for (let at = 0; at < text.length; at += 1) {
    const right = STRAYS.get(text.charAt(at));
    if (right === undefined) continue;
    add('look-alike', at, at + 1, 0.8, language === 'zh-Hans' ? right : undefined);
  }
  const other: number[] = [];
  for (let at = 0; at < text.length; at += 1) {
    const written = text.charAt(at);
    const isOther =
      language === 'zh-Hant'
        ? (isSimplified(written) || SIMPLIFIED_PARTS.test(written)) && !HONG_KONG.has(written)
        : folded.charAt(at) !== written && !IN_BOTH.has(written);
    if (isOther) other.push(at);
  }
  if (other.length <= Math.max(2, text.length * FEW)) {
    for (const at of other) {
      add('other-script', at, at + 1, 0.85, language === 'zh-Hans' ? folded.charAt(at) : undefined);
    }
  }
  return slips.sort((a, b) => a.start - b.start);
};
