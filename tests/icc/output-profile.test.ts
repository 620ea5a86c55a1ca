import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { blackOf, checkOutputProfile, printedLab, registeredCondition, totalInkOf, xyzToLab } from '../../icc';
import type { OutputProfile, OutputProfileProblem } from '../../icc';
import { NEWSPRINT_ICC, descTag, mlucTag, newsprintWith, textTag } from '../support/icc-profiles';

function profileOf(bytes: Uint8Array): OutputProfile {
  const result = checkOutputProfile(bytes);
  if (!result.ok) throw new Error(JSON.stringify(result.problem));
  return result.profile;
}

function problemOf(bytes: Uint8Array, standard: 'x4' | 'x1a' = 'x4'): OutputProfileProblem | undefined {
  const result = checkOutputProfile(bytes, standard);
  return result.ok ? undefined : result.problem;
}

describe('the newsprint profiles that come with Forme', () => {
  it.each([240, 220])('are output profiles of their %i per cent for both standards', (ink) => {
    const bytes = readFileSync(`press/newsprint-TR002-TAC${ink}.icc`);
    expect(problemOf(bytes, 'x1a')).toBeUndefined();
    const profile = profileOf(bytes);
    expect(profile).toMatchObject({
      version: { major: 2, minor: 2 },
      deviceClass: 'prtr',
      space: 'CMYK',
      connection: 'Lab',
      description: `Newsprint coldset TAC${ink} - based on CGATS TR 002`,
      target: 'ICCHDAT CGATS TR 002',
    });
    expect(profile.copyright).toContain('NPES');
    expect(registeredCondition(profile)).toBe('CGATS TR 002');
    expect(totalInkOf(profile)).toBeCloseTo(ink, 1);
  });

  it('lay 236 and 213 % for black, on paper of L* 79.9', () => {
    const black = (ink: number): number => {
      const inks = blackOf(profileOf(readFileSync(`press/newsprint-TR002-TAC${ink}.icc`)));
      return Math.round(inks.reduce((sum, amount) => sum + amount));
    };
    expect([black(240), black(220)]).toEqual([236, 213]);
    const paper = xyzToLab(profileOf(NEWSPRINT_ICC).whitePoint);
    expect(paper.map((value) => Number(value.toFixed(1)))).toEqual([79.9, -0, 3.5]);
  });
});

describe('the compact newsprint profile', () => {
  const bytes = readFileSync('press/newsprint-TR002-TAC240-compact.icc');
  const compact = profileOf(bytes);
  const whole = profileOf(NEWSPRINT_ICC);

  it('is an output profile of the same condition for both standards, in a fifth of the room', () => {
    expect(problemOf(bytes, 'x1a')).toBeUndefined();
    expect(compact).toMatchObject({
      description: 'Newsprint coldset TAC240, compact - based on CGATS TR 002',
      copyright: whole.copyright,
      target: whole.target,
      whitePoint: whole.whitePoint,
    });
    expect(registeredCondition(compact)).toBe('CGATS TR 002');
    expect(bytes.length).toBeLessThan(NEWSPRINT_ICC.length / 4);
  });

  it('shows every mixture of inks as the whole profile does, and asks for no more of them', () => {
    const [here, there] = [printedLab(compact, 'tinted'), printedLab(whole, 'tinted')];
    const steps = [0, 0.03, 0.2, 0.47, 0.71, 1];
    const differences = steps.flatMap((c) =>
      steps.flatMap((m) =>
        steps.flatMap((y) =>
          steps.map((k) => {
            const [one, other] = [here([c, m, y, k]), there([c, m, y, k])];
            return Math.hypot(one[0] - other[0], one[1] - other[1], one[2] - other[2]);
          }),
        ),
      ),
    );
    expect(Math.max(...differences)).toBeLessThan(0.2);
    expect(totalInkOf(compact)).toBeLessThanOrEqual(totalInkOf(whole) + 0.5);
  });
});

describe('an output profile', () => {
  it('is of a printer, of CMYK, whole, and has the tables of both ways', () => {
    const screen = readFileSync('node_modules/pdfkit/js/data/sRGB_IEC61966_2_1.icc');
    expect(problemOf(screen)).toEqual({ code: 'profile-class', values: { found: 'mntr' } });
    expect(problemOf(newsprintWith({ deviceClass: 'scnr' }))).toEqual({
      code: 'profile-class',
      values: { found: 'scnr' },
    });
    expect(problemOf(newsprintWith({ space: 'RGB' }))).toEqual({ code: 'profile-space', values: { found: 'RGB' } });
    for (const tag of ['desc', 'cprt', 'wtpt', 'A2B0', 'A2B1', 'B2A0', 'B2A1']) {
      expect(problemOf(newsprintWith({ tags: { [tag]: undefined } }))).toEqual({
        code: 'profile-tag',
        values: { tag },
      });
    }
    const cut = NEWSPRINT_ICC.subarray(0, 100_000);
    expect(problemOf(cut)).toEqual({ code: 'profile-size', values: { bytes: 100_000, stated: 227_640 } });
    expect(problemOf(new TextEncoder().encode('%PDF-1.6 '.repeat(100)))).toEqual({ code: 'not-a-profile' });
    expect(problemOf(new Uint8Array())).toEqual({ code: 'not-a-profile' });
  });

  it('is no newer than its standard takes', () => {
    const four = newsprintWith({ major: 4 });
    expect(problemOf(four)).toBeUndefined();
    expect(problemOf(four, 'x1a')).toEqual({ code: 'profile-version', values: { version: '4.0', most: 2 } });
    expect(problemOf(newsprintWith({ major: 5 }))).toMatchObject({ code: 'profile-version' });
  });

  it('has tables that can be read', () => {
    const damaged = { code: 'profile-damaged', values: { tag: 'B2A1' } };
    expect(problemOf(newsprintWith({ tags: { B2A1: textTag('no table at all') } }))).toEqual(damaged);
    const table = profileOf(NEWSPRINT_ICC).tags.get('B2A1') ?? new Uint8Array();
    expect(problemOf(newsprintWith({ tags: { B2A1: table.subarray(0, 20_000) } }))).toEqual(damaged);
    const wrongWay = profileOf(NEWSPRINT_ICC).tags.get('A2B1');
    expect(problemOf(newsprintWith({ tags: { B2A1: wrongWay } }))).toEqual(damaged);
  });

  it('tells its name in either version, English first', () => {
    const name = (desc: Uint8Array): string => profileOf(newsprintWith({ tags: { desc } })).description;
    expect(name(descTag('Coldset of the plant'))).toBe('Coldset of the plant');
    expect(name(mlucTag({ zhCN: '云汀印务冷固报纸', enUS: 'Yunting coldset' }))).toBe('Yunting coldset');
    expect(name(mlucTag({ zhCN: '云汀印务冷固报纸' }))).toBe('云汀印务冷固报纸');
    expect(name(descTag('two\nlines\0hidden'))).toBe('two lines');
    expect(name(mlucTag({}))).toBe('');
  });
});

describe('a registered name', () => {
  const named = (tags: { readonly targ?: string; readonly desc?: string }): string | undefined =>
    registeredCondition(
      profileOf(
        newsprintWith({
          tags: {
            targ: tags.targ === undefined ? undefined : textTag(tags.targ),
            desc: descTag(tags.desc ?? 'A profile'),
          },
        }),
      ),
    );

  it('is given to profiles that say what registered data they were made from', () => {
    expect(named({ targ: 'ICCHDAT IFRA26' })).toBe('IFRA26');
    expect(named({ targ: 'ICCHDAT FOGRA39L' })).toBe('FOGRA39');
    expect(named({ targ: 'ICCHDAT JCN2002' })).toBe('JCN2002');
    expect(named({ desc: 'ISOnewspaper26v4.icc' })).toBe('IFRA26');
    expect(named({ desc: 'ISO Coated v2 300% (ECI)' })).toBe('FOGRA39');
  });

  it('is given to no other', () => {
    expect(named({})).toBeUndefined();
    expect(named({ targ: 'CGATS.17 ORIGINATOR "our own press"' })).toBeUndefined();
    expect(named({ desc: 'ISOnewspaper26v4 adapted to our press' })).toBeUndefined();
    expect(named({ targ: 'ICCHDAT PLANT7', desc: 'ISOnewspaper26v4' })).toBeUndefined();
    expect(named({ desc: 'WAN-IFRAnewspaper26v5' })).toBeUndefined();
  });
});
