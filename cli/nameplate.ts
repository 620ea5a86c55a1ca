import { basename } from 'node:path';
import type { Edition } from '../core/document';
import { checkPicture, readArtwork, readChecked } from '../files';
import type { DraftEdition } from './make-edition';
import { orUnusable } from './outcome';
import { say } from './words';

/** The largest file of a nameplate: a scan of lettering at a page's width. */
const MOST_BYTES = 200_000_000;
const ID = 'nameplate';

/**
 * A draft whose masthead shows the drawing (SVG, PDF) or picture in a file instead of its name in type. A file that is
 * neither ends the command.
 */
export async function withNameplate(draft: DraftEdition, path: string): Promise<DraftEdition> {
  const { bytes } = orUnusable(await readChecked(path, { maximum: MOST_BYTES }));
  const drawing = await readArtwork(basename(path), bytes);
  if (drawing !== undefined) {
    const artwork = { id: ID, ...orUnusable(drawing).artwork };
    return { ...draft, edition: named(draft.edition, { kind: 'artwork', artwork: ID }, { artworks: [artwork] }) };
  }
  const { picture, notes } = orUnusable(await checkPicture(basename(path), bytes));
  for (const { code, values } of notes) say(code, values);
  const known = draft.edition.pictures.find(({ sha256 }) => sha256 === picture.sha256);
  const nameplate = { kind: 'picture', picture: known?.id ?? ID } as const;
  if (known !== undefined) return { ...draft, edition: named(draft.edition, nameplate) };
  const pictures = [...draft.edition.pictures, { id: ID, ...picture }];
  return {
    ...draft,
    edition: named(draft.edition, nameplate, { pictures }),
    pictures: new Map([...draft.pictures, [picture.sha256, bytes]]),
  };
}

function named(
  edition: Edition,
  nameplate: NonNullable<Edition['masthead']['nameplate']>,
  changes: Partial<Edition> = {},
): Edition {
  return { ...edition, ...changes, masthead: { ...edition.masthead, nameplate } };
}
