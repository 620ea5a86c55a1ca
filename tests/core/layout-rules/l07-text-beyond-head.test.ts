import { describe, expect, it } from 'vitest';
import type { GridRect } from '../../../core/document';
import { articleOf } from '../page/fake';
import { at, editionWith, pictureOf, told } from './fake';

const narrow = { size: 20, span: { column: 0, columns: 2 } };

describe('L07 题不盖文', () => {
  it('tells of text beside the width of its head', () => {
    const one = { id: 'a', frame: at(0, 4, 0, 20), article: { head: narrow } };
    expect(told('L07', editionWith([[one]]))).toEqual(['text-beyond-head']);
  });

  it('is silent under a head as wide, beside one, and under a picture that stands beside it', () => {
    expect(told('L07', editionWith([[{ id: 'a', frame: at(0, 4, 0, 20) }]]))).toEqual([]);
    const beside = { id: 'a', frame: at(0, 4, 0, 20), article: { head: { ...narrow, place: 'beside' as const } } };
    expect(told('L07', editionWith([[beside]]))).toEqual([]);
    const picture = {
      id: 'a',
      frame: at(0, 4, 0, 30),
      story: { pictures: [{ picture: 'p', caption: '', credit: '' }] },
      article: { head: narrow, pictures: [{ index: 0, frame: at(2, 2, 0, 10), over: true }] },
    };
    expect(told('L07', editionWith([[picture]], { pictures: [pictureOf('p')] }))).toEqual([]);
  });

  it('tells of text that goes on beside its head in an article of its own, but not below it', () => {
    const one = { id: 'a', frame: at(0, 2, 0, 20), characters: 500 };
    const steppedTo = (frame: GridRect): readonly string[] => {
      const edition = editionWith([[one]]);
      const [page] = edition.pages;
      const more = articleOf('a2', 'a', frame);
      return told('L07', { ...edition, pages: [{ ...page!, articles: [...page!.articles, more] }] });
    };
    expect(steppedTo(at(2, 1, 0, 12))).toEqual(['text-beyond-head']);
    expect(steppedTo(at(0, 2, 21, 12))).toEqual([]);
    expect(steppedTo(at(2, 1, 21, 12))).toEqual([]);
  });
});
