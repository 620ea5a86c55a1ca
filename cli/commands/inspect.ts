import { dump } from '../../core/display-list';
import { composeEdition } from '../../core/page';
import type { ComposedLine, ComposedPage } from '../../core/page';
import { openEditionFile } from '../open-edition';
import { parseArguments } from '../options';
import { Unusable } from '../outcome';
import type { Outcome } from '../outcome';
import { openFonts } from '../resources';

const SYNOPSIS = 'inspect EDITION.forme --layout | --lines | --display-list';

/** `forme inspect EDITION.forme`: the composed pages as data: boxes, set lines, or the display list as text. */
export async function inspect(args: readonly string[]): Promise<Outcome> {
  const options = parseArguments(args, {
    layout: { type: 'boolean' },
    lines: { type: 'boolean' },
    'display-list': { type: 'boolean' },
  });
  const [path] = options.positionals;
  const wanted = ['layout', 'lines', 'display-list'].filter((name) => options.flag(name));
  if (path === undefined || options.positionals.length > 1 || wanted.length !== 1) {
    throw new Unusable('usage', { synopsis: SYNOPSIS });
  }
  const { edition } = await openEditionFile(path);
  const pages = composeEdition(edition, { fonts: await openFonts() });
  return { exit: 0, answer: view(wanted[0] ?? '', pages) };
}

function view(wanted: string, pages: readonly ComposedPage[]): unknown {
  if (wanted === 'layout') return { pages: pages.map(({ layout }) => layout) };
  if (wanted === 'lines') return pages.flatMap(({ lines }) => lines.map(describeLine));
  return pages.map(({ list }) => dump(list)).join('');
}

function describeLine({ page, story, article, part, leg, x, y, line }: ComposedLine): unknown {
  return {
    ...{ page, story, article, part, leg },
    text: line.runs.flatMap((run) => run.text).join(''),
    ...{ x: x + line.left, y },
    width: line.width,
    natural: line.natural,
    stretch: line.gap,
    squeezed: line.squeezed,
    measure: line.measure,
    last: line.last,
  };
}
