import { provideWords } from '../../core/proof';

/** Fetches the words that proofreading goes by, for the worker that asks; rejects where they cannot be had. */
export async function openWords(): Promise<void> {
  const answer = await fetch(new URL('../../out/words.bin', import.meta.url));
  if (!answer.ok) throw new Error(`the words of proofreading are not to be had: ${answer.status}`);
  const bytes = new Uint8Array(await answer.arrayBuffer());
  provideWords(() => bytes);
}
