import { describe, expect, it } from 'vitest';
import { bare, textOf } from '../page/fake';
import { at, editionWith, firstPage, hits } from './fake';

/** Set with no prohibition at all: eight characters after the indent, then ten a line. */
const free = { ...bare, composition: { ...bare.composition, prohibition: 'none' as const } };
const pageOf = (text: string) =>
  firstPage(
    editionWith([[{ id: 'a', frame: at(0, 2, 0, 20), story: { paragraphs: [{ kind: 'body', text }] } }]], {
      profile: free,
    }),
  );
const codes = (text: string, prohibition: 'none' | 'basic' | 'gb' | 'strict') =>
  hits('L16', { ...pageOf(text), prohibition }).map(({ code }) => code);

describe('L16 避头尾', () => {
  it('tells of a stop that begins a line and of an opening mark that ends one', () => {
    expect(codes(`${textOf(8)}。${textOf(30)}`, 'basic')).toEqual(['mark-at-line-start']);
    expect(codes(`${textOf(7)}《${textOf(30)}`, 'gb')).toEqual(['mark-at-line-end']);
  });

  it('tells of a dash that begins a line at the strict level only', () => {
    const text = `${textOf(8)}——${textOf(30)}`;
    expect([codes(text, 'gb'), codes(text, 'strict')]).toEqual([[], ['mark-at-line-start']]);
  });

  it('is silent where marks stand elsewhere, where a paragraph begins with one, and with no prohibition', () => {
    expect(codes(`${textOf(5)}。${textOf(30)}`, 'gb')).toEqual([]);
    expect(codes(`《${textOf(30)}`, 'gb')).toEqual([]);
    expect(codes(`${textOf(8)}。${textOf(30)}`, 'none')).toEqual([]);
  });
});
