import { isSimplified } from '../../copy';
import type { Slip } from '../finding';
import type { TextCheck } from '../reading';

/** Forms of Hong Kong (常用字字形表) that Simplified characters have too. */
const HONG_KONG = new Set('户温兑脱税锐悦');
/**
 * Characters that no text of either script has, each after what it is taken for: variants that stand beside these in
 * tables of input methods and in what scans are read as, and forms of Japan.
 */
const STRAYS = new Map(
  [
    '出岀 卸缷 改攺 德徳 步歩 每毎 国囯 告吿 户戸 县県 对対 图図 变変 乐楽 铁鉄 驿駅 卖売 读読 续続 验験 发発 带帯 荣栄 劳労 释釈 转転 单単 药薬 药葯 觉覚',
    '盐塩 龙竜 亚亜 恶悪 围囲 隐隠 营営 应応 樱桜 价価 假仮 扩拡 卷巻 劝勧 关関 气気 归帰 涩渋 乘乗 剩剰 娘嬢 净浄 叠畳 绳縄 经経 轻軽 检検 险険 显顕 权権 广広 实実 证証 稳穏',
  ].flatMap((row) => row.split(' ').map((pair) => [pair.charAt(1), pair.charAt(0)] as const)),
);
/** Traditional forms that Simplified copy has too: 乾坤, 瞭望, 宫商角徵羽, and names (通用规范汉字表, note 1). */
const IN_BOTH = new Set('乾瞭夥徵昇陞氾谿於鍾');
/**
 * Simplified forms that no Traditional copy has: Unicode keeps those with 讠, 纟, 钅, 饣, 门, 贝, 车, 马, 鱼, 鸟, 见,
 * 页 and 风 together.
 */
const SIMPLIFIED_PARTS =
  /[\u7ea0-\u7f35\u89c1-\u89d1\u8ba0-\u8c36\u8d1d-\u8d63\u8f66-\u8f9a\u9485-\u9576\u95e8-\u961b\u97e6-\u97ec\u9875-\u988b\u98ce-\u98da\u98de\u9965-\u9995\u9a6c-\u9aa7\u9c7c-\u9ce4\u9e1f-\u9e74]/u;
/**
 * Other Simplified forms that no Traditional copy has: OpenCC’s, without those that Big5 and its supplement of Hong
 * Kong have.
 */
const SIMPLIFIED_ONLY = new Set(
  '专丛丝丢亏亩亵仑伞伟伪伫侠侣侥侦俨俩俪俭偻偿冯冻凯凿刍别刽剂剐剥励劲勋匀匮卢厌厕叹叽吕吗呐呕呛呜咙咛哑哒哗哝哟唠唢唤啧啬啮啸喷喽嗫嘘嘱噜嚣囵坞坠垄垦垩垫垭埙埚堑堕壮壶奁妆妩妪姗娄娆娇娱娲娴婴婶嫔嬷孪宠寝对尧尴尽屡屿岂岖岗岘峦崂崃崭嵘巅巩帅帜帧帼庐库庞廪弃弯当径徕忾怂怄怅怆' +
    '恸恻恼悯惫惬惭惮慑懑懒戗抛拢拦拨挚挛挝挞挟挠挡挣挤捞捡捣掳掷掸掺揽搀搁搂搅摆摇摈摊撷撺擞攒敛斓斩旷昼晔晕晖暂暧杂枞枢枣枫枭柠柽栅栈栉栋桠桦桧桨桩梿棂椭榄榈槛槟横樱歼殒殓殡殴毂毙氇氢氲汇沣沥沦沧泸泻泼泽泾浅浆浇浊浏浑浒浔涝涞涟涡涣涧涩渍渎渐渑渔渗溃溅滞滤滥滦潇潍澜濑濒炀烁烂' +
    '烃烛烦烧烩烫烬焕焘牍牺犊犷犹狈狞狭狯狰狱狲猎猕獭珑珲琐瓯畴疟疡疮疯痉痨痪痫瘪瘫瘾癞癫皑皱盏盐盗眬睁睐睑瞒瞩矫矶矿砀砖砚砺砻砾础硕硚碛碜祯祷祸禄禅秃秽稣窍窜窝窥窦竖笃笺笼筛筝筹箓箩箫篑篓篮籁粤粪罂罚罢羁羟翘耸聂聋聪肠肤肾肿胀胁胧胫脍脏脐脓脸腻腾膑舆舰舱艰艳芜苇苋苍苎茎茏荆荚' +
    '荞荟荡荤荥荧荪荫莱莲莴莼萝萧萨蒋蓝蓟蓦蔷蔼蕲蕴藓虏虚蚀蚁蚂蛊蛎蛮蛰蜕蜗蝇蝉蝼蝾衔衬袅袭裆裢裤褛褴誉誊跄践跷跸跻踌蹑蹒蹰躏躯辞辩辫辽迩逊逦逻遗遥邓邹郏郓郧郸酝酿鉴陇陉陕陨隐雏雳霭静靥鞑颌颍颐颓颔颖颗颚颛颠颢颤颧髅鬓魇麸鼋龃龈龉龊龋龌龚龛丽参拟滩窃胶迁邻随隶齿龟炽灿莹',
);
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
        ? (isSimplified(written) || SIMPLIFIED_PARTS.test(written) || SIMPLIFIED_ONLY.has(written)) &&
          !HONG_KONG.has(written)
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
