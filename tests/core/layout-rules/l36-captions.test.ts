import { describe, expect, it } from 'vitest';
import { at, diagnosticsOf, editionWith, firstPage, hits, pictureOf, shows } from './fake';

const pictures = [pictureOf('p')];
const one = { id: 'a', frame: at(0, 2, 0, 40), ...shows('p', at(0, 2, 0, 10)) };
const withWords = (words: { caption: string; credit: string }) =>
  editionWith([[{ ...one, story: { pictures: [{ picture: 'p', ...words }] } }]], { pictures });
const codes = (words: { caption: string; credit: string }) =>
  diagnosticsOf(withWords(words)).flatMap(({ rule, code }) => (rule === 'L36' ? [code] : []));
const page = firstPage(editionWith([[one]], { pictures }));
const captionAt = (change: (rect: { x: number; y: number; width: number; height: number }) => object) => ({
  ...page,
  articles: page.articles.map((article) => ({
    ...article,
    pictures: article.pictures.map((picture) => ({
      ...picture,
      caption: { ...picture.caption!, ...change(picture.caption!) },
    })),
  })),
});

describe('L36 图文关系', () => {
  it('tells of a picture without caption or credit, and asks for the words', () => {
    expect(codes({ caption: '', credit: '' })).toEqual(['picture-without-caption']);
    expect(codes({ caption: '桥通车了', credit: '' })).toEqual(['picture-without-credit']);
    const found = diagnosticsOf(withWords({ caption: '桥通车了', credit: '' })).find(({ rule }) => rule === 'L36');
    expect(found?.fix).toEqual({ kind: 'ask-picture-words', story: 'a', picture: 'p' });
  });

  it('tells of a caption wider than its picture, and of one far from it', () => {
    expect(
      hits(
        'L36',
        captionAt(({ width }) => ({ width: width + 10 })),
      ),
    ).toMatchObject([{ code: 'caption-too-wide' }]);
    expect(
      hits(
        'L36',
        captionAt(({ y }) => ({ y: y + 200 })),
      ),
    ).toMatchObject([{ code: 'caption-far' }]);
  });

  it('is silent on a caption under its picture, or beside it', () => {
    expect(codes({ caption: '桥通车了', credit: '周闻 摄' })).toEqual([]);
    expect(
      hits(
        'L36',
        captionAt(({ x, width }) => ({ x: x + width + 10, y: page.articles[0]!.pictures[0]!.rect.y, width: 250 })),
      ),
    ).toEqual([]);
  });
});
