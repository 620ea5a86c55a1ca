import fc from 'fast-check';

import { BLACK } from '../../../../core/display-list';
import { BORDER_PATTERNS, BOX_SIDES } from '../../../../core/document';
import type { BoxStyle, RuleStyle } from '../../../../core/document';

/** What rules are drawn for in these tests. */
export const by = { owner: { kind: 'furniture', id: 'box', part: 'box' }, ink: BLACK } as const;

const width = fc.double({ min: 0.01, max: 100, noNaN: true });
const length = fc.double({ min: 0.1, max: 200, noNaN: true });

/** Any rule that the schema accepts. */
export const anyRule: fc.Arbitrary<RuleStyle> = fc.oneof(
  fc.record({ kind: fc.constant('line' as const), width }),
  fc.record({ kind: fc.constant('double' as const), width, gap: length }),
  fc.record({ kind: fc.constant('thick-thin' as const), thick: width, thin: width, gap: length }),
  fc.record({ kind: fc.constant('dashed' as const), width, dash: length, gap: length }),
  fc.record({ kind: fc.constant('dotted' as const), width, gap: length }),
  fc.record({ kind: fc.constant('wave' as const), width, length, height: length }),
  fc.record({
    kind: fc.constant('border' as const),
    pattern: fc.constantFrom(...BORDER_PATTERNS),
    size: fc.double({ min: 1, max: 200, noNaN: true }),
  }),
);

/** Any box with a border that the schema accepts. */
export const anyBox: fc.Arbitrary<BoxStyle> = fc.record({
  border: anyRule,
  sides: fc.uniqueArray(fc.constantFrom(...BOX_SIDES)),
  tint: fc.constant(BLACK),
  radius: fc.oneof(fc.constant(0), fc.double({ min: 0, max: 1000, noNaN: true })),
});

/** One rule of each kind, and of each border, as a paper would have them. */
export const RULES: readonly RuleStyle[] = [
  { kind: 'line', width: 0.5 },
  { kind: 'double', width: 0.4, gap: 1.5 },
  { kind: 'thick-thin', thick: 2, thin: 0.4, gap: 1.2 },
  { kind: 'dashed', width: 0.6, dash: 4, gap: 2 },
  { kind: 'dotted', width: 1.2, gap: 1.5 },
  { kind: 'wave', width: 0.5, length: 6, height: 2.5 },
  ...BORDER_PATTERNS.map((pattern) => ({ kind: 'border' as const, pattern, size: 9 })),
];

/** What a rule is called in tests. */
export function nameOf(rule: RuleStyle): string {
  return rule.kind === 'border' ? rule.pattern : rule.kind;
}
