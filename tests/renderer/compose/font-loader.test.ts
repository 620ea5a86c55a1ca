import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { fontUrl } from '../../../ipc';
import { createFontLoader } from '../../../renderer/compose/font-loader';
import { boldBrush } from '../../e2e/support/user-font';

const OWN = fontUrl('');
const bold = boldBrush();

function loader(users: readonly string[]): { fetched: string[]; fonts: ReturnType<typeof createFontLoader> } {
  const fetched: string[] = [];
  const files = users.map((name) => ({ name, bytes: bold.length, verdict: 'good', url: `user:${name}` }));
  const fonts = createFontLoader(files, (url) => {
    fetched.push(url);
    return url.startsWith(OWN) ? readFileSync(`node_modules/${url.slice(OWN.length)}`) : bold;
  });
  return { fetched, fonts };
}

describe('the fonts of a worker', () => {
  it('are fetched when they are asked for and not before, each once', () => {
    const { fetched, fonts } = loader(['bold.ttf']);
    const library = fonts.library(['Ma Shan Zheng/400', 'Noto Serif SC/400']);
    expect(fetched).toEqual([]);
    library.match({ family: 'Ma Shan Zheng', weight: 400 });
    library.match({ family: 'Ma Shan Zheng', weight: 400 });
    expect(fetched).toHaveLength(1);
  });

  it('are the user’s too as soon as a face is none of Forme’s own', () => {
    const { fonts } = loader(['bold.ttf']);
    const plain = fonts.library(['Ma Shan Zheng/400']);
    expect(plain.match({ family: 'Ma Shan Zheng', weight: 700 }).exact).toBe(false);
    const whole = fonts.library(['Ma Shan Zheng/700']);
    expect(whole.match({ family: 'Ma Shan Zheng', weight: 700 }).exact).toBe(true);
    expect(fonts.library(['Ma Shan Zheng/400'])).toBe(plain);
  });

  it('are listed from the user’s folder once', () => {
    const { fetched, fonts } = loader(['bold.ttf']);
    const { sources, broken } = fonts.userFonts();
    fonts.userFonts();
    expect(sources.map(({ id }) => id)).toEqual(['Ma Shan Zheng/700']);
    expect(broken).toEqual([]);
    expect(fetched).toEqual(['user:bold.ttf']);
  });
});
