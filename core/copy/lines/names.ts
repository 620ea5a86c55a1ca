const SURNAMES =
  '王李张張刘劉陈陳杨楊赵趙黄黃周吴吳徐孙孫胡朱高林何郭马馬罗羅梁宋郑鄭谢謝韩韓唐冯馮于董萧蕭程曹袁邓鄧许許傅沈曾彭吕呂苏蘇卢盧蒋蔣蔡贾賈丁魏薛叶葉阎閻余潘杜戴夏钟鐘鍾汪田任姜范範方石姚谭譚廖邹鄒熊金陆陸郝孔白崔康毛邱秦江史顾顧侯邵孟龙龍万萬段雷钱錢汤湯尹黎易常武乔喬贺賀赖賴龚龔文庞龐樊兰蘭殷施陶洪翟安颜顏倪严嚴牛温溫芦季俞章鲁魯葛伍韦韋申尤毕畢聂聶丛叢焦向柳邢路岳齐齊梅莫庄莊辛管祝左涂谷祁时時舒耿牟卜詹关關苗凌费費纪紀靳盛童欧歐甄项項曲成游阳陽裴席卫衛查屈鲍鮑位覃霍翁隋植甘景薄单單包司柏宁寧柯阮桂闵閔解强強柴华華车車冉房边邊辜吉饶饒刁瞿戚丘古米池滕晋苑邬鄔臧畅暢宫宮来來嵺苟全褚廉简簡娄婁盖蓋符奚木穆党黨燕郎邸冀谈談姬屠连連郜晏栾欒郁商蒙计計喻揭窦竇迟遲宇敬鞠银銀宗沙楚佟艾区區初幸郗闫';

const FAMILY = new Set(SURNAMES);
const COMPOUND = /^(?:欧阳|歐陽|司马|司馬|上官|诸葛|諸葛|东方|東方|皇甫|尉迟|尉遲|公孙|公孫|令狐|慕容|司徒|夏侯)/u;

/** Whether a word can be a person's name: two to four Han with a common surname first. */
export function isPersonName(word: string): boolean {
  const bare = word.replace(/[ \u3000]/gu, '');
  if (!/^\p{Script=Han}{2,4}$/u.test(bare)) return false;
  if (COMPOUND.test(bare)) return bare.length >= 3;
  return bare.length <= 3 && FAMILY.has(bare.charAt(0));
}

/** Whether a text is a row of names parted by blanks or 、, such as `王清 李晶`. */
export function isNameRow(text: string): boolean {
  const words = text.split(/[ \u3000、，,/]+/u).filter((word) => word !== '');
  return words.length > 0 && words.length <= 8 && words.every(isPersonName);
}
