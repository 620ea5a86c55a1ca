import { holdCases } from './cases';

// Classes of slips that copy of other hands had, each in words of its own: wrong, what is told, and the same right.
holdCases({
  'sayings misquoted': [
    ['常言道，不积跬步，无以成千里。', 'fixed-phrase', '常言道，不积跬步，无以至千里。'],
    ['老人常说，三人行，必有吾师焉。', 'fixed-phrase', '老人常说，三人行，必有我师焉。'],
    ['他写道：路漫漫其修远兮，吾将上下而追索。', 'fixed-phrase', '他写道：路漫漫其修远兮，吾将上下而求索。'],
    ['做人要懂得，满招益，谦受益。', 'fixed-phrase', '做人要懂得，满招损，谦受益。'],
    ['真是百闻不如一，大家都看呆了。', 'fixed-phrase', '真是百闻不如一见，大家都看呆了。'],
    ['王老师教书四十年，桃李满天了。', 'fixed-phrase', '王老师教书四十年，桃李满天下了。'],
  ],
  'doubled within a word of three, or at the end of an expression': [
    ['要把这项工作规范范化。', 'doubled-character', '要把这项工作规范化。'],
    ['村里推进道路硬化、绿化化，环境变好了。', 'doubled-character', '村里推进道路硬化、绿化，环境变好了。'],
    ['志愿者弘扬助人为乐乐的精神。', 'doubled-character', '志愿者弘扬助人为乐的精神。'],
    ['消息传遍了大街小巷小巷。', 'doubled-word', '消息传遍了大街小巷。'],
    ['他一口气一口气读完了三本书。', 'doubled-word', '他一口气读完了三本书。'],
  ],
  'rows before a clause of a few words': [
    [
      '下月将有讲座三场，分别是《海港》和《渔火》，欢迎报名。',
      'item-count',
      '下月将有讲座两场，分别是《海港》和《渔火》，欢迎报名。',
    ],
  ],
  'conjunctions that do not go together': [
    ['多跑一趟不是为了应付检查，二是为了心里有数。', 'correlative', '多跑一趟不是为了应付检查，而是为了心里有数。'],
    ['只有大家肯出力，我们就一定能成。', 'correlative', '只要大家肯出力，我们就一定能成。'],
    ['只要水位降下来，大家才能回家。', 'correlative', '只有水位降下来，大家才能回家。'],
    ['虽然天下着雨，所以场面热闹。', 'correlative', '虽然天下着雨，但是场面热闹。'],
    ['即使天气再冷，但是他天天来。', 'correlative', '即使天气再冷，他也天天来。'],
    ['与其坐着等，宁可动手干。', 'correlative', '与其坐着等，不如动手干。'],
    ['虽然房子小，所以他住得踏实。', 'correlative', '虽然房子小，而且旧，但他住得踏实。'],
    ['雖然下着雨，所以場面熱鬧。', 'correlative', '雖然下着雨，但是場面熱鬧。'],
  ],
  'small words for others': [
    ['几盒牛奶己过期，被当场下架。', 'confusable', '几盒牛奶已过期，被当场下架。'],
    ['灯坏了，门锁也巳生锈。', 'confusable', '灯坏了，门锁也已生锈。'],
    [
      '老人先人后己，克己奉公，是大家的知己，这次己答应。',
      'confusable',
      '老人先人后己，克己奉公，是大家的知己，这次已答应。',
    ],
    ['街道工作愈百人次，走访了全村。', 'confusable', '街道工作逾百人次，走访了全村。'],
    ['医院愈十年来治愈3000人。', 'confusable', '医院逾十年来治愈3000人。'],
    ['这事与己无关，他己回家。', 'confusable', '这事与己无关，他已回家。'],
    ['炖了三个小时候，再加盐。', 'confusable', '炖了三个小时后，再加盐。'],
    ['老照片挂再书房的墙上。', 'confusable', '老照片挂在书房的墙上。'],
    ['县里计划在新增6个站点。', 'confusable', '县里计划再新增6个站点。'],
    ['他说：“明年还想在来。”', 'confusable', '他说：“明年还想再来。”'],
    ['展览分为五大版块。', 'confusable', '展览分为五大板块。'],
    ['1987年间，他回到村里。', 'redundant', '1987年，他回到村里。'],
    ['灯笼红彤彤的发红。', 'redundant', '灯笼红彤彤的。'],
    ['这里从七、八月起就缺水。', 'rough-comma', '这里从七八月起就缺水。'],
  ],
  'particles of how something is': [
    ['院里的月季开的正旺。', 'particle', '院里的月季开得正旺。'],
    ['她把袖子卷地高高的。', 'particle', '她把袖子卷得高高的。'],
    ['田里的秧苗还是绿油油地。', 'particle', '田里的秧苗还是绿油油的。'],
    ['现在办事快得多的。', 'broken-sentence', '现在办事快得多。'],
  ],
  'words of which a part is lost': [
    [
      '镇里将召开大会，并在四个方面：修路、架桥、引水、种树。',
      'lost-text',
      '镇里将召开大会，并在四个方面发力：修路、架桥、引水、种树。',
    ],
    ['工人克服了山高、坡陡、路滑，按时完工。', 'lost-text', '工人克服了山高、坡陡、路滑等困难，按时完工。'],
    ['为了让孩子们通过演出，学校还请来了老师。', 'lost-text', '为了让孩子们通过演出得到锻炼，学校还请来了老师。'],
  ],
  'marks between cases, and between two things': [
    ['能办的马上办、不能办的说清楚。', 'wrong-mark', '能办的马上办，不能办的说清楚。'],
    ['医生为老人检测视力，听力。', 'wrong-mark', '医生为老人检测视力、听力。'],
  ],
  'words of three with their characters changed about': [
    ['雨后的山坡油绿绿的。', 'sound-alike', '雨后的山坡绿油油的。'],
    ['刚出锅的馒头乎热热的。', 'sound-alike', '刚出锅的馒头热乎乎的。'],
  ],
  'one house under two names': [
    [
      '志愿者来到松溪敬老院，为老人理发。松溪养老院院长很感动。',
      'organisation',
      '志愿者来到松溪敬老院，为老人理发。松溪敬老院院长很感动。',
    ],
  ],
  'heads that tell of a deed by the figure of another': [
    [
      '#合作社售出茶叶500斤\n合作社今年产量500斤，已销售320斤。',
      'headline-figure',
      '#合作社售出茶叶320斤\n合作社今年产量500斤，已销售320斤。',
    ],
    [
      '#全县引进企业36家\n今年全县计划36家，已招引了28家。',
      'headline-figure',
      '#全县引进企业28家\n今年全县计划36家，已招引了28家。',
    ],
  ],
  'measure words of prizes': [['大会评出6强先进单位奖。', 'confusable', '大会评出6个先进单位奖。']],
  'changes of what a sentence before has counted': [
    [
      '庙会三天接待游客4.2万人。村里说，游客比去年的3.5万人增加了30%。',
      'rate',
      '庙会三天接待游客4.2万人。村里说，游客比去年的3.5万人增加了20%。',
    ],
    ['观众达3万5千余人。观众比上届的2.8万人增加了50%。', 'rate', '观众达3.5万余人。观众比上届的2.8万人增加了25%。'],
  ],
  'verbs written over each other': [
    ['他们在山里四处寻找觅，终于有了线索。', 'sound-alike', '他们在山里四处寻找，终于有了线索。'],
    ['这些难题要尽快解决除。', 'sound-alike', '这些难题要尽快解决。'],
  ],
  'what is told and not quoted': [
    ['水务站负责人说：根据规定，停水要提前三天告知。', 'wrong-mark', '水务站负责人说，根据规定，停水要提前三天告知。'],
    ['村民姜大海说：今年雨水好，收成不会差。', 'wrong-mark', '村民姜大海说：“今年雨水好，收成不会差。”'],
  ],
});
