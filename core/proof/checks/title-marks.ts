import type { TextCheck } from '../reading';
import { slipsByPatterns } from './patterns';
import type { Pattern } from './patterns';

/** What documents and books are called by their last words. */
const DOCUMENT =
  '指南|手册|办法|条例|细则|公约|白皮书|蓝皮书|实施方案|工作方案|实施意见|指导意见|管理规定|暂行规定|倡议书|宣传册|明白纸|须知|章程|标准|守则|法';
/** What is done with documents. */
const GIVEN = '印发|编印|出台|颁布|制定|修订|发布|编写|编制|下发|实施|根据|按照|依据|依照|违反|贯彻|执行|学习|发放';
/**
 * What has no title marks (GB/T 15834, 4.15.3.8 with appendix A.14): honours, meetings, works of building, marks of
 * trade.
 */
const NO_TITLE = '称号|荣誉称号|论坛|研讨会|座谈会|工程|品牌|商标|行动|大奖|奖项|项目|专项|模式|精神|战略|评选';

/** What is held and has no title marks either; what is held about a law or a book may have its title. */
const HELD =
  '主题(?:班会|队会|党日|团日|活动|晚会|演讲|沙龙|教育)|班会|队会|党日|系列活动|志愿服务|公益活动|文艺晚会|晚会|联欢会|演讲比赛|歌咏比赛|活动|仪式|运动会|(?:美食|成果|摄影|书画|图片|作品|花卉|农产品|非遗)展|(?:征文|摄影|书法|短视频|歌唱|厨艺|技能)?大赛|展销会|招聘会|博览会|推介会';
/** Works that stand in title marks, by what they are. */
const WORK =
  '长篇小说|中篇小说|短篇小说|小说|散文集|诗集|散文|组诗|歌曲|组歌|电影|影片|纪录片|电视剧|广播剧|话剧|歌剧|舞剧|越剧|京剧|豫剧|黄梅戏|采茶戏|小品|相声|专著|诗歌|油画|国画|舞蹈|合唱|独唱|绘本|课文';

const PATTERNS: readonly Pattern[] = [
  {
    code: 'title-mark',
    pattern: new RegExp(`(?<=(?:${GIVEN})(?:了)?)[“「][^“”「」《》，。]{2,24}(?:${DOCUMENT})[”」]`, 'gu'),
    right: (match) => `《${match.slice(1, -1)}》`,
    confidence: 0.7,
  },
  {
    code: 'title-mark',
    pattern:
      /[“「][^“”「」《》，。]{2,24}(?:指南|手册|宣传册|读本|折页|须知)[”」](?=(?:共|约|累计)?\d[\d,.]*[万千百]?[余多]?[册本份])/gu,
    right: (match) => `《${match.slice(1, -1)}》`,
    confidence: 0.75,
  },
  {
    code: 'title-mark',
    pattern: new RegExp(
      `《[^《》，。“”]{2,20}》(?=(?:${NO_TITLE})(?!实施|管理|招标|申报|部|建设规|评审|评选办|评选方))`,
      'gu',
    ),
    right: (match) => `“${match.slice(1, -1)}”`,
    confidence: 0.55,
  },
  {
    code: 'title-mark',
    pattern: new RegExp(`《[^《》，。“”]{2,24}(?<!法|典|条例|规定|办法|公约|经|传|记|诗|史)》(?=(?:${HELD}))`, 'gu'),
    right: (match) => `“${match.slice(1, -1)}”`,
    confidence: 0.6,
  },
  {
    code: 'title-mark',
    pattern: new RegExp(`(?<=${WORK})“[^“”《》，。]{4,20}”(?!活动|工程|计划|项目|行动|大赛|比赛|展)`, 'gu'),
    right: (match) => `《${match.slice(1, -1)}》`,
    confidence: 0.55,
  },
];

/** Quotes about the title of a document, and title marks about what has none. */
export const checkTitleMarks: TextCheck = (text) => slipsByPatterns(text, PATTERNS);
