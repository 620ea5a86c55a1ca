import { EDITION_FORMAT, migrate, validateEdition } from '../../core/document';
import { fileFailure } from '../../files';
import type { Result } from '../../ipc';
import { failure, success } from '../../ipc';
import { createModel, loadModel } from '../../model';

/**
 * The state of a left session at today's edition format, with every update in it; `undefined` when it is of today's
 * already. A newer format, and one that does not become a valid edition, is refused. `name` is what failures call it.
 */
export function todaysState(
  name: string,
  state: Uint8Array,
  updates: readonly Uint8Array[],
): Result<Uint8Array | undefined> {
  const edition = editionOf(state, updates);
  if (edition === undefined) return failure('damaged-session', { file: name });
  const migrated = migrate(edition);
  if (!migrated.ok) {
    if (migrated.code === 'no-format') return failure('damaged-session', { file: name });
    return fileFailure('newer-edition', name, { format: migrated.format, supported: migrated.supported });
  }
  if (migrated.from === EDITION_FORMAT) return success(undefined);
  const checked = validateEdition(migrated.value);
  return checked.ok ? success(createModel(checked.edition).encodeState()) : failure('damaged-session', { file: name });
}

/** The edition of a state, whatever its format; `undefined` when the bytes are no model data. */
function editionOf(state: Uint8Array, updates: readonly Uint8Array[]): unknown {
  try {
    return loadModel(state, updates).edition();
  } catch {
    return undefined;
  }
}
