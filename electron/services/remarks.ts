import type { BroughtRemarks, Result } from '../../ipc';
import { failure, success } from '../../ipc';
import type { FontPlaces, RemarkOrder, RemarkReport, XfdfOrder, XfdfReport } from '../host-messages';
import { createKeptHost } from './kept-host';

/** The longest that remarks may take: an edition of a hundred pages is set in a quarter of it on a slow machine. */
const LIMIT_MS = 120_000;

/** Remarks of other programs, taken as marks and told as remarks, in a process of its own. */
export interface Remarks {
  bring(order: Omit<RemarkOrder, 'kind' | keyof FontPlaces>): Promise<Result<BroughtRemarks>>;
  /** The bytes of an XFDF file. `name` is what the file is called. */
  xfdf(order: Omit<XfdfOrder, 'kind' | keyof FontPlaces>, name: string): Promise<Result<Uint8Array>>;
  /** Ends what goes on. */
  stop(): void;
}

/** Remarks over the built process `host`; `fonts` are those that editions are set with. */
export function createRemarks(host: string, fonts: () => Promise<FontPlaces>): Remarks {
  const kept = createKeptHost({ host, name: 'Forme remarks', limitMs: LIMIT_MS });
  return {
    bring: async (order) => {
      const report = await kept.ask<RemarkReport>({ kind: 'remarks', ...order, ...(await fonts()) });
      return report === undefined ? failed(order.files[0]?.name ?? '') : success(report.brought);
    },
    xfdf: async (order, name) => {
      const report = await kept.ask<XfdfReport>({ kind: 'xfdf', ...order, ...(await fonts()) });
      return report === undefined ? failed(name) : success(report.bytes);
    },
    stop: kept.stop,
  };
}

function failed(file: string): Result<never> {
  return failure('remarks-failed', { file });
}
