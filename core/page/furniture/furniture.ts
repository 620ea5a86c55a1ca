import type { Threads } from '../thread';
import { pageGrid } from '../grid';
import { pageStyleOf } from '../../document';
import type { Edition, PageStyle } from '../../document';
import type { Setting } from '../setting';
import { joinBlocks } from './block';
import type { FurnitureBlock, FurnitureInput } from './block';
import { composeCredits, composeImprint } from './credits';
import { composeFolio } from './folio';
import { furnitureFrames } from './frames';
import { inBox } from './in-box';
import { composeMasthead } from './masthead';
import { composeTeaser } from './teaser';

/** Sets all furniture of a page (from 1). */
export function composeFurniture(edition: Edition, page: number, threads: Threads, setting: Setting): FurnitureBlock {
  const grid = pageGrid(setting.profile);
  const style = pageStyleOf(edition, page);
  const own = pageSetting(setting, style);
  return joinBlocks(
    furnitureFrames(edition, page).map(({ name, frame }) => {
      const input: FurnitureInput = { name, edition, page, style, rect: grid.rectOf(frame), grid, setting: own };
      switch (name) {
        case 'masthead':
          return inBox(input, setting.profile.masthead.box, composeMasthead);
        case 'teaser':
          return composeTeaser(
            input,
            edition.teasers.map((teaser) => ({ teaser, page: teaserPage(edition, threads, teaser) })),
          );
        case 'folio':
          return composeFolio(input);
        case 'credits':
          return composeCredits(input);
        case 'imprint':
          return composeImprint(input);
      }
    }),
  );
}

/** The setting of furniture on a page of this style. */
function pageSetting(setting: Setting, { folio, accent }: PageStyle): Setting {
  return { ...setting, profile: { ...setting.profile, folio, accent } };
}

/** The page a teaser points at: where its story begins, else the page that the copy named, if the edition has it. */
export function teaserPage(edition: Edition, threads: Threads, teaser: Edition['teasers'][number]): number | undefined {
  if (teaser.story !== undefined) return threads.get(teaser.story)?.[0]?.page;
  const { page } = teaser;
  return page !== undefined && page >= 1 && page <= edition.pages.length ? page : undefined;
}
