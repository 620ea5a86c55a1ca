/**
 * A page closes well from this load on up to that one: between, stories take a little more or less room than they like.
 */
export const COMFORTABLE = { from: 0.94, to: 1.06 } as const;

/** Whether what stories like to take, as a share of their page, does not fill it. */
export function isTooEmpty({ load }: { readonly load: number }): boolean {
  return load < COMFORTABLE.from;
}

/** How far from their best towards their largest shapes a page's stories can be counted on to grow. */
export const GROWTH = 0.6;

/** Whether a page that is too empty closes all the same, its pictures, heads and their air as large as looks bear. */
export function growsToFill({ wanted, most }: { readonly wanted: number; readonly most: number }): boolean {
  return wanted < COMFORTABLE.from && wanted + GROWTH * (most - wanted) >= 1;
}
