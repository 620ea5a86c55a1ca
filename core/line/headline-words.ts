/*
 * What the words of headlines do at the ends of lines, in Simplified and Traditional characters. The lists are the
 * house's own, tuned on the golden heads; newspaper rule L18 names their purpose.
 */

const set = (characters: string): ReadonlySet<string> => new Set(characters);
/** Particles and suffixes that lean on what stands before them, whatever it is. */
export const LEANING_BACK = set('的地得了着著过過们們之者吗嗎呢吧啊');
/** Particles and conjunctions that never open a line of a headline (newspaper rule L18). */
export const WEAK_STARTS: ReadonlySet<string> = new Set([...LEANING_BACK, ...'等和与與及']);
/** Words that lean on what follows and should not close a line. */
export const WEAK_ENDS = set(
  '着著在为為向把被与與和及对對将將从從不没沒未是让讓使给給以于於由比更最很再又也都就各每这這那此该該本我其',
);
/** Of `WEAK_ENDS`, the ones that open a phrase: a good place to begin a line. */
export const OPENERS = set('在为為向把被对對将將从從让讓使给給以由不没沒未再又也都就是');
/** After these a phrase has usually ended. */
export const PARTICLES = set('的了');
/** One-character verbs of headlines: good to begin a line with. */
export const LONE_VERBS = set(
  '获獲迎促助赴享抓保创創办辦开開送进進建筑築护護惠抢搶战戰唱赞贊看说說谈談谋謀绘繪破治管强強稳穩防查拟擬须須应應可能要写寫走来來去到做造修救种種养養卖賣买買吃读讀听聽变變',
);
/** Qualities that belong to the word after. */
export const QUALITIES = set('新老旧舊大小全首好多高');
/** They make one word with the word before: 推进会, 石桥村, 参与率. */
export const SUFFIXES = set(
  '县縣市区區省州盟旗镇鎮乡鄉村里街路巷湾灣港岛島山河江湖海桥橋会會员員者家师師生长長手工率性化部厅廳局处處科室院所校馆館店厂廠' +
    '场場站台队隊团團组組班级級界业業线線网網区區型式制度法案书書报報奖獎赛賽节節展课課周季期日年人民户戶量额額值费費款金税稅物品机機车車船楼樓园園城中内內外上下前后後里裡间間热熱梦夢',
);
/** Measures that count things: what they count stays beside them. */
export const COUNTING = set(
  '个個名位员員户戶家项項条條场場次座栋棟层層套台臺辆輛架艘支枚部份篇首幅张張片根棵株头頭匹只隻对對双雙种種把盏盞本册冊颗顆道口块塊',
);
/** They bound the number before them: 五十米内, 9月1日起. */
export const BESIDE_NUMBERS = set('内內外上下前后後里裡中间間起');
/** Of `SUFFIXES`, the ones that also open a phrase after a verb: 贯彻|省党代会精神. */
export const PLACES = set('省市县縣区區州镇鎮乡鄉村');
/** Names of families that are no everyday word by themselves. */
export const SURNAMES = set(
  '陈陳李王张張刘劉杨楊黄黃赵趙吴吳周徐孙孫马馬朱胡郭林何高梁郑鄭罗羅宋谢謝唐韩韓曹许許邓鄧萧蕭冯馮曾程蔡彭潘袁董余苏蘇叶葉吕呂魏蒋蔣田杜丁沈姜范傅钟鍾卢盧汪戴崔任陆陸廖姚方邱夏谭譚韦韋贾賈邹鄒孟熊秦阎閻薛侯雷白龙龍段郝孔邵史毛常万萬顾顧赖賴武康贺賀严嚴尹钱錢施柳',
);

/** Words of two characters that open a phrase. */
export const OPENING_WORDS = new Set(
  (
    '全部 全面 全力 全程 正式 扎实 扎實 深入 持续 持續 有序 加快 加速 着力 大力 积极 積極 共同 共话 共話 集体 集體 联合 聯合 携手 攜手 热议 熱議 首次 再次 再度 ' +
    '同比 免费 免費 下月 上月 本月 今年 去年 明年 日前 近日 上午 下午 年底 月底 今日 昨日 明日 明起 今起 如何 为何 為何 为什么 怎么 怎麼 怎样 怎樣 已经 已經 正在 即将 即將 不再 没有 沒有 成为 成為 可以 能够 能夠 必须 必須'
  ).split(' '),
);

/** Bodies and events that are named after what stands before them. */
export const BODIES = new Set(
  '委员会 委員會 常委会 代表团 代表團 办公室 辦公室 指挥部 指揮部 领导小组 領導小組 服务站 服務站 合作社 联合会 聯合會 管理局 基金会 基金會 研究院 研究所 俱乐部 博览会 博覽會 锦标赛 錦標賽'.split(
    ' ',
  ),
);

/** Words of two characters that tell what is done, though the lexicon has them for nouns. */
export const FINITE = new Set(
  (
    '投入 惠及 为期 為期 落户 落戶 荣获 榮獲 上市 复工 復工 复产 復產 印发 印發 护佑 護佑 畅通 暢通 突围 突圍 迈上 邁上 过上 過上 赶上 趕上 弘扬 弘揚 ' +
    '会见 會見 座谈 座談 部署 通过 通過 任命 架起 致富 脱贫 脫貧 通报 通報 曝光 立案 结业 結業'
  ).split(' '),
);

/** Characters with which names of places and bodies end. */
export const BODY_ENDS = set('县縣市区區州镇鎮乡鄉村街路巷港岛島湖桥橋局厅廳所院校馆館社司府厂廠站队隊部委署');
/** Words of two characters that are bodies, or with which names of bodies end. */
export const BODY_WORDS = new Set(
  '街道 社区 社區 县城 縣城 学校 學校 医院 醫院 法院 公司 政府 省委 市委 县委 縣委 区委 區委 码头 碼頭 林场 林場 农场 農場 牧场 牧場 小学 小學 中学 中學 大学 大學 集团 集團 银行 銀行 学会 學會 协会 協會'.split(
    ' ',
  ),
);

/** People and offices that are named by the place or body before them. */
export const TITLES = new Set(
  (
    '书记 書記 县长 縣長 市长 市長 区长 區長 镇长 鎮長 乡长 鄉長 村长 村長 校长 校長 院长 院長 主任 局长 局長 委员 委員 代表 干部 幹部 职工 職工 ' +
    '党委 黨委 党组 黨組 支部 党支 黨支 领导 領導 医生 醫生 教师 教師 学生 學生 村民 居民 工人 部门 部門'
  ).split(' '),
);
