/**
 * The common family names of one character, in Simplified characters. Source: the 300 of the national census of names.
 */
export const SURNAMES: ReadonlySet<string> = new Set(
  '王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马罗梁宋郑谢韩唐冯于董萧程曹袁邓许傅沈曾彭吕苏卢蒋蔡贾丁魏薛叶阎余潘杜戴夏钟汪田任姜范方石姚谭廖邹熊金陆郝孔白崔康毛邱秦江史顾侯邵孟龙万段雷钱汤尹黎易常武乔贺赖龚文庞樊兰殷施陶洪翟安颜倪严牛温芦季俞章鲁葛伍韦申尤毕聂丛焦向柳邢路岳齐沿梅莫庄辛管祝左涂谷祁时舒耿牟卜路詹关苗凌费纪靳盛童欧甄项曲成游阳裴席卫查屈鲍位覃霍翁隋植甘景薄单包司柏宁柯阮桂闵解强柴华车冉房边辜吉饶刁瞿戚丘古米池滕晋苑邬臧畅宫来嵺苟全褚廉简娄盖符奚木穆党燕郎邸冀谈姬屠连郜晏栾郁商蒙计喻揭窦迟宇敖糜鄢冷卓花仇艾蓝都巩稽井练仲乐虞卞封竺冼原官楚佟栗匡宗应巫鞠桑荆谌沙伏岑胥蔺骆缪邝裘',
);
/** The commonest of them, which begin a name more often than they are anything else. */
export const COMMON_SURNAMES: ReadonlySet<string> = new Set([...SURNAMES].slice(0, 120));

/** Family names of two characters. */
export const DOUBLE_SURNAMES: readonly string[] = [
  '欧阳',
  '上官',
  '司马',
  '诸葛',
  '慕容',
  '司徒',
  '皇甫',
  '令狐',
  '端木',
  '夏侯',
  '尉迟',
  '东方',
  '呼延',
  '长孙',
  '宇文',
  '公孙',
];

/**
 * Rare family names, which are names only right after an office. Source: 百家姓, without those that begin common words.
 */
export const RARE_SURNAMES: ReadonlySet<string> = new Set(
  '水云昌凤酆皮元湛禹狄贝茅麻危昝宣贲杭诸钮嵇滑荣荀羊於惠芮羿储汲邴松乌巴弓牧隗山宓蓬郗班仰秋伊暴钭厉戎祖束幸韶蓟印宿怀蒲邰鄂索咸籍阴苍双闻莘贡劳逄扶堵宰郦雍却璩濮寿扈郏浦尚慕茹习宦鱼容慎戈庾暨居衡弘寇禄阙殴殳沃蔚夔隆厍晁勾融訾阚毋乜丰巢蒯逯桓亓仝佘佴修冒凭况巨帅帖庆弋忻揣敬敏旷晓桐檀欣泉泰渠玄瑞甯皇盈眭硕禚税竹粟綦绪缑胜脱茆菅萨蒉藏虎蛮衣裔谯豆赫迮郄郸郯鄞酒镡闭闾雒霄靖顿颉骞鹿麦鬱鑫鄺鄔郟',
);
