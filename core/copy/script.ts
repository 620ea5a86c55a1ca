import type { PaperLanguage } from '../document';

/**
 * Frequent characters whose simplified and traditional forms differ and where neither form is used in the other script:
 * pairs, simplified first. Enough to tell the scripts apart and to point at a mixture; not a conversion table.
 */
const PAIRS =
  '国國会會学學发發动動进進设設复復实實质質务務态態级級续續环環结結构構万萬运運营營护護' +
  '号號执執现現创創评評责責项項战戰识識险險业業义義为為书書东東两兩严嚴丧喪丰豐临臨举舉' +
  '乌烏乐樂乔喬习習乡鄉买買乱亂争爭亚亞产產亲親亿億仅僅从從仓倉仪儀们們价價众眾优優传傳' +
  '伤傷伦倫体體佥僉侧側侨僑债債倾傾储儲儿兒兑兌党黨兰蘭关關兴興养養兽獸内內冈岡册冊写寫' +
  '军軍农農决決况況净淨减減凤鳳凭憑击擊刘劉则則刚剛剧劇剑劍劝勸办辦劳勞势勢区區医醫华華' +
  '协協单單卖賣卫衛厂廠厅廳历歷压壓厉厲县縣双雙变變叶葉听聽启啟员員响響团團园園围圍图圖' +
  '圆圓圣聖场場坏壞块塊坚堅坛壇坝壩垒壘墙牆声聲处處备備头頭夹夾夺奪奋奮奖獎妇婦妈媽孙孫' +
  '宁寧宝寶审審宪憲宫宮宽寬宾賓导導寻尋寿壽将將尔爾尘塵尝嘗层層届屆属屬岁歲岛島峡峽币幣' +
  '师師帐帳带帶帮幫广廣庆慶应應庙廟废廢开開异異张張弹彈强強归歸录錄忆憶忧憂怀懷总總恋戀' +
  '恳懇恶惡惊驚悬懸惯慣愤憤戏戲户戶扩擴扫掃扬揚抚撫抢搶报報担擔拥擁择擇挂掛挥揮损損' +
  '换換据據摄攝敌敵数數断斷无無旧舊时時显顯晋晉晒曬晓曉术術机機杀殺权權条條来來杨楊极極' +
  '枪槍标標栏欄树樹样樣桥橋档檔检檢楼樓欢歡欧歐残殘毁毀毕畢气氣汉漢汤湯沟溝没沒泪淚洁潔' +
  '济濟测測浓濃涛濤润潤涨漲温溫湾灣湿濕满滿滨濱灭滅灯燈灵靈灾災炉爐点點热熱爱愛爷爺牵牽' +
  '状狀独獨狮獅献獻玛瑪电電画畫畅暢疗療监監盖蓋盘盤码碼确確礼禮离離种種积積称稱稳穩穷窮' +
  '竞競笔筆筑築签簽简簡类類粮糧紧緊纪紀纳納纸紙线線练練组組细細织織终終绍紹经經给給络絡' +
  '统統继繼绩績维維综綜绿綠缓緩编編缘緣网網罗羅联聯职職肃肅胜勝脑腦脚腳节節艺藝苏蘇' +
  '荣榮药藥获獲虑慮虽雖补補装裝见見规規视視览覽觉覺观觀订訂认認讨討让讓议議讯訊记記' +
  '讲講许許论論访訪证證词詞译譯试試诗詩话話该該详詳语語误誤说說请請读讀课課调調谈談谢謝' +
  '谋謀贝貝负負贡貢财財贤賢败敗货貨贫貧购購贯貫贵貴费費贺賀资資赛賽赞贊赵趙趋趨跃躍车車' +
  '轨軌转轉轮輪软軟轻輕载載较較辅輔辆輛输輸边邊达達过過迈邁还還这這远遠违違连連迟遲适適' +
  '选選递遞邮郵郑鄭酱醬释釋钟鐘钢鋼钱錢铁鐵银銀链鏈销銷锋鋒错錯镇鎮长長门門闪閃闭閉问問' +
  '间間闻聞阅閱队隊阳陽阴陰阵陣阶階际際陆陸陈陳难難雾霧韩韓页頁顶頂顺順须須预預领領频頻' +
  '题題颜顏额額风風飞飛饭飯饮飲馆館马馬驱驅驻駐验驗骑騎鱼魚鲁魯鲜鮮鸟鳥鸡雞鸣鳴麦麥黄黃' +
  '龙龍龄齡齐齊';

const SIMPLIFIED = new Set<string>();
const TRADITIONAL = new Set<string>();
const letters = [...PAIRS];
for (let index = 0; index + 1 < letters.length; index += 2) {
  const simplified = letters[index] as string;
  const traditional = letters[index + 1] as string;
  SIMPLIFIED.add(simplified);
  TRADITIONAL.add(traditional);
}

/** Whether a character is the simplified form of a pair whose traditional form differs. */
export function isSimplified(character: string): boolean {
  return SIMPLIFIED.has(character);
}

/** Whether a character is the traditional form of a pair whose simplified form differs. */
export function isTraditional(character: string): boolean {
  return TRADITIONAL.has(character);
}

/** The language copy is written in, by which script's own characters are more; simplified when neither is. */
export function detectLanguage(text: string): PaperLanguage {
  let balance = 0;
  for (const character of text) {
    if (SIMPLIFIED.has(character)) balance += 1;
    else if (TRADITIONAL.has(character)) balance -= 1;
  }
  return balance < 0 ? 'zh-Hant' : 'zh-Hans';
}
