import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { THUMBNAIL_WIDTH } from '../../canvas';
import { paperSize } from '../../editor';
import type { Size } from '../../editor';
import { useEditorState, useSurroundings } from '../editor-context';

/** The small picture of a page (by its id), as wide as its place; it follows every change. */
export function Thumbnail({ page, width }: { readonly page: string; readonly width: number }): ReactNode {
  const { thumbnails } = useSurroundings();
  const canvas = useRef<HTMLCanvasElement>(null);
  const picture = useSyncExternalStore(thumbnails.subscribe, () => thumbnails.get().get(page));
  const aspect = useEditorState(({ edition }) => edition && aspectOf(paperSize(edition)));
  useEffect(() => {
    const context = canvas.current?.getContext('2d');
    if (picture === undefined || !context) return;
    context.drawImage(picture.pixels, 0, 0, context.canvas.width, context.canvas.height);
  }, [picture]);
  if (aspect === undefined) return null;
  return (
    <span className="thumbnail" data-painted={picture !== undefined} style={{ width }}>
      <canvas
        ref={canvas}
        className="thumbnail-canvas"
        width={THUMBNAIL_WIDTH}
        height={Math.round(aspect * THUMBNAIL_WIDTH)}
        style={{ width, height: Math.round(aspect * width) }}
      />
    </span>
  );
}

function aspectOf({ width, height }: Size): number {
  return height / width;
}
