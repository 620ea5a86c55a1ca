import { FILE_DIVISIONS, INK_LIMITS } from '../press-spec';
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

/** What a plant asks for. The paper's code is ASCII: it stands in names of files, which plants' systems pass on. */
export const pressSpec: Schema<PressSpec> = object<PressSpec>({
  standard: oneOf(['x4', 'x1a']),
  condition,
  inkLimit: oneOf(INK_LIMITS),
  // From coarse coldset to magazine screens.
  screen: number({ min: 50, max: 300 }),
  marks: flag,
  slug: flag,
  files: oneOf(FILE_DIVISIONS),
  fileName: text({ max: 200, pattern: /^[^\\/:*?"<>|\x00-\x1f]+$/u }),
  code: text({ max: 40, pattern: /^[A-Za-z0-9_-]+$/ }),
});
