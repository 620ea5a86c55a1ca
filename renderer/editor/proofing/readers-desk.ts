import { createSignOffDeeds } from './sign-off-deeds';
import type { SignOffDeeds, SignOffParts } from './sign-off-deeds';
import { createWalkDeeds } from './walk-deeds';
import type { WalkDeeds, WalkParts } from './walk-deeds';

/** What is done at the readers' desk besides marking. */
export interface ReadersDesk {
  readonly walk: WalkDeeds;
  readonly signOff: SignOffDeeds;
}

/** Makes the deeds of the readers' desk. */
export function createReadersDesk(parts: SignOffParts & WalkParts): ReadersDesk {
  return { walk: createWalkDeeds(parts), signOff: createSignOffDeeds(parts) };
}
