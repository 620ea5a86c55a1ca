import type { Edition } from '../core/document';
import type { CodeMaker } from '../core/page';
import { decodablePicture } from '../files';
import type { FontLibrary } from '../fonts';
import type { PictureSource } from '../pdf';

/** What outputs are made with besides the edition. */
export interface OutputResources {
  readonly fonts: FontLibrary;
  readonly codes: CodeMaker;
  /** The edition's files, pictures and output profiles, by the SHA-256 of their bytes. */
  readonly files: ReadonlyMap<string, Uint8Array>;
  /** Folder of the output profiles that come with Forme. */
  readonly press: string;
}

/** A picture's file by its id. */
export function pictureReader(
  { pictures }: Pick<Edition, 'pictures'>,
  { files }: Pick<OutputResources, 'files'>,
): (picture: string) => Uint8Array | undefined {
  const hashes = new Map(pictures.map(({ id, sha256 }) => [id, sha256]));
  return (picture) => files.get(hashes.get(picture) ?? '');
}

/** The same as the writer of PDFs asks for it. */
export function pictureSource(
  edition: Pick<Edition, 'pictures'>,
  resources: Pick<OutputResources, 'files'>,
): PictureSource {
  const read = pictureReader(edition, resources);
  const hashes = new Map(edition.pictures.map(({ id, sha256 }) => [id, sha256]));
  return {
    sha256: (picture) => hashes.get(picture),
    read: async (picture) => {
      const bytes = read(picture);
      return bytes && decodablePicture(bytes);
    },
  };
}
