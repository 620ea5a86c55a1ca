/** The work given to another engine: the same text in the same face, to be laid out again at every width. */
export interface PeerWork {
  readonly paragraphs: readonly string[];
  /** File of the face. */
  readonly font: string;
  /** Points. */
  readonly size: number;
  readonly leading: number;
  /** Widths of the column in points, one after another; the first two warm up. */
  readonly widths: readonly number[];
}

/** What another engine took. */
export interface PeerTimes {
  /** The engine, its version and what exactly was measured. */
  readonly what: string;
  /** Milliseconds at each width but the first two. */
  readonly ms: readonly number[];
}

/** Runs that only warm up. */
export const WARM_UPS = 2;

/** A peer that cannot be measured here, and why. */
export interface Missing {
  readonly missing: string;
}
