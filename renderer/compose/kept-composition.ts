import { keepSame } from '../../core/document';
import type { Edition } from '../../core/document';
import { createCompositionCache, settingOf } from '../../core/page';
import type { CompositionCache, Setting } from '../../core/page';
import { facesOf } from '../../fonts';
import type { FontLoader } from './font-loader';

/** An edition to work on, and what it is composed with. */
export interface KeptComposition {
  readonly edition: Edition;
  readonly setting: Setting;
  readonly cache: CompositionCache;
}

/**
 * Gives an edition as it arrived at a worker: what is composed stays from one to the next, as far as the edition stays.
 */
export function keepComposition(): (arrived: Edition, fonts: FontLoader) => KeptComposition {
  let kept: { readonly edition: Edition; readonly cache: CompositionCache } | undefined;
  return (arrived, { library }) => {
    const edition = keepSame(kept?.edition, arrived);
    const cache = kept?.cache ?? createCompositionCache();
    kept = { edition, cache };
    return { edition, cache, setting: settingOf(edition, library(facesOf(edition.profile)), { cache }) };
  };
}
