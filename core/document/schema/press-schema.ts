import { FILE_DIVISIONS, FILE_NAME_PATTERN, INK_LIMITS, PAPER_CODE_PATTERN, SCREEN_RANGE } from '../press-spec';
import type { PressSpec, PrintingCondition } from '../press-spec';
import { flag, number, object, oneOf, optional, text, union } from './check';
import type { Schema } from './check';
import { sha256, shortText } from './common';

const condition: Schema<PrintingCondition> = union<PrintingCondition>({
  newsprint: object<Extract<PrintingCondition, { kind: 'newsprint' }>>({ kind: oneOf(['newsprint']) }),
  profile: object<Extract<PrintingCondition, { kind: 'profile' }>>({
    kind: oneOf(['profile']),
    sha256,
    file: shortText,
    description: shortText,
    registered: optional(text({ max: 100, pattern: /^[\x20-\x7e]+$/ })),
  }),
});

/** What a plant asks for. */
export const pressSpec: Schema<PressSpec> = object<PressSpec>({
  standard: oneOf(['x4', 'x1a']),
  condition,
  inkLimit: oneOf(INK_LIMITS),
  screen: number({ min: SCREEN_RANGE.least, max: SCREEN_RANGE.most }),
  marks: flag,
  slug: flag,
  files: oneOf(FILE_DIVISIONS),
  fileName: text({ max: 200, pattern: FILE_NAME_PATTERN }),
  code: text({ max: 40, pattern: PAPER_CODE_PATTERN }),
});
