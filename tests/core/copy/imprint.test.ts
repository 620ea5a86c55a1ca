import { describe, expect, it } from 'vitest';
import { importCopy } from '../../../core/copy';
import type { CopyImport } from '../../../core/copy';

/** A story with a line under it, as imported. */
function importUnder(line: string): CopyImport {
  const text = `水渠修好了\n\n本报讯 水渠昨日修好了，水已经到了田头，家家都在放水插秧。\n\n${line}\n`;
  return importCopy({ text, file: 'a.txt', sha256: 'x' });
}

describe('the imprint row', () => {
  it.each([
    [
      '社址：青石县前街1号 邮编：000100 广告热线：0100-5550112 定价：每份1.00元 青石印务有限公司印刷',
      {
        address: '社址：青石县前街1号',
        postcode: '邮编：000100',
        advertising: '广告热线：0100-5550112',
        price: '定价：每份1.00元',
        printer: '青石印务有限公司印刷',
      },
    ],
    [
      '承印：青石印务有限公司　零售价：1元　全年价：300元；邮政编码：000100　报社地址：前街1号',
      {
        printer: '承印：青石印务有限公司',
        price: '零售价：1元 全年价：300元',
        postcode: '邮政编码：000100',
        address: '报社地址：前街1号',
      },
    ],
    [
      '社址：青石市舊街9號 電話：0100-555018 廣告專線：0100-555019 承印：青石印務公司',
      {
        address: '社址：青石市舊街9號',
        phone: '電話：0100-555018',
        advertising: '廣告專線：0100-555019',
        printer: '承印：青石印務公司',
      },
    ],
    [
      '发行热线：0100-555013 邮编:000100 网址：www.qingshi.example 投稿邮箱：tg@qingshi.example',
      {
        phone: '发行热线：0100-555013',
        postcode: '邮编：000100',
        url: '网址：www.qingshi.example',
        email: '投稿邮箱：tg@qingshi.example',
      },
    ],
  ])('gives its fields, whatever their order: %s', (line, fields) => {
    const { masthead, credits, stories } = importUnder(line);
    expect(masthead.fields).toEqual(fields);
    expect(credits).toEqual([]);
    expect(stories[0]?.paragraphs).toHaveLength(1);
  });

  it('keeps what no field is for as a credit', () => {
    const { masthead, credits } = importUnder('社址：青石县前街1号 开印时间：2时30分 邮编：000100');
    expect(masthead.fields).toEqual({ address: '社址：青石县前街1号', postcode: '邮编：000100' });
    expect(credits).toEqual([{ role: '开印时间', names: '2时30分' }]);
  });

  it.each(['报名地址：青石县前街1号', '电话：0100-555018', '全书由青石印务有限公司印刷', '定价：'])(
    'is not what a notice says: %s',
    (line) => {
      expect(importUnder(line).masthead.fields).toEqual({});
    },
  );
});
