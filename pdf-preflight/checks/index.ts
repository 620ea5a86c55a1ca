import type { PressCheck } from '../check';
import { BOX_CHECKS } from './boxes';
import { EXTRA_KEYS_CHECK } from './extra-keys';
import { HEADER_CHECKS } from './header';
import { INFORMATION_CHECKS } from './information';
import { INTERACTION_CHECKS } from './interaction';
import { METADATA_CHECKS } from './metadata';
import { OUTPUT_INTENT_CHECKS } from './output-intent';
import { PAYLOAD_CHECKS } from './payloads';
import { SYNTAX_CHECK } from './syntax';
import { TRAILER_CHECKS } from './trailer';

/** Every check, in the order of the list that plants and docs/press-checks.md go through. */
export const PRESS_CHECKS: readonly PressCheck[] = [
  ...HEADER_CHECKS,
  SYNTAX_CHECK,
  ...TRAILER_CHECKS,
  ...INTERACTION_CHECKS,
  ...PAYLOAD_CHECKS,
  EXTRA_KEYS_CHECK,
  ...INFORMATION_CHECKS,
  ...METADATA_CHECKS,
  ...OUTPUT_INTENT_CHECKS,
  ...BOX_CHECKS,
];
