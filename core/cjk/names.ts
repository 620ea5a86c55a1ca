/** Characters that commonly transcribe foreign names, folded to Simplified. */
const TRANSCRIBING =
  '阿埃艾爱安昂奥巴白拜班邦保鲍贝本比彼宾波伯博布查达戴丹当道德登邓迪狄蒂丁东杜顿多厄恩尔法凡范方菲费芬丰弗福富盖甘冈高戈哥格根贡古圭哈海汉翰豪赫黑' +
  '亨洪侯胡华怀惠霍基吉季加贾简杰金津卡凯坎康考科柯克肯库夸奎昆拉莱赖兰朗劳勒雷累里理力利莉丽立连廉列烈林琳龙隆卢鲁路露伦罗洛吕马玛迈麦曼毛梅' +
  '门蒙米密敏明摩莫墨默姆穆拿那娜纳乃奈内尼妮年涅宁牛纽农努诺女欧帕潘庞佩彭皮匹平珀普奇齐启契强乔切琴丘屈让热仁日荣茹儒瑞若萨塞赛桑瑟森沙莎山珊' +
  '尚绍舍申圣史士寿舒朔斯思松苏素孙所索塔台太泰坦唐汤陶特滕提汀廷通图土托瓦万旺威韦维卫魏温文翁沃乌武西希锡席夏先香肖晓歇谢欣辛兴雄休修许雪逊雅' +
  '亚扬尧耶野叶伊易因英永尤尤于裕约赞泽增扎詹章珍真治朱卓兹宗佐';

const PART = `[${TRANSCRIBING}]{1,6}`;
/**
 * Parts of a foreign name joined by interpuncts (GB/T 15834 4.14.3.1), such as `阿里·卡德尔`; the second group is the
 * last.
 */
const FOREIGN_NAME = new RegExp(`(${PART}(?:[·・‧•]${PART})*[·・‧•])(${PART})`, 'y');
/** No part is longer, so that a text without interpuncts is read once. */
const LONGEST_PART = 6;
const INTERPUNCT = /[·・‧•]/;

/**
 * Where the foreign name may end that begins at `start` of a text in Simplified characters: after each character of its
 * last part, since what follows may be transcribing characters too (`史密斯|来访`). Empty if there is none.
 */
export function foreignNameEnds(folded: string, start: number): readonly number[] {
  if (!INTERPUNCT.test(folded.slice(start + 1, start + 2 + LONGEST_PART))) return [];
  FOREIGN_NAME.lastIndex = start;
  const found = FOREIGN_NAME.exec(folded);
  if (found === null) return [];
  const [whole, , last = ''] = found;
  return Array.from(last, (_, index) => start + whole.length - index);
}
