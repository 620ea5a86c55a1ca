import { checkPicture, copyToShow, decodablePicture, readArtwork } from '../files';
import type { FileFailure } from '../files';
import type { DroppedFile, Failure, Result } from '../ipc';
import { success } from '../ipc';
import { PdfError, printedPicture } from '../pdf';
import type { PrintedPictureOptions } from '../pdf';
import type {
  CheckedPicture,
  NameplateOrder,
  NameplateReport,
  PictureOrder,
  PictureReport,
  ShowOrder,
  ShowReport,
} from './host-messages';

/** Tells a picture and decodes it once. */
export async function readPicture({ file }: PictureOrder): Promise<PictureReport> {
  return { result: await check(file) };
}

/** Makes the copy of a picture that the window shows. */
export async function showPicture({ bytes, longest, printed }: ShowOrder): Promise<ShowReport> {
  if (printed !== undefined) return showPrinted(bytes, { ...printed, longest });
  const shown = await copyToShow(bytes, { longest });
  return shown === undefined ? {} : { shown };
}

async function showPrinted(bytes: Uint8Array, options: PrintedPictureOptions): Promise<ShowReport> {
  try {
    return { shown: await printedPicture(decodablePicture(bytes), options) };
  } catch (error) {
    if (!(error instanceof PdfError)) throw error;
    return {};
  }
}

/** Reads a nameplate: a drawing where the file is one, else a picture. */
export async function readNameplate({ file }: NameplateOrder): Promise<NameplateReport> {
  const drawing = await readArtwork(file.name, file.bytes);
  if (drawing === undefined) {
    const picture = await check(file);
    return { result: picture.ok ? success({ kind: 'picture', ...picture.value }) : picture };
  }
  return { result: drawing.ok ? success({ kind: 'artwork', artwork: drawing.artwork }) : failed(drawing) };
}

async function check({ name, bytes }: DroppedFile): Promise<Result<CheckedPicture>> {
  const checked = await checkPicture(name, bytes);
  return checked.ok ? success({ picture: checked.picture, notes: checked.notes }) : failed(checked);
}

function failed({ code, values }: FileFailure): Failure {
  return { ok: false, code, values };
}
