import type { DisplayItem } from '../../core/display-list';
import type { FaceId, GlyphId } from '../../core/font';
import type { FontLibrary } from '../../fonts';
import type { OutlineBatch } from '../canvas/painter-messages';

/** Tells each outline once, with the first page that draws it. */
export interface OutlineSender {
  /** The outlines that these items draw and that were never told before. */
  readonly batchesFor: (items: readonly (number | DisplayItem)[], fonts: FontLibrary) => OutlineBatch[];
}

/** A sender that has told nothing yet. */
export function createOutlineSender(): OutlineSender {
  const told = new Map<FaceId, Set<GlyphId>>();
  return {
    batchesFor: (items, fonts) => {
      const fresh = new Map<FaceId, GlyphId[]>();
      for (const item of items) {
        if (typeof item === 'number' || item.kind !== 'glyphs') continue;
        const known = entryOf(told, item.face, () => new Set<GlyphId>());
        for (const glyph of item.glyphs) {
          if (known.has(glyph)) continue;
          known.add(glyph);
          entryOf(fresh, item.face, () => []).push(glyph);
        }
      }
      return [...fresh].map(([face, glyphs]) => {
        const open = fonts.face(face);
        return { face, glyphs, outlines: glyphs.map((glyph) => open.outlineOf(glyph)) };
      });
    },
  };
}

function entryOf<Value>(map: Map<FaceId, Value>, key: FaceId, make: () => Value): Value {
  const known = map.get(key);
  if (known !== undefined) return known;
  const made = make();
  map.set(key, made);
  return made;
}
