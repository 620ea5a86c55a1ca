import path from 'node:path';
import { shell } from 'electron';
import { failure, success } from '../../ipc';
import { planFiles } from '../../outputs/order';
import { writeBytes } from './disk';
import type { HandlerServices } from './handler-services';
import { inSessionOf } from './in-session';
import type { RequestHandlers } from './requests';

type ExportRequests = Pick<RequestHandlers, 'exportEdition' | 'printSheet' | 'cancelJob' | 'revealExport'>;

/** Answers requests by which editions and sheets go out as files. */
export function exportRequests({
  editions,
  exports,
  places,
  userFonts,
  dialogs,
  printWindow,
}: HandlerServices): ExportRequests {
  const inSession = inSessionOf(editions);

  return {
    exportEdition: inSession(async (session, { order }) => {
      const edition = session.edition();
      const missing = order.pages?.find((page) => page > edition.pages.length);
      if (missing !== undefined) return failure('page-missing', { page: missing, pages: edition.pages.length });
      const place = await dialogs.exportPlace(planFiles(edition, order).map(({ name }) => name));
      if (place === undefined) return failure('cancelled');
      const { fontFolders, press } = places;
      const job = exports.start(
        {
          kind: 'export',
          edition,
          order,
          ...(place.single && { name: path.parse(place.name).name }),
          pictures: session.pictures(),
          fontFolders,
          userFonts: await userFonts.ordered(),
          press,
        },
        place,
      );
      return success({ job });
    }),
    printSheet: async ({ name }) => {
      const file = await dialogs.saveFile('sheet', name);
      if (file === undefined) return failure('cancelled');
      const written = await writeBytes(file, await printWindow());
      return written.ok ? success(undefined) : written;
    },
    cancelJob: ({ job }) => {
      exports.cancel(job);
      return success(undefined);
    },
    revealExport: ({ job }) => {
      const file = exports.writtenFile(job);
      if (file === undefined) return failure('no-session');
      shell.showItemInFolder(file);
      return success(undefined);
    },
  };
}
