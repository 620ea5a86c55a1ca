import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { peerFolder } from './folder';
import { WARM_UPS } from './peer';
import type { Missing, PeerTimes, PeerWork } from './peer';

/** The npm compiler of Typst and the version that is measured. */
export const TYPST = { name: '@myriaddreamin/typst-ts-node-compiler', version: '0.7.0' } as const;

interface Compiler {
  readonly compile: (source: { readonly mainFileContent: string }) => { readonly hasError: () => boolean };
  readonly evictCache: (age: number) => void;
}

interface CompilerModule {
  readonly NodeCompiler: {
    readonly create: (options: {
      readonly workspace: string;
      readonly fontArgs: readonly { readonly fontPaths: readonly string[] }[];
    }) => Compiler;
  };
}

/**
 * Compiles the text again for every width: parsing, optimal breaking and layout, all that Typst can keep kept; no
 * export.
 */
export function timeTypst(work: PeerWork): PeerTimes | Missing {
  const compilerModule = load();
  if (compilerModule === undefined) return { missing: 'Typst is not there: `npm run bench -- --peers` installs it' };
  const compiler = compilerModule.NodeCompiler.create({
    workspace: peerFolder(),
    fontArgs: [{ fontPaths: [dirname(work.font)] }],
  });
  const ms: number[] = [];
  for (const width of work.widths) {
    const mainFileContent = sourceOf(work, width);
    const from = performance.now();
    if (compiler.compile({ mainFileContent }).hasError()) return { missing: 'Typst refused the text' };
    ms.push(performance.now() - from);
    compiler.evictCache(KEPT_COMPILES);
  }
  return { what: `Typst (npm compiler ${TYPST.version}), recompiling at another width`, ms: ms.slice(WARM_UPS) };
}

/** What Typst memoised this many compilations ago and not used since is let go, as its own watch mode does. */
const KEPT_COMPILES = 10;

function load(): CompilerModule | undefined {
  try {
    return createRequire(join(peerFolder(), 'package.json'))(TYPST.name) as CompilerModule;
  } catch {
    return undefined;
  }
}

function sourceOf({ paragraphs, size, leading }: PeerWork, width: number): string {
  return `#set page(width: ${width}pt, height: auto, margin: 0pt)
#set text(font: "Noto Serif SC", size: ${size}pt, lang: "zh", region: "cn")
#set par(justify: true, leading: ${leading - size}pt, first-line-indent: (amount: 2em, all: true))
#for text in (${paragraphs.map((text) => JSON.stringify(text)).join(',')}) { par(text) }
`;
}
