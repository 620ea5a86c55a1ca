/** What came out of a filter. `truncated` holds what there was before the data ended too soon. */
export type Unpacked =
  | { readonly kind: 'whole'; readonly bytes: Uint8Array }
  | { readonly kind: 'truncated'; readonly bytes: Uint8Array }
  | { readonly kind: 'broken' }
  | { readonly kind: 'too-large' };
