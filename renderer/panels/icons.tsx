import type { ReactNode } from 'react';

/** The window's own icons, 16 × 16, drawn in lines of one weight. */
const DRAWINGS = {
  undo: <path d="M6 3.5 2.8 6.7 6 9.9M3 6.7h6.2a3.4 3.4 0 0 1 0 6.8H6.5" />,
  history: (
    <path d="M2.6 8.600a5.500 5.500 0 1 0 1.300-4.200L2.500 5.800M2.500 2.600v3.200h3.200M8 5v3.300l2.300 1.400" />
  ),
  redo: <path d="M10 3.5l3.2 3.2L10 9.9M13 6.7H6.8a3.4 3.4 0 0 0 0 6.8h2.7" />,
  importCopy: <path d="M8 2v7.5M5 6.8l3 2.9 3-2.9M2.8 10.5v2.2c0 .5.4.8.8.8h8.8c.4 0 .8-.3.8-.8v-2.2" />,
  exportPdf: <path d="M8 9.7V2.2M5 5l3-2.9L11 5M2.8 10.5v2.2c0 .5.4.8.8.8h8.8c.4 0 .8-.3.8-.8v-2.2" />,
  open: <path d="M2 12.5v-9h4l1.5 1.8H13v2M2 12.5l2-5.2h10.6l-2 5.2z" />,
  save: <path d="M2.8 2.8h8.4l2 2v8.4H2.8zM5.2 2.8v3.4h5V2.8M5 13.2V9.4h6v3.8" />,
  language: (
    <path d="M8 14.2A6.2 6.2 0 1 0 8 1.8a6.2 6.2 0 0 0 0 12.4zM1.8 8h12.4M8 1.8c2 1.8 2.8 3.9 2.8 6.2S10 12.4 8 14.2M8 1.8C6 3.6 5.2 5.7 5.2 8S6 12.4 8 14.2" />
  ),
  saved: <path d="M8 14.200A6.2 6.2 0 1 0 8 1.800a6.2 6.2 0 0 0 0 12.400zM5.3 8.200l1.9 1.9 3.5-4" />,
  kept: (
    <path d="M3 4.200c0-1 2.200-1.900 5-1.900s5 .9 5 1.900-2.200 1.900-5 1.900-5-.9-5-1.900zM3 4.200v7.600c0 1 2.200 1.900 5 1.900s5-.9 5-1.900V4.200M3 8c0 1 2.200 1.900 5 1.900S13 9 13 8" />
  ),
  saving: <path d="M8 1.800a6.2 6.2 0 1 1-6.2 6.2" />,
  unsafe: <path d="M8 2.2 14.5 13.500h-13zM8 6.500v3.200M8 11.600v.1" />,
  placed: <path d="M2.8 2.800h10.400v10.400H2.800zM5.3 8.200l1.9 1.9 3.5-4" />,
  partly: <path d="M2.8 2.800h10.400v10.400H2.800zM2.8 8h10.400M5 10.600h3" />,
  overset: <path d="M2.8 2.800h10.400v10.400H2.800zM8 5.200v5.600M5.2 8h5.6" />,
  unplaced: (
    <path d="M4.8 2.800h-2v2M11.2 2.800h2v2M4.8 13.200h-2v-2M11.2 13.200h2v-2M7 2.800h2M7 13.200h2M2.8 7v2M13.2 7v2" />
  ),
  hidden: (
    <path d="M1.800 8c1.600-2.700 3.700-4 6.200-4s4.600 1.300 6.200 4c-1.600 2.700-3.700 4-6.200 4S3.400 10.700 1.800 8zM8 6.200a1.800 1.800 0 1 0 0 3.600 1.800 1.800 0 0 0 0-3.600M3 13 13 3" />
  ),
  killed: <path d="M2.8 2.800h10.400v10.400H2.800zM5.7 5.700l4.6 4.600M10.3 5.700l-4.6 4.6" />,
  error: <path d="M5.4 1.800h5.200l3.6 3.600v5.200l-3.6 3.600H5.400l-3.6-3.600V5.400zM8 4.800v3.700M8 10.900v.1" />,
  warning: <path d="M8 2.2 14.5 13.500h-13zM8 6.500v3.200M8 11.600v.1" />,
  info: <path d="M8 14.200A6.2 6.2 0 1 0 8 1.800a6.2 6.2 0 0 0 0 12.400zM8 7.400v3.600M8 5v.1" />,
  search: <path d="M7 11.600a4.6 4.6 0 1 0 0-9.2 4.6 4.6 0 0 0 0 9.200zM10.4 10.400l3.4 3.4" />,
  close: <path d="M4 4l8 8M12 4l-8 8" />,
  chosen: <path d="M3.5 8.300l3 3 6-6.6" />,
  down: <path d="M4.5 6.3 8 9.800l3.5-3.5" />,
  up: <path d="M4.5 9.700 8 6.200l3.5 3.5" />,
  grid: <path d="M2.500 2.500h11v11h-11zM6.200 2.500v11M9.800 2.500v11M2.500 6.200h11M2.500 9.800h11" />,
  inspect: <path d="M2.800 2.800h10.400v10.400H2.800zM2.800 6h10.400M6.500 6v7.200" />,
  more: <path d="M3.6 8h.1M8 8h.1M12.400 8h.1" />,
  minus: <path d="M3.5 8h9" />,
  plus: <path d="M3.5 8h9M8 3.500v9" />,
  copy: <path d="M3.2 1.800h6.300l3.3 3.300v9.100H3.200zM9.3 1.800v3.500h3.500M5.5 8h5M5.5 10.800h5" />,
  makeUp: <path d="M2.5 2.5h11v3.2h-11zM2.5 8.3h4.2v5.2H2.5zM9.3 8.3h4.2v5.2H9.3z" />,
  page: (
    <path d="M3.2 1.800h9.600v12.400H3.200zM5.3 4.300h5.400M5.3 7h2.200M8.7 7h2M5.3 9.300h2.200M8.7 9.300h2M5.3 11.600h2.200M8.7 11.600h2" />
  ),
} as const satisfies Record<string, ReactNode>;

/** The name of an icon. */
export type IconName = keyof typeof DRAWINGS;

/** An icon. It says nothing to screen readers: the words beside it, or the control's label, do. */
export function Icon({ name, spin = false }: { readonly name: IconName; readonly spin?: boolean }): ReactNode {
  return (
    <svg className={spin ? 'icon spinner' : 'icon'} viewBox="0 0 16 16" aria-hidden="true">
      {DRAWINGS[name]}
    </svg>
  );
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
