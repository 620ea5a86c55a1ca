/** Something that a caption says, and what its story says instead. */
export interface Otherwise {
  readonly start: number;
  readonly end: number;
  readonly other: string;
}
