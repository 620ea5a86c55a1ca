import { describe, expect, it } from 'vitest';

import { MASTHEAD_FIELDS, fieldText, isWrittenField } from '../../../core/document';
import type { FieldFacts } from '../../../core/document';

const facts: FieldFacts = { date: '2022-08-23', number: 12, total: 1463, pages: 4, language: 'zh-Hans' };

describe('fieldText', () => {
  it('computes dates and numbers from the issue', () => {
    expect(fieldText('date', facts, undefined)).toBe('2022年8月23日');
    expect(fieldText('numbers', facts, undefined)).toBe('第12期（总第1463期）');
    expect(fieldText('numbers', { ...facts, number: undefined }, undefined)).toBe('总第1463期');
    expect(fieldText('numbers', { ...facts, total: undefined }, undefined)).toBe('第12期');
    expect(fieldText('total', { ...facts, language: 'zh-Hant' }, undefined)).toBe('總第1463期');
    expect(fieldText('pages', facts, undefined)).toBe('今日4版');
  });

  it('puts the label before written text, once', () => {
    expect(fieldText('url', facts, 'paper.example')).toBe('网址：paper.example');
    expect(fieldText('url', facts, 'https://paper.example')).toBe('网址：https://paper.example');
    expect(fieldText('phone', facts, '热线：000-0000')).toBe('热线：000-0000');
    expect(fieldText('phone', facts, '热线000-0000')).toBe('热线000-0000');
    expect(fieldText('phone', facts, '000-0000')).toBe('新闻热线：000-0000');
    expect(fieldText('advertising', facts, '县融媒体中心广告经营部：000-0000')).toBe(
      '县融媒体中心广告经营部：000-0000',
    );
    expect(fieldText('email', facts, 'E-mail：a@paper.example')).toBe('E-mail：a@paper.example');
    expect(fieldText('address', facts, '前街1号')).toBe('社址：前街1号');
    expect(fieldText('printer', facts, '某某印务公司')).toBe('印刷：某某印务公司');
    expect(fieldText('printer', facts, '某某印务公司印刷')).toBe('某某印务公司印刷');
    expect(fieldText('price', facts, '每份1元 全年：300元')).toBe('定价：每份1元 全年：300元');
  });

  it('calls things in 内部资料 by their names there', () => {
    const internal = { ...facts, legal: 'internal' } as const;
    expect(fieldText('sponsor', internal, '某局')).toBe('编印单位：某局');
    expect(fieldText('sponsor', facts, '某局')).toBe('主办：某局');
    expect(fieldText('address', internal, '前街1号')).toBe('地址：前街1号');
    expect(fieldText('permit', internal, '云内资准字第1号')).toBe('准印证号：云内资准字第1号');
    expect(fieldText('permit', internal, '内部资料准印证第1号')).toBe('内部资料准印证第1号');
    expect(fieldText('permit', facts, 'CN 00-0001')).toBe('CN 00-0001');
    expect(fieldText('audience', { ...internal, language: 'zh-Hant' }, '各科室')).toBe('發送對象：各科室');
  });

  it('never prints a label alone', () => {
    for (const field of MASTHEAD_FIELDS.filter(isWrittenField)) expect(fieldText(field, facts, '  ')).toBe('');
  });
});
