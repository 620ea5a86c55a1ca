import type { ListName } from '../../../core/proof';
import type { WordKey } from '../../i18n';

type Slashed<Name extends string> = Name extends `${infer File}.${infer Part}` ? `${File}/${Part}` : Name;
type FileOf<Name extends string> = Name extends `${infer File}.${string}` ? File : Name;

/** The key of the name of a list that comes with Forme; points part keys. */
export function catalogueName(list: ListName): WordKey {
  return `catalogue.names.${list.replace('.', '/') as Slashed<ListName>}`;
}

/** The key of what its file is for. */
export function catalogueFile(list: ListName): WordKey {
  return `catalogue.files.${list.replace(/\..*$/u, '') as FileOf<ListName>}`;
}
