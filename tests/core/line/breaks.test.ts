import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { breakOpportunities } from '../../../core/line';
import type { BreakOptions } from '../../../core/line';

interface Conformance {
  readonly cases: readonly (readonly [text: string, allowed: readonly number[]])[];
}

const conformance = JSON.parse(
  gunzipSync(readFileSync(new URL('../../conformance/line-break-test-18.0.json.gz', import.meta.url))).toString('utf8'),
) as Conformance;

/** `text` with `|` where a line may be broken. */
function broken(text: string, options: Partial<BreakOptions> = {}): string {
  const offsets = breakOpportunities(text, { mode: 'normal', language: 'zh-Hans', ...options });
  return [0, ...offsets].map((offset, index) => text.slice(offset, offsets[index])).join('|');
}

describe('UAX #14 of Unicode 18.0', () => {
  it('agrees with every case of LineBreakTest', () => {
    const wrong = conformance.cases.filter(([text, allowed]) => {
      const found = breakOpportunities(text, { mode: 'strict', language: 'und' });
      return found.join() !== allowed.join();
    });
    expect(conformance.cases.length).toBe(19_319);
    expect(wrong).toEqual([]);
  });
});

describe('Chinese', () => {
  it.each([
    // CLREQ 3.1.4, GB/T 15834 5.1: prohibition at line starts and ends
    ['他说：“好，走。”', '他|说：|“好，|走。”'],
    ['见（附录）二', '见|（附|录）|二'],
    ['《春风》（上）', '《春|风》|（上）'],
    ['诗经·秦风', '诗|经·|秦|风'],
    ['输入/输出', '输|入/输|出'],
    ['输入／输出', '输|入／输|出'],
    ['三～五天', '三～|五|天'],
    ['南京—上海', '南|京—|上|海'],
    // CLREQ 3.1.5.1: dashes and leaders stay whole; a dash may open a line, a leader may not
    ['是他——老王', '是|他|——|老|王'],
    ['是他……走了', '是|他……|走|了'],
    ['——————', '——|——|——'],
    // UAX #14 LB25: numbers with signs and units
    ['共76.8%，￥100元', '共|76.8%，|￥100|元'],
    ['零下25℃左右', '零|下|25℃|左|右'],
    ['7月1日-7月10日', '7|月|1|日-7|月|10|日'],
    ['电话0635-8512627转', '电|话|0635-8512627|转'],
    // composition of solidus and C++ in Chinese text
    ['按GB/T 16159—2012', '按|GB/T |16159—|2012'],
    ['用C++写', '用|C++写'],
    ['见http://a.cn/b/c页', '见|http://|a.cn/|b/|c|页'],
    // quotes open and close by the text round them
    ['他说“OK”。', '他|说|“OK”。'],
    ['Say “yes” now', 'Say |“yes” |now'],
    ['it’s好', 'it’s|好'],
    // JLREQ 3.1.10 i: note marks
    ['原文［1］说', '原|文［1］|说'],
    ['见表①。①甲②乙', '见|表①。|①|甲|②|乙'],
  ])('breaks %s as %s', (text, expected) => {
    expect(broken(text)).toBe(expected);
  });

  it.each([
    ['文ァ文', '文|ァ|文', '文|ァ|文', '文ァ|文'],
    ['文〜文', '文|〜|文', '文|〜|文', '文〜|文'],
    ['文‐文', '文|‐|文', '文‐|文', '文‐|文'],
    ['文々文', '文|々|文', '文々|文', '文々|文'],
    ['文…文', '文|…|文', '文…|文', '文…|文'],
    ['文！文', '文|！|文', '文！|文', '文！|文'],
    ['文％文', '文|％|文', '文％|文', '文％|文'],
    ['文￥文', '文|￥|文', '文|￥文', '文|￥文'],
  ])('breaks %s by the CSS modes loose, normal and strict', (text, loose, normal, strict) => {
    expect(broken(text, { mode: 'loose' })).toBe(loose);
    expect(broken(text, { mode: 'normal' })).toBe(normal);
    expect(broken(text, { mode: 'strict' })).toBe(strict);
  });

  it('keeps dashes from line starts at the strict level only', () => {
    expect(broken('他——我', { prohibition: 'strict' })).toBe('他——|我');
    expect(broken('他——我', { prohibition: 'basic' })).toBe('他|——|我');
  });

  it('breaks round marks where a paper knows no prohibition', () => {
    expect(broken('好，（走）。', { prohibition: 'none' })).toBe('好|，|（|走|）|。');
  });

  it('takes zh for zh-Hans', () => {
    expect(broken('“你好”', { language: 'zh' })).toBe(broken('“你好”', { language: 'zh-Hans' }));
  });

  it('never breaks at the ends nor inside a surrogate pair', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 30 }), (text) => {
        for (const offset of breakOpportunities(text, { mode: 'normal', language: 'zh-Hans' })) {
          const inside = offset > 0 && offset < text.length && (text.codePointAt(offset - 1) ?? 0) < 0x10000;
          if (!inside) expect.fail(`${JSON.stringify(text)} breaks at ${offset}`);
        }
      }),
    );
  });
});
