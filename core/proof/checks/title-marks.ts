import { anyOf } from '../lists/rows';
import titled from '../lists/titled.json';
import type { TextCheck } from '../reading';
import { slipsByPatterns } from './patterns';
import type { Pattern } from './patterns';

/** What documents and books are called by their last words. */
const DOCUMENT = anyOf(titled.entries.documents);
/** What is done with documents. */
const GIVEN = anyOf(titled.entries.given);
/**
 * What has no title marks (GB/T 15834, 4.15.3.8 with appendix A.14): honours, meetings, works of building, marks of
 * trade.
 */
const NO_TITLE = anyOf(titled.entries.untitled);

/** What is held and has no title marks either; what is held about a law or a book may have its title. */
const HELD = anyOf(titled.entries.held);
/** Works that stand in title marks, by what they are. */
const WORK = anyOf(titled.entries.works);

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
