import { sheetOf } from '../pdf';
import type { Job, Made } from './job';
import type { PicturesOrder } from './order';
import { pagePictures } from './page-pictures';
import type { MadeFile } from './report/job-report';
import { pictureReader } from './resources';

/** Makes a picture of each page. */
export async function makePictures({ format, dpi }: PicturesOrder, job: Job): Promise<Made> {
  const { composed, edition, resources, progress } = job;
  const lists = composed.map(({ list }) => list);
  const made: MadeFile[] = [];
  const read = pictureReader(edition, resources);
  for await (const { page, bytes } of pagePictures(lists, { fonts: resources.fonts, read, format, dpi })) {
    const file = job.files.find(({ sheets }) => sheets[0]?.[0] === page);
    const list = lists.find((each) => each.page === page);
    if (file !== undefined && list !== undefined) {
      made.push({ name: file.name, bytes, sheets: [sheetOf(list)], checks: [] });
    }
    await progress.at('write', made.length / lists.length);
  }
  return { files: made };
}
