import type { PressCheck } from '../check';
import { BOX_CHECKS } from './boxes';
import { COLOUR_CHECKS } from './colour';
import { CONTENT_CHECKS } from './content';
import { EXTRA_KEYS_CHECK } from './extra-keys';
import { FONT_ENCODING_CHECKS } from './font-encoding';
import { FONT_NAMING_CHECKS } from './font-naming';
import { FONT_PROGRAM_CHECKS } from './font-programs';
import { HEADER_CHECKS } from './header';
import { INFORMATION_CHECKS } from './information';
import { INTERACTION_CHECKS } from './interaction';
import { INK_CHECKS } from './inks';
import { LINE_AND_IMAGE_CHECKS } from './lines-and-images';
import { METADATA_CHECKS } from './metadata';
import { OUTPUT_INTENT_CHECKS } from './output-intent';
import { PAYLOAD_CHECKS } from './payloads';
import { PLACEMENT_CHECKS } from './placement';
import { SYNTAX_CHECK } from './syntax';
import { TEXT_CHECKS } from './text';
import { TRAILER_CHECKS } from './trailer';

/**
 * Checks of what cannot stand in a stream of objects: the frame of the file, its trailer, and its streams themselves.
 * They can be asked of a file whose objects cannot be read.
 */
export const FRAME_CHECKS: readonly PressCheck[] = [...HEADER_CHECKS, SYNTAX_CHECK, ...TRAILER_CHECKS];

/** Every check, in the order of the list that plants and docs/press-checks.md go through. */
export const PRESS_CHECKS: readonly PressCheck[] = [
  ...FRAME_CHECKS,
  ...INTERACTION_CHECKS,
  ...PAYLOAD_CHECKS,
  ...CONTENT_CHECKS,
  EXTRA_KEYS_CHECK,
  ...INFORMATION_CHECKS,
  ...METADATA_CHECKS,
  ...OUTPUT_INTENT_CHECKS,
  ...BOX_CHECKS,
  ...PLACEMENT_CHECKS,
  ...COLOUR_CHECKS,
  ...INK_CHECKS,
  ...FONT_PROGRAM_CHECKS,
  ...FONT_NAMING_CHECKS,
  ...FONT_ENCODING_CHECKS,
  ...TEXT_CHECKS,
  ...LINE_AND_IMAGE_CHECKS,
];
