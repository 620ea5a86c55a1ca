import { describe, expect, it } from 'vitest';
import type { Edition } from '../../../core/document';
import { applyFix } from '../../../core/preflight';
import { at, diagnosticsOf, editionWith } from './fake';

/** What a rule tells before the fix that it offers is made, and after. */
function around(rule: string, edition: Edition): readonly number[] {
  const found = diagnosticsOf(edition).filter((one) => one.rule === rule);
  const fix = found[0]?.fix;
  if (fix === undefined) throw new Error(`${rule} offers nothing`);
  return [found.length, diagnosticsOf(applyFix(edition, fix)).filter((one) => one.rule === rule).length];
}

const over = { id: 'a', frame: at(0, 4, 0, 15) };

describe('the fixes of layout rules', () => {
  it('set a head smaller until it leaves the lead first', () => {
    const heads = (lead: number, second: number) =>
      editionWith([
        [
          { ...over, size: lead, headline: '修桥' },
          { id: 'b', frame: at(0, 4, 16, 24), size: second, headline: '铺路' },
        ],
      ]);
    expect(around('L21', heads(30, 40))).toEqual([1, 0]);
    expect(around('L21', heads(40, 39))).toEqual([1, 0]);
  });

  it('move a story a line down', () => {
    expect(around('L30', editionWith([[over, { id: 'b', frame: at(0, 4, 15, 15) }]]))).toEqual([1, 0]);
  });

  it('shorten an article to its text, and offer nothing where that is no cure', () => {
    let offered = 0;
    for (let characters = 60; characters < 1400; characters += 40) {
      const edition = editionWith([[{ id: 'a', frame: at(0, 4, 0, 40), characters }]]);
      if (diagnosticsOf(edition).find(({ rule }) => rule === 'L35')?.fix === undefined) continue;
      offered++;
      expect([characters, around('L35', edition)]).toEqual([characters, [1, 0]]);
    }
    expect(offered).toBeGreaterThan(10);
  });

  it('leave what only a person knows alone', () => {
    const edition = editionWith([[over]]);
    expect(applyFix(edition, { kind: 'ask-picture-words', story: 'a', picture: 'p' })).toBe(edition);
    expect(applyFix(edition, { kind: 'set-article-lines', article: 'gone', line: 3, lines: 4 }).pages).toEqual(
      edition.pages,
    );
  });
});
