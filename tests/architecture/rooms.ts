/** What a room may know of the world outside it. */
export interface RoomRule {
  /** The rooms it may import. */
  readonly rooms: readonly string[];
  /** The packages it may import; `scope/*` stands for a whole scope. */
  readonly packages: readonly string[];
  /** Whether it may import Node's own modules. */
  readonly node: boolean;
}

/**
 * The import table of docs/architecture.md, section 3. A room that is not in it does not exist. A room within a room,
 * such as `fonts/node`, is that part of it which has a door of its own.
 */
export const ROOMS: Readonly<Record<string, RoomRule>> = {
  core: { rooms: [], packages: [], node: false },
  model: { rooms: ['core'], packages: ['yjs'], node: false },
  fonts: { rooms: ['core'], packages: [], node: false },
  'fonts/node': { rooms: ['core', 'fonts'], packages: [], node: true },
  codes: { rooms: ['core'], packages: ['qrcode-generator'], node: false },
  canvas: { rooms: ['core', 'fonts'], packages: [], node: false },
  pdf: { rooms: ['core', 'fonts', 'fonts/node', 'icc'], packages: ['sharp'], node: true },
  icc: { rooms: ['core'], packages: [], node: false },
  'pdf-preflight': { rooms: ['core', 'icc'], packages: ['sharp'], node: true },
  files: { rooms: ['core', 'model'], packages: ['fflate', 'pdfjs-dist', 'saxes', 'sharp', 'svgpath'], node: true },
  outputs: {
    rooms: ['core', 'codes', 'fonts', 'canvas', 'pdf', 'icc', 'pdf-preflight', 'files', 'locales', 'outputs/order'],
    packages: ['@napi-rs/canvas'],
    node: true,
  },
  'outputs/order': { rooms: ['core'], packages: [], node: false },
  cli: {
    rooms: [
      'core',
      'model',
      'codes',
      'fonts',
      'fonts/node',
      'icc',
      'pdf',
      'pdf-preflight',
      'files',
      'locales',
      'outputs',
      'outputs/order',
      'templates',
    ],
    packages: [],
    node: true,
  },
  ipc: { rooms: ['core', 'outputs/order'], packages: [], node: false },
  electron: {
    rooms: [
      'core',
      'model',
      'codes',
      'fonts',
      'fonts/node',
      'icc',
      'pdf',
      'files',
      'ipc',
      'locales',
      'outputs',
      'outputs/order',
      'templates',
    ],
    packages: ['electron'],
    node: true,
  },
  renderer: {
    rooms: ['core', 'model', 'codes', 'fonts', 'canvas', 'icc', 'ipc', 'outputs/order', 'locales', 'templates'],
    packages: ['react', 'react-dom', 'konva', 'react-konva', '@base-ui/react', 'i18next', 'react-i18next', 'lucide'],
    node: false,
  },
  locales: { rooms: [], packages: [], node: false },
  templates: { rooms: [], packages: [], node: false },
  press: { rooms: [], packages: [], node: false },
  examples: { rooms: [], packages: [], node: false },
};

/** Parts of rooms that may not use some of their room's packages, and why. */
export const NARROWER: readonly {
  readonly folder: string;
  readonly packages: readonly string[];
  readonly why: string;
}[] = [
  {
    folder: 'renderer/editor/',
    packages: ['react', 'react-dom', 'konva', 'react-konva', '@base-ui/react', 'react-i18next'],
    why: 'tools and commands are tested without a screen',
  },
];

/** The parts of core from low to high: each may import those of the tiers before it, and of its own tier none. */
export const CORE_TIERS: readonly (readonly string[])[] = [
  ['units', 'surrogates', 'group-by'],
  ['geometry'],
  ['annotation', 'diagnostic'],
  ['font'],
  ['display-list'],
  ['document'],
  ['cjk', 'pinyin'],
  ['days'],
  ['copy', 'line'],
  ['galley'],
  ['page'],
  ['layout-rules', 'text-edit'],
  ['page-score', 'marks', 'script-conversion'],
  ['rounds', 'sign-off'],
  ['compare', 'copyfit', 'makeup', 'mark-exchange', 'proof', 'preflight', 'script-tables'],
];
