import type { PdfDict } from '../reader/objects';
import { isArray, isDict } from '../reader/objects';
import { arrayOf, dictOf, nameOf, numberOf, numbersOf } from '../reader/access';
import { repaint, type GraphicsState } from './graphics-state';
import { fontOf, type PageRun } from './page-run';

/** Sets what a graphics state dictionary says (ISO 32000-1, table 58). */
export function applyExtendedState(run: PageRun, state: GraphicsState, dict: PdfDict): void {
  const { file } = run;
  const { entries } = dict;
  const number = (key: string): number | undefined => numberOf(file, entries.get(key));
  const flag = (key: string): boolean | undefined => {
    const value = file.resolve(entries.get(key));
    return typeof value === 'boolean' ? value : undefined;
  };
  repaint(state);
  state.lineWidth = number('LW') ?? state.lineWidth;
  state.cap = number('LC') ?? state.cap;
  state.join = number('LJ') ?? state.join;
  state.mitre = number('ML') ?? state.mitre;
  const dash = arrayOf(file, entries.get('D'));
  if (dash !== undefined) {
    state.dash = numbersOf(file, dash[0]) ?? [];
    state.dashPhase = numberOf(file, dash[1]) ?? 0;
  }
  const font = arrayOf(file, entries.get('Font'));
  const fontDict = dictOf(file, font?.[0]);
  if (fontDict !== undefined) {
    state.font = fontOf(run, fontDict, '');
    state.size = numberOf(file, font?.[1]) ?? state.size;
  }
  // OP alone is for fills too, as before PDF 1.3 there was no other.
  const overprint = flag('OP');
  state.overprintStroke = overprint ?? state.overprintStroke;
  state.overprintFill = flag('op') ?? overprint ?? state.overprintFill;
  state.overprintMode = number('OPM') ?? state.overprintMode;
  for (const [key, set] of [
    ['ca', (value: number) => (state.alphaFill = value)],
    ['CA', (value: number) => (state.alphaStroke = value)],
  ] as const) {
    const value = number(key);
    if (value === undefined) continue;
    set(Math.min(1, Math.max(0, value)));
    if (value < 1) run.useTransparency({ what: key, value: String(value) });
  }
  const blend = file.resolve(entries.get('BM'));
  const mode = isArray(blend) ? nameOf(file, blend[0]) : nameOf(file, blend);
  if (mode !== undefined) {
    state.blend = mode === 'Compatible' ? 'Normal' : mode;
    if (state.blend !== 'Normal') run.useTransparency({ what: 'BM', value: mode });
  }
  const mask = file.resolve(entries.get('SMask'));
  if (mask !== null) {
    state.masked = isDict(mask);
    if (state.masked)
      run.useTransparency({ what: 'SMask', value: nameOf(file, dictOf(file, mask)?.entries.get('S')) ?? '' });
  }
}
