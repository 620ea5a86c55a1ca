import { BORDER_PATTERNS, BOX_SIDES } from '../rule-style';
import type { BoxStyle, OwnBox, RuleStyle } from '../rule-style';
import { list, number, object, oneOf, optional, union } from './check';
import type { Schema } from './check';
import { ink } from './common';
import { inheritedObject } from './sheet-schema';

/** From a hair that a press would lose (a diagnostic tells) to a bar. */
const width = number({ min: 0.01, max: 100 });
const length = number({ min: 0.1, max: 200 });
const own = { ink: optional(ink) };

type Rule<Kind extends RuleStyle['kind']> = Extract<RuleStyle, { readonly kind: Kind }>;

/** A rule's form. */
export const ruleStyle: Schema<RuleStyle> = union<RuleStyle>({
  line: object<Rule<'line'>>({ kind: oneOf(['line']), ...own, width }),
  double: object<Rule<'double'>>({ kind: oneOf(['double']), ...own, width, gap: length }),
  'thick-thin': object<Rule<'thick-thin'>>({
    kind: oneOf(['thick-thin']),
    ...own,
    thick: width,
    thin: width,
    gap: length,
  }),
  dashed: object<Rule<'dashed'>>({ kind: oneOf(['dashed']), ...own, width, dash: length, gap: length }),
  dotted: object<Rule<'dotted'>>({ kind: oneOf(['dotted']), ...own, width, gap: length }),
  wave: object<Rule<'wave'>>({ kind: oneOf(['wave']), ...own, width, length, height: length }),
  border: object<Rule<'border'>>({
    kind: oneOf(['border']),
    ...own,
    pattern: oneOf(BORDER_PATTERNS),
    size: number({ min: 1, max: 200 }),
  }),
});

/** A named box of the paper. */
export const boxStyle: Schema<OwnBox> = inheritedObject<BoxStyle>({
  border: optional(ruleStyle),
  sides: optional(list(oneOf(BOX_SIDES), { max: BOX_SIDES.length })),
  tint: optional(ink),
  type: optional(ink),
  radius: optional(number({ min: 0, max: 1_000 })),
  padding: optional(
    object<NonNullable<BoxStyle['padding']>>({
      cells: number({ min: 0, max: 100 }),
      lines: number({ min: 0, max: 100 }),
    }),
  ),
});

/** The box of one article or block; a style of a name that the paper does not have draws none. */
export const ownBox: Schema<OwnBox> = boxStyle;
