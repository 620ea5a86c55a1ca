import { describe, expect, it } from 'vitest';
import { createFontLibrary, type FaceSource } from '../../fonts';
import { diskFontSources } from '../../fonts/node';

const sources = diskFontSources(['node_modules']);
const library = createFontLibrary(sources);

describe('font library', () => {
  it('matches the face asked for exactly, the same object every time', () => {
    const match = library.match({ family: 'Noto Serif SC', weight: 700 });
    expect(match).toMatchObject({ exact: true, face: { id: 'Noto Serif SC/700' } });
    expect(library.match({ family: 'Noto Serif SC', weight: 700 }).face).toBe(match.face);
    expect(library.face('Noto Serif SC/700')).toBe(match.face);
  });

  it.each([
    ['Noto Serif SC', 800, 'Noto Serif SC/900'],
    ['Noto Serif SC', 500, 'Noto Serif SC/600'],
    ['Noto Serif SC', 300, 'Noto Serif SC/400'],
    ['方正黑体', 700, 'Noto Sans SC/700'],
    ['Some Serif TC', 400, 'Noto Serif TC/400'],
    ['无名宋', 900, 'Noto Serif SC/900'],
  ])('stands in for %s %i with %s', (family, weight, id) => {
    expect(library.match({ family, weight })).toMatchObject({ exact: false, face: { id } });
  });

  it('reads a file only when a face of it is first matched', () => {
    const read: string[] = [];
    const counting = createFontLibrary(
      sources.map((source): FaceSource => ({
        ...source,
        open: () => {
          read.push(source.id);
          return source.open!();
        },
      })),
    );
    expect(read).toEqual([]);
    counting.match({ family: 'Ma Shan Zheng', weight: 400 });
    counting.match({ family: 'Ma Shan Zheng', weight: 700 });
    expect(read).toEqual(['Ma Shan Zheng/400']);
  });

  it('says which file is missing and what to do', () => {
    const empty = createFontLibrary(diskFontSources(['no-such-folder']));
    expect(() => empty.match({ family: 'Noto Serif SC', weight: 400 })).toThrow(/NotoSerifSC_400Regular\.ttf.*set-up/);
  });
});
