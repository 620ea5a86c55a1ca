import type { Diagnostic } from '../../core/diagnostic';
import type { Edition } from '../../core/document';
import type { FormeApi } from '../../ipc';
import { pictureEntries } from './picture-entries';
import type { EditorState } from './state';
import type { Store } from './store';

/**
 * Asks which pictures of the open edition have lost their files, when it is opened and whenever its pictures are
 * others, and puts those into the state, by the SHA-256 of their bytes.
 */
export function watchLostPictures(
  store: Pick<Store<EditorState>, 'get' | 'subscribe' | 'update'>,
  forme: Pick<FormeApi, 'lostPictures'>,
): void {
  let seen: Pick<EditorState, 'session'> & { readonly pictures?: Edition['pictures'] | undefined } = {
    session: undefined,
  };
  store.subscribe(() => {
    const { edition, session } = store.get();
    const pictures = edition?.pictures;
    if (pictures === seen.pictures && session === seen.session) return;
    const asked = (seen = { session, pictures });
    if (pictures === undefined || session === undefined) return;
    void forme.lostPictures({ session, pictures: pictures.map(({ sha256 }) => sha256) }).then((answer) => {
      if (!answer.ok || seen !== asked) return;
      store.update((state) => ({ ...state, lostPictures: new Set(answer.value) }));
    });
  });
}

/**
 * What is to be told of pictures whose files are lost: each once, where it is first shown, else at the story that has
 * it.
 */
export function lostPictureFindings(edition: Edition, lost: ReadonlySet<string>): readonly Diagnostic[] {
  if (lost.size === 0) return [];
  return pictureEntries(edition).flatMap(({ picture, uses: [use], waiting: [story] }): readonly Diagnostic[] => {
    if (!lost.has(picture.sha256)) return [];
    const values = { picture: picture.name };
    const told = { code: 'picture-file-missing', values } as const;
    if (use === undefined) {
      const place = { picture: picture.id, ...(story !== undefined && { story }) };
      return [{ ...told, severity: 'warning', place }];
    }
    const { page, thing } = use;
    const at = thing?.kind === 'picture' ? { article: thing.id } : thing && { furniture: thing.id };
    return [{ ...told, severity: 'error', place: { page, picture: picture.id, ...at } }];
  });
}
