/** The one origin of the window. Everything it loads comes from here, so that its policy can be `'self'`. */
export const APP_ORIGIN = 'app://ui';

/** The window's page. */
export const WINDOW_URL = `${APP_ORIGIN}/index.html`;

/** Where the window gets the bytes of a picture of an open edition. */
export function pictureUrl({ session, sha256 }: { readonly session: string; readonly sha256: string }): string {
  return `${APP_ORIGIN}/pictures/${session}/${sha256}`;
}

/** Where it gets the same picture in the colours it prints with, in the condition of this `conditionName`. */
export function printedPictureUrl(picture: string, condition: string): string {
  return `${picture}/${condition}`;
}

/** Where the window gets the small picture of a recent edition; `version` changes with the picture. */
export function coverUrl(id: string, version: number): string {
  return `${APP_ORIGIN}/covers/${id}?${version}`;
}

/** Where the window gets the bytes of a font that comes with Forme; `file` as the catalogue of `fonts/` names it. */
export function fontUrl(file: string): string {
  return `${APP_ORIGIN}/fonts/${file}`;
}
