import type { ProofRound } from '../../../core/document';

/**
 * The colours in which the desk is drawn: blue for what is chosen, as everywhere in layout; red only for what is wrong.
 */
export interface Palette {
  /** The paper of a page, and the ground of words and handles. */
  readonly paper: string;
  readonly shadow: string;
  readonly selected: string;
  readonly selectedFill: string;
  /** Under lines that may lie on a dark picture. */
  readonly halo: string;
  readonly hover: string;
  /** Base columns while something is dragged, and the frame that it snaps to. */
  readonly dragColumn: string;
  readonly snap: string;
  /** Lines and distances that show where a drag stands among its neighbours. */
  readonly guide: string;
  readonly overset: string;
  /** Over selected text, and the line under what an input method holds ready. */
  readonly text: string;
  readonly preedit: string;
  readonly underset: string;
  /** A taboo of make-up. */
  readonly taboo: string;
  /** The pens of the rounds of proofreading. */
  readonly rounds: Readonly<Record<ProofRound, string>>;
  /** The guides 参考线 of a page. */
  readonly pageGuide: string;
  /** The type area, the fold, and the trim with its bleed. */
  readonly pageLine: string;
  readonly fold: string;
  readonly bleed: string;
  /** The ground of a label beside what is dragged. */
  readonly label: string;
  readonly hits: Readonly<Record<'info' | 'warning' | 'error', string>>;
  /** Inside a thing that stops the page. */
  readonly hitFill: string;
  readonly grid: Readonly<Record<'column' | 'columnEdge' | 'line' | 'cell', string>>;
  readonly ruler: Readonly<Record<'ground' | 'line' | 'tick' | 'words' | 'shade', string>>;
}

/** Colours for a light window. */
export const LIGHT_PALETTE: Palette = {
  paper: '#ffffff',
  shadow: 'rgba(30, 28, 24, 0.28)',
  selected: '#1966c8',
  selectedFill: 'rgba(25, 102, 200, 0.05)',
  halo: 'rgba(255, 255, 255, 0.6)',
  hover: 'rgba(25, 102, 200, 0.55)',
  dragColumn: 'rgba(25, 102, 200, 0.07)',
  snap: 'rgba(25, 102, 200, 0.10)',
  guide: '#c2188f',
  overset: '#c0271d',
  text: 'rgba(25, 102, 200, 0.28)',
  preedit: '#1966c8',
  underset: '#8a5a00',
  taboo: '#9a4d00',
  rounds: { first: '#d0241a', second: '#0a5fd0', third: '#087f3a', final: '#8a1f9c' },
  pageGuide: '#0a9aa8',
  pageLine: 'rgba(170, 60, 150, 0.75)',
  fold: 'rgba(120, 90, 30, 0.85)',
  bleed: 'rgba(192, 39, 29, 0.75)',
  label: '#22313f',
  hits: { info: 'rgba(31, 95, 184, 0.7)', warning: 'rgba(178, 116, 0, 0.95)', error: '#c0271d' },
  hitFill: 'rgba(192, 39, 29, 0.07)',
  grid: {
    column: 'rgba(25, 102, 200, 0.10)',
    columnEdge: 'rgba(25, 102, 200, 0.45)',
    line: 'rgba(25, 102, 200, 0.30)',
    cell: 'rgba(25, 102, 200, 0.28)',
  },
  ruler: {
    ground: 'rgba(247, 246, 243, 0.96)',
    line: '#c6c3bb',
    tick: '#8b877e',
    words: '#57544d',
    shade: 'rgba(25, 102, 200, 0.18)',
  },
};

/** Colours for a dark window. What lies on the paper lies on white, by day and by night. */
export const DARK_PALETTE: Palette = {
  ...LIGHT_PALETTE,
  shadow: 'rgba(0, 0, 0, 0.6)',
  label: '#35506e',
  ruler: {
    ground: 'rgba(45, 44, 42, 0.96)',
    line: '#575450',
    tick: '#8e8a82',
    words: '#bbb8b0',
    shade: 'rgba(93, 157, 240, 0.28)',
  },
};
