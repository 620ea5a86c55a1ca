import { describe, expect, it } from 'vitest';
import { PROOF_LISTS } from '../../../core/proof';
import { found, slipsIn, storyOf } from './slips';

/** A sentence with a slip, and what is told of it. */
const SLIPS: readonly (readonly [string, string])[] = [
  ['9月16日（星期四），石桥通车。', 'wrong-weekday: 星期四 → 星期三'],
  ['评审会将于9月10日举行。', 'past-as-future: 9月10日'],
  ['评审会已于9月28日举行。', 'future-as-past: 9月28日'],
  ['昨日（9月16日）下了雨。', 'relative-day: 9月16日'],
  ['2月30日放假一天。', 'no-such-date: 2月30日'],
  ['全村共有党员45人，其中男30人、女20人。', 'sum: 45人，其中男30人、女20人'],
  ['收入由120万元增加到98万元。', 'direction: 120万元增加到98万元'],
  ['产量由120吨增加到150吨，增长35%。', 'rate: 35%'],
  ['损耗减少了2倍。', 'times-less: 减少了2倍'],
  ['会议提出四点意见：一是抓早，二是抓小，三是抓实。', 'item-count: 四点意见'],
  ['会议提出：一是抓早，三是抓小。', 'item-order: 三是'],
  ['到场约30人左右。', 'rough-twice: 约30人左右'],
  ['过了三、四天才好。', 'rough-comma: 三、四 → 三四'],
  ['二零二六年开工。', 'year-zero: 二零二六年 → 二〇二六年'],
  ['他说：“明天就来。', 'unpaired-mark: 。 → 。”'],
  ['他说：“明天就来。“', 'unpaired-mark: “ → ”'],
  ['天气很好，，大家都来了。', 'doubled-mark: ，， → ，'],
  ['大家都很高兴的的样子。', 'doubled-character: 的的 → 的'],
  ['村里提供供水服务站的钥匙。', ''],
  ['法制股股长来了，村里的村长也来了。', 'wording: 村长 → 村主任'],
  ['她每天浇浇水、拔拔草，一家人和和睦睦。', ''],
  ['写一份看得懂的合同，不懂的题目就问。', ''],
  ['民警认真的比对监控。', 'particle: 的 → 地'],
  ['大家割的满头大汗。', 'particle: 的 → 得'],
  ['会议总结经验经验。', 'doubled-word: 经验经验 → 经验'],
  ['水位不断的上升。', 'particle: 的 → 地'],
  ['孩子们学的很认真。', 'particle: 的 → 得'],
  ['各级加强安全布署。', 'confusable: 布署 → 部署'],
  ['坚持以人民为中新的思想。', 'fixed-phrase: 以人民为中新 → 以人民为中心'],
  ['大家目不转晴地看着。', 'fixed-phrase: 目不转晴 → 目不转睛'],
  ['公司面向社会招骋员工。', 'confusable: 招骋 → 招聘'],
  ['大家一致要求集思广义办好这件事。', 'fixed-phrase: 集思广义 → 集思广益'],
  ['各村墨守成归的做法要改。', 'fixed-phrase: 墨守成归 → 墨守成规'],
  ['县里坚持实事求事的作风。', 'fixed-phrase: 实事求事 → 实事求是'],
  ['老师讲课时孩子们聚精汇神地听。', 'fixed-phrase: 聚精汇神 → 聚精会神'],
  ['整改须在十一月底前完成验收。', ''],
  ['原因是因为天气不好。', 'redundant: 原因是因为 → 原因是'],
  ['全场响起熱烈的掌声。', 'other-script: 熱 → 热'],
  ['一共来了3O人。', 'look-alike: O → 0'],
  ['这里住着几位残废人。', 'wording: 残废人 → 残疾人'],
  ['会议开了很久，但是、没有结果。', 'wrong-mark: 、 → ，'],
  ['请问这件事由谁来管。', 'wrong-mark: 。 → ？'],
  ['他介绍说：“我们没有执法权，只能劝大家离开”。', 'wrong-mark: ”。 → 。”'],
  ['电子秤象潮水一样涌来。', 'confusable: 象 → 像'],
  ['一共嵌了一百六十多余颗星。', 'rough-twice: 多余'],
  ['石桥队以78比81险胜东港队。', 'direction: 78比81'],
  ['石桥队以81比78险胜东港队。', ''],
  ['石桥队81比78不敌东港队。', 'direction: 81比78'],
  ['现场观众3.5万人，比上届的2.8万人增加50%。', 'rate: 50%'],
  ['现场观众3.5万人，比上届的2.8万人增加25%。', ''],
  ['今年产量280吨，比去年的300吨增加20吨。', 'direction: 300吨增加20吨'],
  ['邻居节从2020年创办，至今已有十年。', 'anniversary: 至今已有十年'],
  ['邻居节从2016年创办，至今已有十年。', ''],
  ['事项办结率达103%。', 'shares: 103%'],
  ['每天吃一个至两个左右。', 'rough-twice: 一个至两个左右'],
  ['处以五千元以上五万以下罚款。', 'unit: 五万 → 五万元'],
  ['“我们都没有执法权，只能劝大家离开”。', 'wrong-mark: ”。 → 。”'],
  ['“我们都没有执法权，只能劝大家离开”物业经理说。', 'missing-stop: ” → 。”'],
  ['情绪低落持续两周以上的应及时到医院就诊？', 'wrong-mark: ？ → 。'],
  ['情绪低落持续两周以上的应不应及时到医院就诊？', ''],
  ['她乐呵呵的说起往事。', 'particle: 的 → 地'],
  ['课程分为语文、算术、园艺、木工三科。', 'item-count: 三'],
  ['队员的成绩十分突岀。', 'look-alike: 岀 → 出'],
  ['工作人员上门争求意见。', 'confusable: 争求意见 → 征求意见'],
  ['产品远消海外各地。', 'sound-alike: 远消 → 远销'],
  ['孩子们兴高采烈的参观了新教室。', 'particle: 的 → 地'],
  ['豆腐要炖的烂，汤才鲜。', 'particle: 的 → 得'],
  ['裁判说，比分看的见，谁也赖不掉。', 'particle: 的 → 得'],
  ['赛事办的如火如荼，大家都来看。', 'particle: 的 → 得'],
  ['让更多得居民享受到便利。', 'particle: 得 → 的'],
  ['河里清澈地湖水静静地流。', 'particle: 地 → 的'],
  ['以前得拜托邻居，现在自己种的菜、炖的汤都很好，看的人也多。', ''],
  ['市民可登陆政务服务网站查询。', 'confusable: 登陆 → 登录'],
  ['台风昨晚在沿海登陆，广场冠名费已登录到账。', ''],
  ['他们互相拉一把，渡过了最苦的日子。', 'confusable: 渡过 → 度过'],
  ['接到居民反应后，我们当天就去了。', 'confusable: 反应 → 反映'],
  ['他对花粉过敏反应，居民向社区反映了情况。', ''],
  ['扫描二维码既可付款。', 'confusable: 既 → 即'],
  ['既要抓进度，又要保质量，明天即可完工。', ''],
  ['门上贴着一幅大红对联。', 'confusable: 幅 → 副'],
  ['门上贴着一副大红对联，墙上挂着一幅油画。', ''],
  ['树下栽了三颗小树苗。', 'confusable: 颗 → 棵'],
  ['天上有三颗星，地上有三棵树苗。', ''],
  ['大家都说，输了不要紧，不敢在试才要紧。', ''],
  ['社会各届人士前来观看。', 'confusable: 各届 → 各界'],
  ['县里召开了动圆会。', 'confusable: 动圆会 → 动员会'],
  ['比赛重再参与。', 'sound-alike: 重再'],
  ['双方签字以后，由律师见正。', 'sound-alike: 见正 → 见证'],
  ['新来的会计负责仓库管里。', 'sound-alike: 管里 → 管理'],
  ['公司的效益逐年提搞。', 'sound-alike: 提搞 → 提高'],
  ['街上积水達(dá)到半尺。', 'garbled: 達(dá) → 達'],
];

describe('the checks of a text', () => {
  it.each(SLIPS)('%s', (text, expected) => {
    expect(found(text)).toEqual(expected === '' ? [] : [expected]);
  });

  it('say nothing of clean copy', () => {
    for (const text of [
      '9月16日（星期三），石桥通车。全村共有党员50人，其中男30人、女20人。',
      '“目前已经有三四十人报名。”他说，“为了了解情况，我们去过两次。”',
      '会议提出三点意见：一是抓早，二是抓小，三是抓实。',
      '收入由98万元增加到120万元，增长22.4%，约占全镇的30%。',
      '各部暑期开放的场馆有十一处，参与与否由大家自己决定。',
      '他把积极的态度带到工作中，孩子们画得很认真，跑得又快又稳。',
      '请问您贵姓？他说，但是没有人答。无人机稳稳落在山梁上，最难的是起飞。',
      '最难的一关过了，没看懂的那几页请人讲了，大家吃得安心。',
      '石子小的像黄豆，大的像鸡蛋，起初怕绳子会不会断，这样的天绝不能飞。',
      '铸铁管里都是水，哪天回去再看，大象和现象一样值得说。',
      '现在在这里工作的，所有有关人员都是是非分明的人。',
    ]) {
      expect([text, found(text)]).toEqual([text, []]);
    }
  });

  it('need the date of the issue only for days without a year', () => {
    const { issueDate: _, ...rest } = { issueDate: '', language: 'zh-Hans' as const };
    expect(slipsIn([storyOf({}, '2026年9月16日（星期四）开工。')], { ...rest }).map(({ code }) => code)).toEqual([
      'wrong-weekday',
    ]);
  });

  it('leave alone what the paper knows', () => {
    expect(found('招骋公司开业。', { known: ['招骋公司'] })).toEqual([]);
  });

  it.each([
    '她还是用石磨磨一斗豆子。',
    '外公的藤椅搁在骑楼边上，一搁就是五十年。',
    '巡护、保洁、报险都有工分，低区的水压降下来了。',
    '让中小企业“拎包入驻”。',
    '云朵路过来批改，\n打了一个大大的勾。',
  ])('is silent about what is right: %s', (text) => {
    expect(slipsIn([storyOf({}, ...text.split('\n'))])).toEqual([]);
  });

  it('read Traditional copy: lists match, and what a converter got wrong is told', () => {
    expect(found('全縣面積三千公裏。', { language: 'zh-Hant' })).toEqual(['converted: 公裏 → 公里']);
    expect(found('臨時扶手已按裝妥當，一但損壞，應該報修。', { language: 'zh-Hant' })).toEqual([
      'confusable: 按裝',
      'confusable: 一但 → 一旦',
    ]);
    expect(found('部份帳戶要先結帳，座落海邊的戶外座位有限。', { language: 'zh-Hant' })).toEqual([]);
    expect(found('松鼠和鬆鼠，老鍾樓的鐘聲，關系到乾部。', { language: 'zh-Hant' })).toEqual([
      'converted: 鬆鼠 → 松鼠',
      'converted: 鍾樓 → 鐘樓',
      'converted: 關系 → 關係',
      'converted: 乾部 → 幹部',
    ]);
    expect(found('海裏的魚，復審與回覆，麵條和麪包，公里。', { language: 'zh-Hant' })).toEqual([]);
    expect(found('大家目不轉晴地看著。', { language: 'zh-Hant' })[0]).toMatch(/^fixed-phrase: 目不轉晴/u);
  });

  it('can be given the paper’s own lists', () => {
    const lists = { ...PROOF_LISTS, wordings: ['旧叫法 新叫法'] };
    expect(found('这是旧叫法。', { lists })).toEqual(['wording: 旧叫法 → 新叫法']);
  });
});

describe('the checks across stories', () => {
  it('find a name that is one character off, and which of the two is the rarer', () => {
    const stories = [
      storyOf({}, '镇党委书记苏鸣远主持会议。', '苏鸣远说，要抓实。'),
      storyOf({}, '镇党委书记苏明远表示，下月动工。'),
    ];
    expect(slipsIn(stories).map(({ code, text, suggestion }) => [code, text, suggestion])).toEqual([
      ['name', '苏明远', '苏鸣远'],
    ]);
  });

  it('find a person with two ranks of one office', () => {
    const stories = [
      storyOf({}, '柳渡镇镇长梁启舟主持会议。', '柳渡镇镇长梁启舟要求抓实。'),
      storyOf({}, '柳渡镇副镇长梁启舟表示，下月动工。'),
    ];
    expect(slipsIn(stories).map(({ code, values }) => [code, values])).toEqual([
      ['office', { person: '梁启舟', other: '镇长' }],
    ]);
  });

  it('hold figures of heads and captions against the story', () => {
    const [slip, ...rest] = slipsIn([
      storyOf({ headline: '柳渡镇投入360万元修路' }, '柳渡镇投入630万元，修路12公里。'),
    ]);
    expect([slip?.code, slip?.text, slip?.values, rest]).toEqual([
      'headline-figure',
      '360万元',
      { other: 6300000 },
      [],
    ]);
  });

  it('tell of terms that go by two names in one issue', () => {
    const stories = [storyOf({}, '他很执着。'), storyOf({}, '她也很执著。')];
    expect(slipsIn(stories).map(({ code, text, suggestion }) => [code, text, suggestion])).toEqual([
      ['term', '执著', '执着'],
    ]);
  });

  it('hold only copy of the mainland to what its papers do not say', () => {
    expect(slipsIn([storyOf({}, '警方拘捕一名嫌犯。')])).toHaveLength(1);
    expect(slipsIn([storyOf({}, '警方拘捕一名嫌犯，村長說明經過。')], { language: 'zh-Hant' })).toEqual([]);
  });

  it('read only the story anew that changed', () => {
    const quiet = storyOf({}, '这里没有差错。');
    const [before, after] = [storyOf({}, '布署完毕。'), storyOf({}, '部署完毕。')];
    expect(slipsIn([quiet, before])).toHaveLength(1);
    expect(slipsIn([quiet, after])).toHaveLength(0);
  });
});

describe('what is right, though it looks like a slip', () => {
  it.each([
    '只有村口有路灯，就一定要走大路。',
    '只有周末有空，就会回村看看。',
    '他对市民说：有事打电话，我们随叫随到。',
    '居民坦言：一是怕吵，二是怕脏，三是怕乱。',
    '本报开设民生版块。',
    '论坛的三大版块都很热闹。',
    '房号2-301户。',
    '报名电话0571-8个号码。',
    '用扁担担水。',
    '老人握铁锹锹土。',
  ])('%s', (copy) => expect(found(copy)).toEqual([]));

  it.each(['只有坚持锻炼，就能增强体质。', '每次10-15分钟。', '新区建成三大版块。'])('but not %s', (copy) =>
    expect(found(copy)).not.toEqual([]),
  );
});
