import { afterEach, describe, expect, it, vi } from 'vitest';
import { say } from '../../cli/words';

afterEach(() => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
});

describe('what is said on the command line', () => {
  it('is a sentence and its next step, then what it is about, one a line', () => {
    vi.stubEnv('FORME_LANG', 'en');
    const written: string[] = [];
    vi.spyOn(process.stderr, 'write').mockImplementation((text) => written.push(String(text)) > 0);
    say('page-too-full', { page: 2, wanted: 140, least: 120, count: 2, stories: 9 }, ['s4  桥通了', 's7']);
    const [first, ...lines] = written.join('').split('\n');
    expect(first).toMatch(/^forme: Page 2 is too full: .* 140 % .* 2 of its 9 stories/u);
    expect(lines).toEqual(['  s4  桥通了', '  s7', '']);
  });
});
