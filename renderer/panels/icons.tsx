import {
  BookOpen,
  Check,
  ChevronDown,
  ChevronUp,
  CircleCheck,
  CircleMinus,
  CircleQuestionMark,
  Database,
  Download,
  Diff,
  Ellipsis,
  EqualNot,
  EyeOff,
  FilePenLine,
  FileText,
  FolderOpen,
  Frame,
  Grid3x3,
  Hand,
  History,
  Image,
  Info,
  Keyboard,
  Languages,
  LayoutGrid,
  LoaderCircle,
  Lock,
  Minus,
  MousePointer2,
  Newspaper,
  OctagonAlert,
  Pencil,
  PencilLine,
  Omega,
  Plus,
  Printer,
  Redo2,
  Save,
  Search,
  SeparatorHorizontal,
  Settings,
  SlidersHorizontal,
  SquareCheck,
  SquareDashed,
  SquarePlus,
  SquareX,
  TextAlignCenter,
  TextAlignEnd,
  TextAlignJustify,
  TextAlignJustifyStart,
  TextAlignStart,
  TextCursor,
  TriangleAlert,
  Type,
  Undo2,
  Upload,
  X,
  ZoomIn,
} from 'lucide';
import type { IconNode } from 'lucide';
import { createElement } from 'react';
import type { ReactNode } from 'react';

/** Lucide's drawings, 24 × 24, by what they say here. */
const SET = {
  undo: Undo2,
  redo: Redo2,
  history: History,
  compare: Diff,
  importCopy: Download,
  importRemarks: Download,
  exportRemarks: Upload,
  exportPdf: Upload,
  open: FolderOpen,
  save: Save,
  language: Languages,
  saved: CircleCheck,
  kept: Database,
  saving: LoaderCircle,
  unsafe: TriangleAlert,
  placed: SquareCheck,
  overset: SquarePlus,
  unplaced: SquareDashed,
  killed: SquareX,
  hidden: EyeOff,
  error: OctagonAlert,
  warning: TriangleAlert,
  unfilled: PencilLine,
  waived: CircleMinus,
  info: Info,
  picture: Image,
  locked: Lock,
  search: Search,
  close: X,
  chosen: Check,
  unequal: EqualNot,
  down: ChevronDown,
  up: ChevronUp,
  grid: Grid3x3,
  inspect: SlidersHorizontal,
  more: Ellipsis,
  minus: Minus,
  plus: Plus,
  copy: FileText,
  source: FilePenLine,
  paper: Newspaper,
  edit: Pencil,
  styles: Type,
  symbols: Omega,
  select: MousePointer2,
  text: TextCursor,
  textJustify: TextAlignJustifyStart,
  textStart: TextAlignStart,
  textCentre: TextAlignCenter,
  textEnd: TextAlignEnd,
  textSpread: TextAlignJustify,
  boundary: SeparatorHorizontal,
  frame: Frame,
  hand: Hand,
  zoom: ZoomIn,
  spread: BookOpen,
  wall: LayoutGrid,
  settings: Settings,
  keys: Keyboard,
  help: CircleQuestionMark,
  print: Printer,
} as const satisfies Record<string, IconNode>;

/** The trade's own, which no set has: 16 × 16, in lines of the same weight. */
const TRADE = {
  partly: <path d="M2.8 2.800h10.400v10.400H2.800zM2.8 8h10.400M5 10.600h3" />,
  marks: <path d="M2.500 13.500h11M4 9.500a2.600 2.600 0 1 1 5.200 0 2.600 2.600 0 1 1-5.200 0zM9 8.500 13.500 3" />,
  makeUp: <path d="M2.5 2.5h11v3.2h-11zM2.5 8.3h4.2v5.2H2.5zM9.3 8.3h4.2v5.2H9.3z" />,
  fit: (
    <path d="M2.500 2.500h11M2.500 13.500h11M8 4.600v6.800M5.800 6.700 8 4.600l2.200 2.100M5.800 9.300 8 11.400l2.200-2.100" />
  ),
  fitFrame: <path d="M3 2.500h10v9.200H3zM5.200 5h5.600M5.200 7.200h5.600M5.200 9.400h3.400M3 14h10" />,
  balance: <path d="M3 3v8.500M6.300 3v8.500M9.700 3v8.500M13 3v8.500M2 13.500h12" />,
  page: (
    <path d="M3.2 1.800h9.600v12.400H3.200zM5.3 4.300h5.400M5.3 7h2.200M8.7 7h2M5.3 9.300h2.200M8.7 9.300h2M5.3 11.600h2.200M8.7 11.600h2" />
  ),
} as const satisfies Record<string, ReactNode>;

/** The name of an icon. */
export type IconName = keyof typeof SET | keyof typeof TRADE;

/** An icon. It says nothing to screen readers: the words beside it, or the control's label, do. */
export function Icon({ name, spin = false }: { readonly name: IconName; readonly spin?: boolean }): ReactNode {
  const look = spin ? 'icon spinner' : 'icon';
  if (!isOfSet(name))
    return (
      <svg className={look} viewBox="0 0 16 16" aria-hidden="true">
        {TRADE[name]}
      </svg>
    );
  const drawing: IconNode = SET[name];
  return (
    <svg className={`${look} icon-set`} viewBox="0 0 24 24" aria-hidden="true">
      {drawing.map(([tag, looks], index) => createElement(tag, { key: index, ...looks }))}
    </svg>
  );
}

function isOfSet(name: IconName): name is keyof typeof SET {
  return name in SET;
}

/** Forme's mark: a forme locked up in its chase, two columns of type and a headline. */
export function Mark({ className = '' }: { readonly className?: string }): ReactNode {
  return (
    <span className={`mark ${className}`} aria-hidden="true">
      <svg className="mark-drawing" viewBox="0 0 18 18">
        <path
          fillRule="evenodd"
          d="M1 1h16v16H1zM3 3v12h12V3zM4.5 4.500h9v2.600h-9zM4.5 8.300h4v1.200h-4zM4.5 10.500h4v1.200h-4zM4.5 12.600h4v1.100h-4zM9.5 8.300h4v5.400h-4z"
        />
      </svg>
    </span>
  );
}
