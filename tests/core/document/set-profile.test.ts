import { describe, expect, it } from 'vitest';
import { STYLE_NAMES, resolveStyles, validateProfile } from '../../../core/document';
import type { Profile, TypeStyles } from '../../../core/document';
import { BLACK } from '../../../core/display-list';
import { smallProfile } from './small-edition';

const { body } = smallProfile.styles;

function paper(styles: Partial<TypeStyles>, over: Partial<Profile> = {}): Profile {
  const based = Object.fromEntries(STYLE_NAMES.map((name) => [name, name === 'body' ? body : { basedOn: 'body' }]));
  return { ...smallProfile, ...over, styles: { ...based, ...styles } as TypeStyles };
}

function problemsOf(styles: Readonly<Record<string, unknown>>): readonly string[] {
  const checked = validateProfile({ ...paper({}), styles: { ...paper({}).styles, ...styles } });
  return checked.ok ? [] : checked.problems.map(({ code, path }) => `${code} ${path}`);
}

describe('resolveStyles', () => {
  it('leaves complete styles as they are', () => {
    expect(resolveStyles(smallProfile)).toEqual(smallProfile);
  });

  it('gives every style what it inherits, its own words first', () => {
    const { styles } = resolveStyles(
      paper({ kicker: { basedOn: 'headline', size: 16 }, headline: { basedOn: 'body', size: 42, align: 'centre' } }),
    );
    expect(styles.headline).toEqual({ ...body, size: 42, align: 'centre' });
    expect(styles.kicker).toEqual({ ...body, size: 16, align: 'centre' });
    expect(styles.notice).toEqual(body);
  });

  it('gives complete styles even of a profile that was never checked', () => {
    const { styles } = resolveStyles(paper({ deck: { basedOn: 'kicker' }, kicker: { basedOn: 'deck', size: 14 } }));
    expect(styles.deck).toEqual({ ...body, size: 14 });
    expect(resolveStyles(paper({ deck: { basedOn: 'nothing', weight: 700 } })).styles.deck.weight).toBe(700);
  });

  it('lets each part of a head inherit by itself', () => {
    const { headlineStyles } = resolveStyles({
      ...smallProfile,
      headlineStyles: {
        soft: { headline: { family: 'Test Kai', weight: 500 }, deck: { size: 12 } },
        large: { basedOn: 'soft', headline: { size: 60, weight: 700 } },
      },
    });
    expect(headlineStyles?.large).toEqual({
      headline: { family: 'Test Kai', weight: 700, size: 60 },
      kicker: {},
      deck: { size: 12 },
    });
  });

  it('completes named styles of any name', () => {
    const { paragraphStyles } = resolveStyles({
      ...smallProfile,
      paragraphStyles: { ['__proto__']: { before: 1 }, verse: { basedOn: '__proto__', align: 'start' } },
    });
    expect(paragraphStyles?.verse).toEqual({ before: 1, align: 'start' });
    expect(Object.keys(paragraphStyles ?? {})).toEqual(['__proto__', 'verse']);
  });
});

describe('the schema of type styles', () => {
  it('takes complete styles and styles that end complete', () => {
    expect(problemsOf({})).toEqual([]);
    expect(problemsOf({ kicker: { ...body, ink: BLACK } })).toEqual([]);
    expect(problemsOf({ kicker: { basedOn: 'deck', size: 12 } })).toEqual([]);
  });

  it.each<[string, Readonly<Record<string, unknown>>, readonly string[]]>([
    [
      'a ring',
      { deck: { basedOn: 'kicker' }, kicker: { basedOn: 'deck' } },
      ['unknown-reference styles.kicker.basedOn'],
    ],
    ['a style on itself', { deck: { basedOn: 'deck' } }, ['unknown-reference styles.deck.basedOn']],
    ['an unknown name', { deck: { basedOn: 'verse' } }, ['unknown-reference styles.deck.basedOn']],
    ['a name of every object', { deck: { basedOn: 'toString' } }, ['unknown-reference styles.deck.basedOn']],
    [
      'a chain that ends incomplete',
      { deck: { size: 9 }, kicker: { basedOn: 'deck', ...body } },
      [
        'missing-field styles.deck.family',
        'missing-field styles.deck.weight',
        'missing-field styles.deck.leading',
        'missing-field styles.deck.ink',
        'missing-field styles.deck.align',
      ],
    ],
    [
      'running text that leans on another',
      { body: { basedOn: 'deck', size: 9 }, deck: body },
      ['unknown-field styles.body.basedOn'],
    ],
    ['running text that is incomplete', { body: { ...body, ink: undefined } }, ['not-an-object styles.body.ink']],
    ['a field that is none', { deck: { basedOn: 'body', colour: 'red' } }, ['unknown-field styles.deck.colour']],
  ])('refuses %s', (_, styles, problems) => {
    expect(problemsOf(styles)).toEqual(problems);
  });
});
