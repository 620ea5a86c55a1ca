import type { FontResource } from '../ipc';

const WEIGHTS = [400, 500, 700] as const;

/**
 * The window’s own faces, by weight: what the system lacks is taken from the fonts that come with Forme. `Forme Sans`
 * has all the words. `Forme Sans Hant` is asked first where they are Traditional, which has forms and places of marks
 * of its own.
 */
export const UI_FACES = WEIGHTS.flatMap((weight) => [
  { name: 'Forme Sans', family: 'Noto Sans SC', weight } as const,
  { name: 'Forme Sans Hant', family: 'Noto Sans TC', weight } as const,
]);

/**
 * Makes the faces known to the style sheets. Nothing is fetched until a character asks for it, so a system with its
 * own Chinese fonts never loads these.
 */
export function declareUiFonts(fonts: readonly FontResource[]): void {
  for (const { name, family, weight } of UI_FACES) {
    const font = fonts.find((known) => known.family === family && known.weight === weight);
    if (font === undefined) continue;
    document.fonts.add(new FontFace(name, `url("${font.url}")`, { weight: String(weight), display: 'swap' }));
  }
}
