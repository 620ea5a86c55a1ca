import { describe, expect, it, vi } from 'vitest';

vi.mock('electron', () => ({ protocol: {} }));
const { CONTENT_SECURITY_POLICY, locate } = await import('../../electron/services/protocol');

const served = {
  windowFolder: '/window',
  fontFile: (name: string) => (name === '@fonts/a/A.ttf' ? '/fonts/A.ttf' : undefined),
  coverFile: (id: string) => (id === 'abc' ? '/covers/abc.png' : undefined),
  picture: () => Promise.resolve(undefined),
};
const at = (path: string) => locate(`app://ui/${path}`, served);

describe('the app’s own scheme', () => {
  it('serves the window, its fonts and the pictures of open editions', () => {
    expect(at('index.html')).toEqual({ kind: 'file', file: '/window/index.html' });
    expect(at('assets/index-Ab_1.js?v=1#top')).toEqual({ kind: 'file', file: '/window/assets/index-Ab_1.js' });
    expect(at('fonts/@fonts/a/A.ttf')).toEqual({ kind: 'file', file: '/fonts/A.ttf' });
    expect(at('covers/abc?1')).toEqual({ kind: 'file', file: '/covers/abc.png' });
    expect(at('pictures/open/abc')).toEqual({ kind: 'picture', picture: { session: 'open', sha256: 'abc' } });
  });

  it.each([
    '',
    '../main/index.js',
    '%2e%2e/main/index.js',
    'assets/..%2f..%2fmain/index.js',
    'assets//index.js',
    'assets/.hidden',
    'a..b/c',
    'fonts/../index.html',
    'fonts/@fonts/a/B.ttf',
    'covers/abd',
    'covers/abc/more',
    'covers/..%2fabc',
    'pictures/open/abc/more',
    'pictures/open/abc/newsprint-300',
    'pictures/open/abc/newsprint-240/more',
    'pictures/open',
    'C:\\windows\\win.ini',
  ])('finds nothing at %j', (path) => {
    expect(at(path)).toBeUndefined();
  });

  it('serves no other host and no other scheme', () => {
    expect(locate('app://other/index.html', served)).toBeUndefined();
    expect(locate('app://ui.example/index.html', served)).toBeUndefined();
    expect(locate('file:///index.html', served)).toBeUndefined();
  });

  it('allows no code but its own', () => {
    expect(CONTENT_SECURITY_POLICY).toContain("default-src 'none'");
    expect(CONTENT_SECURITY_POLICY).not.toMatch(/unsafe-inline|'unsafe-eval'|https?:|\*/);
  });
});
