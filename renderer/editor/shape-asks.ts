import type { Composer, ComposerToWindow, StoryShape } from '../compose';

/** Questions for the shapes of stories, and what is to be done once they are known. */
export interface ShapeAsks {
  /** The last question about a story counts. */
  readonly ask: (story: string, then: (shapes: readonly StoryShape[]) => void) => void;
  readonly hear: (answer: Extract<ComposerToWindow, { readonly kind: 'shapes' }>) => void;
  /** Another edition is open: no answer counts any more. */
  readonly forget: () => void;
}

/** Asks a composer for shapes. */
export function createShapeAsks(composer: Composer): ShapeAsks {
  const wanted = new Map<string, (shapes: readonly StoryShape[]) => void>();
  return {
    ask: (story, then) => {
      wanted.set(story, then);
      composer.tell({ kind: 'shapes', story });
    },
    hear: ({ story, shapes }) => {
      const then = wanted.get(story);
      wanted.delete(story);
      then?.(shapes);
    },
    forget: () => wanted.clear(),
  };
}
