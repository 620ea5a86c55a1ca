import { createFindings } from '../findings';
import type { Navigator } from '../navigator';
import { createSignOffDeeds } from './sign-off-deeds';
import type { SignOffDeeds, SignOffParts } from './sign-off-deeds';

/** What is done at the readers' desk besides marking. */
export interface ReadersDesk {
  readonly signOff: SignOffDeeds;
}

/** Makes the deeds of the readers' desk. */
export function createReadersDesk(
  parts: Omit<SignOffParts, 'findings' | 'navigator'> & { readonly navigator: Navigator },
): ReadersDesk {
  const findings = createFindings(parts);
  return { signOff: createSignOffDeeds({ ...parts, findings }) };
}
