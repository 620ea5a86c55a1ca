import type { PdfFile } from '../reader/objects';
import { nameOf, numberOf, streamOf } from '../reader/access';
import { DEVICE_SPACES } from '../content/colour-space';
import type { ContentImage } from '../content/events';
import { decodeImage, type DecodedImage, type DecodeJpeg } from './decode-image';

/** What the mask of an image leaves of it: 255 where all; `undefined` where it has none that can be read. */
export async function maskOf(
  file: PdfFile,
  image: ContentImage,
  decodeJpeg: DecodeJpeg,
): Promise<DecodedImage | undefined> {
  const { entries } = image.stream.dict;
  const soft = streamOf(file, entries.get('SMask'));
  const stream = soft ?? streamOf(file, entries.get('Mask'));
  if (stream === undefined) return undefined;
  const get = (key: string): number => numberOf(file, stream.dict.entries.get(key)) ?? 0;
  const filter = nameOf(file, stream.dict.entries.get('Filter'));
  const decoded = await decodeImage(
    file,
    {
      stream,
      width: get('Width'),
      height: get('Height'),
      bits: soft === undefined ? 1 : get('BitsPerComponent'),
      stencil: false,
      space: DEVICE_SPACES.gray,
      filters: filter === undefined ? [] : [filter],
    },
    decodeJpeg,
  );
  if (decoded === undefined || soft !== undefined) return decoded;
  // A stencil leaves what its 0 stands on.
  return { ...decoded, samples: decoded.samples.map((value) => 255 - value) };
}
