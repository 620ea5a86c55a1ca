/**
 * A page closes well from this load on up to that one: between, stories take a little more or less room than they like.
 */
export const COMFORTABLE = { from: 0.94, to: 1.06 } as const;

/** Whether what stories like to take, as a share of their page, does not fill it. */
export function isTooEmpty({ load }: { readonly load: number }): boolean {
  return load < COMFORTABLE.from;
}
