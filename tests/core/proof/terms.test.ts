import { describe, expect, it } from 'vitest';
import { PROOF_LISTS } from '../../../core/proof';
import { holdCases } from './cases';

const VARIANTS = PROOF_LISTS.variants.map((row) => row.split(' '));

// Words in two writings and things under two names in one issue: wrong copy, what is told of it, and the same copy
// right.
holdCases({
  'words in two writings': [
    [
      '他负隅顽抗，最终落网。\n\n夜宵摊收了。一份夜消十元。',
      'term',
      '他负隅顽抗，最终落网。\n\n夜宵摊收了。一份夜宵十元。',
    ],
    ['渔民收起渔网。\n\n船上晒着鱼网。', 'term', '渔民收起渔网。\n\n船上晒着渔网。'],
  ],
  'forms of one word in Traditional copy': [
    [
      '今年的佈景全部重畫，將於下月完工。風大時要有人拉住布景。佈景很重。',
      'term',
      '今年的佈景全部重畫，將於下月完工。風大時要有人拉住佈景。佈景很重。',
    ],
    [
      '下一步的計畫是設置教室，這項計劃已獲通過。計畫將於三月動工。',
      'term',
      '下一步的計畫是設置教室，這項計畫已獲通過。計畫將於三月動工。',
    ],
    [
      '學生學會自製茶具，也學會自制。這項計劃將於三月動工，計畫不變，計畫已獲通過。',
      'term',
      '學生學會自製茶具，也學會自制。這項計畫將於三月動工，計畫不變，計畫已獲通過。',
    ],
    ['廣場將搭設舞臺。舞台兩側設座位。舞台很大。', 'term', '廣場將搭設舞台。舞台兩側設座位。舞台很大。'],
  ],
  'names of one thing': [
    [
      '海嵐醫院急症室擴建，將於下周啟用。市民不必到急診室輪候。急症室已增聘護士。',
      'term',
      '海嵐醫院急症室擴建，將於下周啟用。市民不必到急症室輪候。急症室已增聘護士。',
    ],
    [
      '巴士改道，將於十月實施。公車公司說，巴士車費不變。',
      'term',
      '巴士改道，將於十月實施。巴士公司說，巴士車費不變。',
    ],
  ],
});

describe('the list of writings', () => {
  it('prefers no writing that it sets aside elsewhere', () => {
    const aside = new Set(VARIANTS.flatMap(([, ...others]) => others));
    expect(VARIANTS.map(([preferred]) => preferred).filter((one) => aside.has(one ?? ''))).toEqual([]);
  });

  it('has each word once', () => {
    const words = VARIANTS.map(([preferred]) => preferred);
    expect(words.filter((word, at) => words.indexOf(word) !== at)).toEqual([]);
  });
});
