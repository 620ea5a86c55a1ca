import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../core/document';
import { composeEdition } from '../../../core/page';
import { correctionCsv } from '../../../outputs/proof/correction-csv';
import { correctionSheets } from '../../../outputs/proof/correction-sheets';
import { correctionWords, corrections } from '../../../outputs/proof/corrections';
import { wrapPlain } from '../../../outputs/plain-type';
import { smallEdition } from '../../core/document/small-edition';
import { proofMark, textAnchor } from '../../core/marks/marks';
import { library } from '../../support/pdf-fixture';

function marked(): Edition {
  const edition = smallEdition();
  const [first, second, , pool] = edition.stories;
  const replies = [{ reader: '林编', at: '2026-11-26T10:00:00Z', text: '照改' }];
  const proofMarks = [
    proofMark('m4', textAnchor(pool!, 'headline', 0, 2), { sign: 'delete' }),
    proofMark('m3', textAnchor(second!, 'body:0', 3, 5), { text: '=集会', state: 'queried', round: 'second' }),
    proofMark('m2', textAnchor(first!, 'caption:0', 0, 2), { text: '旧桥', comment: '看图', replies }),
    proofMark('m1', textAnchor(first!, 'body:1', 0, 2), { text: '全长' }),
  ];
  return { ...edition, proofMarks };
}

const listed = (edition: Edition) => corrections(edition, composeEdition(edition, { fonts: library }));

describe('the list of corrections', () => {
  it('tells each mark in the order of reading, with its line', () => {
    expect(listed(marked()).map((one) => [one.page, one.place, one.sign, one.was, one.asks, one.state])).toEqual([
      [1, expect.stringMatching(/^正文第\d行$/u), '改正', '桥长', '全长', '未处理'],
      [1, '图说', '改正', '新桥', '旧桥', '未处理'],
      [1, '正文第1行', '改正', '集市', '=集会', '存疑'],
      [undefined, '标题', '删除', '待用', '', '未处理'],
    ]);
  });

  it('tells places between characters by what stands beside them, where something goes, and what is done', () => {
    const edition = smallEdition();
    const first = edition.stories[0]!;
    const proofMarks = [
      proofMark('a', textAnchor(first, 'body:0', 3, 3), { sign: 'add-space', state: 'done' }),
      proofMark('b', textAnchor(first, 'body:0', 5, 7), {
        sign: 'transfer',
        target: textAnchor(first, 'body:0', 0, 0),
      }),
    ];
    expect(listed({ ...edition, proofMarks }).map(({ was, asks, done }) => [was, asks, done])).toEqual([
      ['湾县∧渡口', '', true],
      ['新桥', '∧河湾', false],
    ]);
    const ink = correctionSheets(listed({ ...edition, proofMarks }), { title: '' }, correctionWords(edition), library)
      .flatMap(({ items }) => items)
      .flatMap((item) => (item.kind === 'path' ? [item.contours.length] : []));
    expect(ink).toEqual([6, 4]);
  });

  it('is a table that spreadsheets read and never run', () => {
    const edition = marked();
    const text = new TextDecoder('utf-8', { ignoreBOM: true }).decode(
      correctionCsv(listed(edition), correctionWords(edition)),
    );
    const rows = text.split('\r\n');
    expect(rows[0]).toBe('\ufeff版,稿件,位置,符号,原文,改为,校次,校对人,时间（UTC）,状态,说明,回复');
    expect(rows[2]).toBe('1,渡口新桥今晨通车,图说,改正,新桥,旧桥,一校,许校,2026-11-26 09:30,未处理,看图,林编：照改');
    expect(rows[3]).toContain(",'=集会,");
  });

  it('stands on as many sheets as it needs, nothing of it beyond them', () => {
    const edition = marked();
    const words = correctionWords(edition);
    const [one] = listed(edition);
    const sheets = correctionSheets(
      Array.from({ length: 60 }, () => one!),
      { title: '河湾日报' },
      words,
      library,
    );
    expect(sheets.length).toBeGreaterThan(1);
    const texts = sheets.flatMap(({ items }) => items).flatMap((item) => (item.kind === 'glyphs' ? [item] : []));
    expect(texts.filter(({ text }) => text.join('') === '桥长 → 全长')).toHaveLength(60);
    for (const { width, height, items } of sheets) {
      for (const item of items) {
        if (item.kind !== 'glyphs') continue;
        expect(Math.max(...item.x)).toBeLessThan(width);
        expect(Math.max(...item.y)).toBeLessThan(height);
      }
    }
    expect(correctionSheets([], { title: '' }, words, library)).toHaveLength(1);
  });

  it('goes on on the next sheet with a row that is deeper than one', () => {
    const edition = marked();
    const [one] = listed(edition);
    const replies = Array.from({ length: 150 }, (_, index) => `许校：第${index}条`);
    const deep = { ...one!, asks: '长'.repeat(2000), replies };
    const sheets = correctionSheets([deep], { title: '' }, correctionWords(edition), library);
    const runs = sheets.map(({ items }) => items.flatMap((item) => (item.kind === 'glyphs' ? [item] : [])));
    const texts = runs.map((own) => own.map(({ text }) => text.join('')).join(''));
    expect(texts.join('').match(/长/gu)).toHaveLength(2001);
    expect(texts.join('')).toContain('第149条');
    for (const [index, own] of runs.entries()) {
      expect(texts[index]).toMatch(/长{9}|第\d+条/u);
      const depths = own.map(({ y }) => Math.max(...y)).sort((a, b) => b - a);
      // The foot stands alone at its place.
      expect(depths[1]).toBeLessThan(depths[0]! - 5);
    }
  });

  it('wraps text at its measure, no mark first, words whole', () => {
    const lines = wrapPlain('桥长三百米，桥宽十二米。', { size: 10, width: 50 }, library);
    expect(lines).toEqual(['桥长三百米，', '桥宽十二米。']);
    expect(wrapPlain('见ABC桥', { size: 10, width: 25 }, library)).toEqual(['见', 'ABC', '桥']);
    expect(wrapPlain('', { size: 10, width: 25 }, library)).toEqual(['']);
  });
});
