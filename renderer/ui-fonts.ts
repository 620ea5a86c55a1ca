import type { FontResource } from '../ipc';

/** The window’s own face, by weight: what the system lacks is taken from the fonts that come with Forme. It has all the words. */
export const UI_FACES = [
  { family: 'Noto Sans SC', weight: 400 },
  { family: 'Noto Sans SC', weight: 500 },
  { family: 'Noto Sans SC', weight: 700 },
] as const;

/**
 * Makes `Forme Sans` known to the style sheets. Nothing is fetched until a character asks for it, so a system with its
 * own Chinese fonts never loads these.
 */
export function declareUiFonts(fonts: readonly FontResource[]): void {
  for (const { family, weight } of UI_FACES) {
    const font = fonts.find((known) => known.family === family && known.weight === weight);
    if (font === undefined) continue;
    document.fonts.add(new FontFace('Forme Sans', `url("${font.url}")`, { weight: String(weight), display: 'swap' }));
  }
}
