import type { SyntaxFault, SyntaxFaultCode } from './objects';

/** Faults kept of one file: enough to see what is wrong with it, however much is. */
const MOST_FAULTS = 200;

/** Collects what is read over, each fault of a place once. */
export class FaultLog {
  readonly faults: SyntaxFault[] = [];
  private readonly known = new Set<string>();

  /** Notes a fault at a byte offset. */
  readonly note = (code: SyntaxFaultCode, at: number): void => {
    const key = `${code} ${at}`;
    if (this.faults.length >= MOST_FAULTS || this.known.has(key)) return;
    this.known.add(key);
    this.faults.push({ code, at });
  };
}
