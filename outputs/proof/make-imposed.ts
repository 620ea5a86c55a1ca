import { documentFacts } from '../document-facts';
import { writeFile } from '../job';
import type { Job, Made } from '../job';
import type { ImposedOrder } from '../order';
import { PROOF_PPI } from './make-proof';
import { imposedSheet } from './imposed-sheet';
import type { ImposeContext } from './imposed-sheet';

/** Makes the dummy of an edition: its pages on office paper as the press lays them out. */
export async function makeImposed({ sheet }: ImposedOrder, job: Job): Promise<Made> {
  const [file] = job.files;
  const page = job.composed[0]?.list;
  if (file === undefined || page === undefined) return { files: [] };
  const context: ImposeContext = {
    paper: sheet,
    page,
    listOf: (number) => job.composed.find(({ list }) => list.page === number)?.list,
    title: documentFacts(job.edition).title,
    fonts: job.resources.fonts,
  };
  const sheets = file.sheets.map((pages) => imposedSheet(pages, context));
  const bytes = await writeFile(job, { sheets, profile: 'proof', picturePpi: PROOF_PPI }, [0, 1]);
  return { files: [{ name: file.name, bytes, sheets, checks: [] }] };
}
