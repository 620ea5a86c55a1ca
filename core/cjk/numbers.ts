const HAN_DIGITS = '零〇一二三四五六七八九十百千万亿两廿卅';

/** Measures of more than one character. */
const LONG_MEASURES = [
  '个百分点|百分点|平方公里|平方千米|平方米|立方米|亿立方米|公里|千米|公斤|公顷|千瓦时|千瓦|毫米|厘米|海里|摄氏度',
  '亿元|万元|美元|欧元|日元|港元|万吨|亿吨|亿斤|万亩|万户|万人|万件|人次|小时|分钟|秒钟|年代|年级|周年|周岁',
  '个月|个人|个半月|月份|把手|号线|期工程|公尺|公頃|坪',
].join('|');

/** Measures of one character (GB/T 15835 has no list; these are the ones headlines count with). */
const MEASURES =
  '年月日号时点分秒天周夜载代世元角块钱个人名位员口户家岁届期版米里亩吨斤克度项条件场次回遍趟轮步成倍折所座栋层套台辆架艘支枚部份篇首幅张片处眼' +
  '根棵株头匹只羽尾对双组批类种样级队班环路楼室番线县市省村镇乡旗岛门道款宗起桩例颗粒朵束串堂课封本册卷段章节页字笔声杯瓶箱袋包车船顶扇面盏把股团些大载集幕席';

/**
 * A part of a hundred, an ordinal or a number, with `多`, its powers and its measure. The text is folded to Simplified.
 */
const NUMBER = new RegExp(
  [
    '[本上下每]?(?:周|星期|礼拜)[一二三四五六日天](?!年)',
    `[${HAN_DIGITS}]+分之[${HAN_DIGITS}点半0-9.]+`,
    `(?:第|初|[约近超逾](?=[0-9]))?(?:[0-9][0-9.,:—～~-]*[0-9]|[0-9]|[${HAN_DIGITS}]+(?:点[${HAN_DIGITS}]+)?|[几数半](?=[个十百千万亿天年]))` +
      `[%％‰℃]?(?:[多余来几]?[${HAN_DIGITS}]*[多余]?(?:${LONG_MEASURES}|[${MEASURES}]半?)?)`,
  ].join('|'),
  'y',
);

/**
 * End of the number with its measure that begins at `start` of a text in Simplified characters; `start` if there is
 * none.
 */
export function numberEnd(folded: string, start: number): number {
  if (start > 0 && /[0-9]/.test(folded[start]!) && /[0-9.,]/.test(folded[start - 1]!)) return start;
  NUMBER.lastIndex = start;
  return NUMBER.test(folded) ? NUMBER.lastIndex : start;
}
