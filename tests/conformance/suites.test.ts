import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeText } from '../../core/line';
import type { DescribeOptions } from '../../core/line';

/** One statement of a public suite about a text. Offsets are UTF-16 units. */
interface Case {
  readonly text: string;
  readonly lang: DescribeOptions['language'];
  readonly mode?: DescribeOptions['mode'];
  readonly trim?: NonNullable<DescribeOptions['trim']>;
  readonly punctuation?: NonNullable<DescribeOptions['punctuation']>;
  /** All places, or some where there is one or is none. */
  readonly breaks?: readonly number[];
  readonly may?: readonly number[];
  readonly mayNot?: readonly number[];
  readonly half?: readonly number[];
  readonly isHalf?: readonly number[];
  readonly notHalf?: readonly number[];
  readonly gaps?: readonly number[];
  readonly em?: number;
  /** Why Forme goes another way. */
  readonly deviates?: string;
}

interface Suite {
  readonly source: string;
  readonly licence: string;
  readonly cases: readonly Case[];
}

function read(name: string): Suite {
  return JSON.parse(readFileSync(new URL(`${name}.json`, import.meta.url), 'utf8')) as Suite;
}

/** What of a case the engine answers otherwise; empty when it agrees. */
function disagreements(one: Case): string[] {
  const { text, lang: language, mode = 'normal', trim, punctuation } = one;
  const found = describeText(text, {
    mode,
    language,
    ...(trim ? { trim } : {}),
    ...(punctuation ? { punctuation } : {}),
  });
  const wrong: string[] = [];
  const same = (name: 'breaks' | 'half' | 'gaps'): void => {
    const wanted = one[name];
    if (wanted && wanted.join() !== found[name].join()) wrong.push(`${text}: ${name} ${found[name].join()}`);
  };
  const some = (places: readonly number[] | undefined, all: readonly number[], there: boolean): void => {
    for (const at of places ?? [])
      if (all.includes(at) !== there) wrong.push(`${text}: ${there ? 'no' : 'one'} at ${at}`);
  };
  same('breaks');
  same('half');
  same('gaps');
  some(one.may, found.breaks, true);
  some(one.mayNot, found.breaks, false);
  some(one.isHalf, found.half, true);
  some(one.notHalf, found.half, false);
  if (one.em !== undefined && Math.abs(one.em - found.em) > 1e-9) wrong.push(`${text}: ${found.em} em`);
  return wrong;
}

describe('public suites', () => {
  it.each([
    ['wpt-line-break', 566, 40],
    ['icu4x-line-break', 63, 0],
    ['icu-line-break', 30, 1],
    ['wpt-text-spacing-trim', 42, 0],
    ['wpt-text-autospace', 3, 0],
    ['typst', 8, 0],
    ['xecjk', 7, 0],
    ['luatexja-widths', 7, 0],
  ])('agrees with all cases of %s (%i), but for %i where sources conflict', (name, total, deviating) => {
    const { cases } = read(name);
    expect(cases.filter((one) => !one.deviates).flatMap(disagreements)).toEqual([]);
    expect(cases).toHaveLength(total);
    const others = cases.filter((one) => one.deviates);
    expect(others).toHaveLength(deviating);
    // A deviation that is none any more is taken off the list.
    expect(others.filter((one) => disagreements(one).length === 0)).toEqual([]);
  });
});
