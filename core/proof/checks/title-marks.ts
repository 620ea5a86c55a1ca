import { oncePerLists } from '../lists';
import { anyOf } from '../lists/rows';
import type { TextCheck } from '../reading';
import { slipsByPatterns } from './patterns';
import type { Pattern } from './patterns';

const wordsBeside = oncePerLists((lists) => ({
  /** What documents and books are called by their last words. */
  documents: anyOf(lists['titled.documents']),
  /** What is done with documents. */
  given: anyOf(lists['titled.given']),
  /**
   * What has no title marks (GB/T 15834, 4.15.3.8 with appendix A.14): honours, meetings, works of building, marks of
   * trade.
   */
  noTitle: anyOf(lists['titled.untitled']),
  /** What is held and has no title marks either; what is held about a law or a book may have its title. */
  held: anyOf(lists['titled.held']),
  /** Works that stand in title marks, by what they are. */
  works: anyOf(lists['titled.works']),
  /** What is done with songs and poems, and what works are when they are named in a row. */
  performed: anyOf(lists['titled.performed']),
  pieces: anyOf(lists['titled.pieces']),
  /** What is told in so many copies. */
  counted: anyOf(lists['titled.counted']),
  /** What stands before a name that is no title. */
  called: anyOf(lists['titled.called']),
  /** What follows a name in quotes that is that of an undertaking, and of no work. */
  undertakings: anyOf(lists['titled.undertakings']),
}));

const patternsOf = oncePerLists((lists): readonly Pattern[] => {
  const { documents, given, noTitle, held, works, performed, pieces, counted, called, undertakings } =
    wordsBeside(lists);
  return [
    {
      code: 'title-mark',
      pattern: new RegExp(`(?<=(?:${given})(?:了)?)[“「][^“”「」《》，。]{2,24}(?:${documents})[”」]`, 'gu'),
      right: (match) => `《${match.slice(1, -1)}》`,
      confidence: 0.7,
    },
    {
      code: 'title-mark',
      pattern: new RegExp(
        `[“「][^“”「」《》，。]{2,24}(?:${counted})[”」](?=(?:共|约|累计)?\\d[\\d,.]*[万千百]?[余多]?[册本份])`,
        'gu',
      ),
      right: (match) => `《${match.slice(1, -1)}》`,
      confidence: 0.75,
    },
    {
      code: 'title-mark',
      pattern: new RegExp(
        `《[^《》，。“”]{2,20}》(?=(?:${noTitle})(?!实施|管理|招标|申报|部|建设规|评审|评选办|评选方))`,
        'gu',
      ),
      right: (match) => `“${match.slice(1, -1)}”`,
      confidence: 0.55,
    },
    // 自称《客服》的人: what somebody is called has no title.
    {
      code: 'title-mark',
      pattern: new RegExp(`(?<=(?:${called})(?:是|了|的)?[^《》，。；：！？“”]{0,6})《[^《》，。“”]{1,8}》`, 'gu'),
      right: (match) => `“${match.slice(1, -1)}”`,
      confidence: 0.55,
    },
    {
      code: 'title-mark',
      pattern: new RegExp(`《[^《》，。“”]{2,24}(?<!法|典|条例|规定|办法|公约|经|传|记|诗|史)》(?=(?:${held}))`, 'gu'),
      right: (match) => `“${match.slice(1, -1)}”`,
      confidence: 0.6,
    },
    {
      code: 'title-mark',
      pattern: new RegExp(
        `(?<=${works})[“「](?:[^“”「」《》，。]{4,20}|(?<=(?:小说|折子戏|曲|独奏|散文|歌|绘本|童话|专著)[“「])[^“”「」《》，。]{2,3})[”」](?!${undertakings})`,
        'gu',
      ),
      right: (match) => `《${match.slice(1, -1)}》`,
      confidence: 0.55,
    },
    // 演唱了“某某”“某某”, “某某”等歌曲: what is sung and played, and what is told to be a piece.
    {
      code: 'title-mark',
      pattern: new RegExp(
        `(?<=(?:${performed})了?(?:[“「][^“”「」《》，。]{2,16}[”」]、?)*)[“「][^“”「」《》，。]{2,16}[”」](?!的|组合|主题|活动|系列)`,
        'gu',
      ),
      right: (match) => `《${match.slice(1, -1)}》`,
      confidence: 0.55,
    },
    {
      code: 'title-mark',
      pattern: new RegExp(`[“「][^“”「」《》，。]{1,16}[”」](?=等(?:[〇㐀-鿿𠀀-𲎯]{0,4})?(?:${pieces}))`, 'gu'),
      right: (match) => `《${match.slice(1, -1)}》`,
      confidence: 0.6,
    },
  ];
});

/** Quotes about the title of a document, and title marks about what has none. */
export const checkTitleMarks: TextCheck = (text, { lists }) => slipsByPatterns(text, patternsOf(lists));
