import { pageCredits, pageFieldText, pageName, pageStyleOf } from '../../document';
import type { Edition, FurnitureName, MastheadField } from '../../document';
import { threadsOf } from '../thread';
import { creditsText } from './credits';
import { teaserPage } from './furniture';

/** A text that something of a page prints, by the part that its items carry. */
export interface PrintedText {
  readonly part: string;
  readonly text: string;
}

/** What a piece of furniture of a page (from 1) prints, downwards and across; nothing of what is empty. */
export function printedFurniture(edition: Edition, page: number, name: FurnitureName): readonly PrintedText[] {
  return textsOf(edition, page, name).filter(({ text }) => text.trim() !== '');
}

function textsOf(edition: Edition, page: number, name: FurnitureName): readonly PrintedText[] {
  const { profile, masthead, teasers } = edition;
  const style = pageStyleOf(edition, page);
  const fields = (names: readonly MastheadField[]): readonly PrintedText[] =>
    names.map((field) => ({ part: field, text: pageFieldText(edition, style, field) }));
  const nameplate = { part: 'nameplate', text: masthead.name };
  const credits = { part: 'credits', text: creditsText(pageCredits(edition, page)) };
  switch (name) {
    case 'masthead': {
      const { above, side, rows, code } = profile.masthead;
      const link = (code && (style.fields[code] ?? masthead.fields[code])) ?? '';
      return [...fields(above), nameplate, ...fields([...side, ...rows.flat()]), { part: 'code', text: link }];
    }
    case 'teaser': {
      const threads = threadsOf(edition);
      return teasers.flatMap((teaser, index) => {
        const to = teaserPage(edition, threads, teaser);
        return [{ part: `teaser:${index}`, text: to === undefined ? teaser.text : `${teaser.text}　${to}版` }];
      });
    }
    case 'folio':
      return [
        { part: 'number', text: [`${page}`, pageName(edition, page)].join('　') },
        nameplate,
        ...fields(style.folio.fields),
        ...(style.furniture.credits === true ? [] : [credits]),
      ];
    case 'credits':
      return [credits];
    case 'imprint':
      return fields(profile.imprint.rows.flat());
  }
}
