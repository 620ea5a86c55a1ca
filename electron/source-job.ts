import { sourceChanged } from '../files';
import type { CheckedSource } from '../ipc';
import type { SourceOrder, SourcesReport } from './host-messages';

/** Looks at each file once, one after the other: several stories may come from one. */
export async function checkSources({ sources }: SourceOrder): Promise<SourcesReport> {
  const states = new Map<string, CheckedSource['state']>();
  const checked: CheckedSource[] = [];
  for (const { story, path, sha256 } of sources) {
    const key = `${sha256} ${path}`;
    const state = states.get(key) ?? (await sourceChanged({ path, sha256 }));
    states.set(key, state);
    checked.push({ story, state });
  }
  return { checked };
}
