import { sheetOf } from '../../pdf';
import { writeFile } from '../job';
import type { Job, Made } from '../job';
import { articlesOf } from './article-data';
import { editionStructure } from './edition-structure';

/** Makes the digital edition: a tagged PDF, and beside it the articles with their places as JSON. */
export async function makeDigital(job: Job): Promise<Made> {
  const [file] = job.files;
  if (file === undefined) return { files: [] };
  const sheets = job.composed.map(({ list }) => sheetOf(list));
  const structure = editionStructure(job.edition, job.composed);
  const bytes = await writeFile(job, { sheets, profile: 'proof', structure }, [0, 1]);
  const articles = `${JSON.stringify(articlesOf(job.edition, job.composed), null, 1)}\n`;
  return {
    files: [{ name: file.name, bytes, sheets, checks: [] }],
    companions: [{ name: `${job.companion}-articles.json`, bytes: new TextEncoder().encode(articles) }],
  };
}
