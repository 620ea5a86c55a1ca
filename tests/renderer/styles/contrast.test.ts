import { readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';

/** WCAG 2.1, 1.4.3 and 1.4.11: of text with its ground, and of what tells a part of the window from its ground. */
const LEAST_TEXT = 4.5;
const LEAST_PART = 3;

const GROUNDS = ['panel', 'panel-raised', 'panel-sunk'] as const;

/** Words by the grounds they stand on. */
const TEXT: Readonly<Record<string, readonly string[]>> = {
  ink: [...GROUNDS, 'hover', 'pressed', 'chosen', 'amber-soft', 'red-soft'],
  'ink-soft': [...GROUNDS, 'hover', 'pressed', 'chosen'],
  'ink-faint': [...GROUNDS, 'hover', 'chosen'],
  'ink-ghost': ['panel-raised'],
  'on-ink': ['ink'],
  'chosen-ink': ['chosen'],
  red: GROUNDS,
  'red-dark': [...GROUNDS, 'red-soft', 'hover', 'chosen'],
  amber: [...GROUNDS, 'hover', 'chosen'],
  'amber-ink': ['amber-soft'],
  green: GROUNDS,
  blue: [...GROUNDS, 'hover', 'chosen'],
  'on-button': ['button', 'button-hover', 'button-pressed'],
};

/** Outlines of what can be pressed or ticked, signs of the focus and of what is chosen. */
const PARTS: Readonly<Record<string, readonly string[]>> = {
  edge: GROUNDS,
  focus: [...GROUNDS, 'desk', 'chosen'],
  'chosen-line': [...GROUNDS, 'desk', 'chosen'],
  red: ['hover', 'chosen', 'pressed'],
  green: ['hover', 'chosen'],
};

const css = readFileSync(path.resolve(__dirname, '../../../renderer/styles/theme.css'), 'utf8');
const [day = '', night = ''] = css.split('@media (prefers-color-scheme: dark)');
const light = coloursOf(day);
const THEMES = { light, dark: new Map([...light, ...coloursOf(night)]) };

function coloursOf(text: string): ReadonlyMap<string, string> {
  return new Map([...text.matchAll(/--([a-z-]+): (#[0-9a-f]{6});/g)].map(([, name = '', value = '']) => [name, value]));
}

/** Relative luminance, 0 to 1. */
function luminance(colour: string): number {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(colour.slice(at, at + 2), 16) / 255;
    return part <= 0.03928 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

function contrast(a: string, b: string): number {
  const [more = 0, less = 0] = [luminance(a), luminance(b)].sort((one, other) => other - one);
  return (more + 0.05) / (less + 0.05);
}

/** Pairs of colours that are nearer to each other than they may be. */
function tooNear(colours: ReadonlyMap<string, string>, pairs: typeof TEXT, least: number): readonly string[] {
  return Object.entries(pairs).flatMap(([name, grounds]) =>
    grounds.flatMap((ground) => {
      const [above, below] = [colours.get(name), colours.get(ground)];
      if (above === undefined || below === undefined) return [`${name} or ${ground} is no colour`];
      const ratio = contrast(above, below);
      return ratio < least ? [`${name} on ${ground}: ${ratio.toFixed(2)}`] : [];
    }),
  );
}

describe('the colours of the window', () => {
  it('are reckoned as the guidelines do', () => {
    expect(contrast('#000000', '#ffffff')).toBeCloseTo(21);
    expect(contrast('#777777', '#ffffff')).toBeCloseTo(4.48, 2);
  });

  it.each(['light', 'dark'] as const)('leave words readable, %s', (theme) => {
    expect(tooNear(THEMES[theme], TEXT, LEAST_TEXT)).toEqual([]);
  });

  it.each(['light', 'dark'] as const)('tell what can be used from what it lies on, %s', (theme) => {
    expect(tooNear(THEMES[theme], PARTS, LEAST_PART)).toEqual([]);
  });
});
