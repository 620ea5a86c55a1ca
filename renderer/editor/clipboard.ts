import type { Edition, GridRect } from '../../core/document';
import type { Point } from '../../core/geometry';
import type { FormeApi } from '../../ipc';
import { clipOf, clipText, pasteClip } from './clip';
import type { Clip, Pasted } from './clip';
import { takenOff } from './commands/arrange';
import type { Edit } from './edit';
import { gridOf, gridSteps, pageAt } from './edition-queries';
import { hitAt } from './hit';
import { freeFrame } from './new-block';
import { staysNote } from './note';
import type { WhyNot } from './note';
import { pastePicture } from './paste-picture';
import { selectedArticle, selectedPage, selectedThings, selectionOf } from './selection';
import type { Selection } from './selection';
import { sheetUnder, viewOf } from './sheets';
import type { EditorState } from './state';
import type { Store } from './store';
import { frameAround, isLocked } from './thing-place';
import { dropFrame } from './tools';
import { toPage } from './view';

/** Copying things of pages, within an edition and from one to another. */
export interface Clipboard {
  /** What is selected as a clip, with its text; its pictures are kept until something else is copied. */
  readonly copy: () => CopiedClip | undefined;
  /** The same, and takes it off the page. */
  readonly cut: () => CopiedClip | undefined;
  /** Puts a clip on a page: under the pointer, in free space when that is elsewhere, or where it stood. */
  readonly paste: (clip: Clip, options?: { readonly inPlace?: boolean }) => Promise<void>;
  /** Has the system copy or cut, as if its keys had been pressed. */
  readonly ask: (kind: 'copy' | 'cut') => void;
  /** What was copied last in this window. */
  readonly kept: () => Clip | undefined;
}

/** A clip and its text for other programs. */
export interface CopiedClip {
  readonly clip: Clip;
  readonly text: string;
}

/** Makes the clipboard's deeds. `pointer` tells where the pointer is on the desk (CSS pixels). */
export function createClipboard(options: {
  readonly forme: Pick<FormeApi, 'keepPictures' | 'bringPictures'>;
  readonly store: Pick<Store<EditorState>, 'get' | 'update'>;
  readonly session: () => string | undefined;
  readonly edit: (edit: Edit) => void;
  readonly select: (selection: Selection | undefined) => void;
  readonly pointer: () => Point | undefined;
  readonly tellWhy: (why: WhyNot) => void;
  readonly ask: Clipboard['ask'];
}): Clipboard {
  const { forme, store, session, edit, select, pointer, tellWhy } = options;
  let kept: Clip | undefined;

  const copy = (): CopiedClip | undefined => {
    const state = store.get();
    const [page, id] = [selectedPage(state), session()];
    if (state.edition === undefined || page === undefined || id === undefined) return undefined;
    const clip = clipOf(state.edition, page, selectedThings(state));
    if (clip === undefined) return undefined;
    kept = clip;
    store.update((before) => ({ ...before, copied: true }));
    void forme.keepPictures({ session: id, pictures: clip.pictures.map(({ sha256 }) => sha256) });
    return { clip, text: clipText(clip) };
  };

  const cut = (): CopiedClip | undefined => {
    const state = store.get();
    const page = selectedPage(state);
    const copied = copy();
    if (copied === undefined || page === undefined || state.edition === undefined) return copied;
    const { edition } = state;
    const things = selectedThings(state).filter((thing) => !isLocked(edition, page, thing));
    const note = staysNote(state);
    if (note !== undefined) store.update((before) => ({ ...before, note }));
    edit({ label: 'cut', apply: (before) => takenOff(before, page, things) });
    return copied;
  };

  /** The hashes of a clip's pictures that the open edition has, or gets from what was copied. */
  const bring = async (clip: Clip, edition: Edition, id: string): Promise<ReadonlySet<string>> => {
    const here = new Set(edition.pictures.map(({ sha256 }) => sha256));
    const missing = clip.pictures.map(({ sha256 }) => sha256).filter((sha256) => !here.has(sha256));
    if (missing.length === 0) return here;
    const answer = await forme.bringPictures({ session: id, pictures: missing });
    return new Set([...here, ...(answer.ok ? answer.value : [])]);
  };

  const paste: Clipboard['paste'] = async (clip, { inPlace = false } = {}) => {
    const [{ edition }, id] = [store.get(), session()];
    if (edition === undefined || id === undefined) return;
    const place = placeFor(store.get(), clip, inPlace ? undefined : pointer(), inPlace);
    const article = inPlace ? undefined : articleFor(store.get(), pointer());
    const has = await bring(clip, edition, id);
    // While pictures were fetched the edition may have been closed or changed.
    const { edition: now } = store.get();
    if (now === undefined || session() !== id) return;
    if (place === undefined) return tellWhy('notPasted');
    const made = Array.from({ length: countIds(clip) }, () => crypto.randomUUID());
    const idsAgain = (): (() => string) => {
      let at = 0;
      return () => made[at++] ?? crypto.randomUUID();
    };
    const how = { ...place, has: (sha256: string) => has.has(sha256) };
    const pasteInto = (before: Edition): Pasted | undefined =>
      (article === undefined ? undefined : pastePicture(before, clip, { ...how, article, ids: idsAgain() })) ??
      pasteClip(before, clip, { ...how, ids: idsAgain() });
    const pasted = pasteInto(now);
    const page = pageAt(now, place.page);
    if (pasted === undefined || page === undefined) return tellWhy('notPasted');
    edit({ label: 'paste', apply: (before) => pasteInto(before)?.edition ?? before });
    select(selectionOf(page.id, pasted.things));
  };

  return { copy, cut, paste, ask: options.ask, kept: () => kept };
}

function countIds({ articles, blocks, stories, pictures }: Clip): number {
  return articles.length + blocks.length + stories.length + pictures.length;
}

/** The article that takes a picture: the one under the pointer; where that is beside the paper, the selected one. */
function articleFor(state: EditorState, at: Point | undefined): string | undefined {
  const sheet = at && sheetUnder(state, at);
  if (at === undefined || sheet === undefined) return selectedArticle(state);
  const thing = hitAt(state, at)?.thing;
  return thing?.kind === 'article' || thing?.kind === 'picture' ? thing.id : undefined;
}

/** The page and the corner for a clip: under the pointer, in free space of the page worked on, or where it stood. */
function placeFor(
  state: EditorState,
  clip: Clip,
  at: Point | undefined,
  inPlace: boolean,
): { readonly page: number; readonly at?: Pick<GridRect, 'column' | 'line'> } | undefined {
  const { edition, view, page } = state;
  const around = frameAround([...clip.articles, ...clip.blocks].map(({ frame }) => frame));
  if (edition === undefined || around === undefined) return undefined;
  if (inPlace) return { page };
  const sheet = at && sheetUnder(state, at);
  if (at === undefined || sheet === undefined) return { page, at: freeFrame(edition, page, around) };
  const frame = dropFrame(around, toPage(viewOf(view, sheet), at), gridSteps(gridOf(edition)));
  return { page: sheet.number, at: frame };
}
