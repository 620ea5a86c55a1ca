import type { FurnitureName } from '../../core/document';

/**
 * What can be chosen on a page. Articles, blocks and furniture stand on its grid, pictures in articles; what furniture
 * says is the paper's own.
 */
export type Thing =
  | { readonly kind: 'article' | 'block'; readonly id: string }
  /** The picture that is number `at` (from 0) in the list of the article `id`. */
  | { readonly kind: 'picture'; readonly id: string; readonly at: number }
  | { readonly kind: 'furniture'; readonly id: FurnitureName };

/** Whether both are the same thing. */
export function sameThing(a: Thing | undefined, b: Thing | undefined): boolean {
  return a !== undefined && b !== undefined && thingKey(a) === thingKey(b);
}

/** A name of a thing that no other thing of its page has. */
export function thingKey(thing: Thing): string {
  return thing.kind === 'picture' ? `picture ${thing.id} ${thing.at}` : `${thing.kind} ${thing.id}`;
}
