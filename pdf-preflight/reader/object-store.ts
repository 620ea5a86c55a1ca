import { isDigit, isWhite } from './characters';
import type { CrossReference } from './cross-reference';
import { decodeStream } from './decode-stream';
import type { FaultLog } from './fault-log';
import { parseIndirect, type IndirectContext } from './indirect-object';
import { isObject, ObjectParser } from './object-parser';
import { isRef, isStream, type PdfObject, type PdfRef, type PdfStream } from './objects';
import type { ScannedObjects } from './scan-objects';

/** References that may lead to one another before an object comes; real files have one. */
const LONGEST_CHAIN = 32;

/** Bytes that may be read as objects for every byte of the file: objects hardly ever overlap. */
const MOST_READINGS = 4;
const FREE_READINGS = 1 << 20;

/** Bytes that may be unpacked in all: some forty pages full of pictures. */
const MOST_UNPACKED = 4 * 2 ** 30;

/** Unpacked streams are kept up to so many bytes together. */
const MOST_KEPT = 64 << 20;

/** The objects of a file, read when they are first asked for. */
export class ObjectStore {
  private readonly objects = new Map<number, PdfObject>();
  private readonly reading = new Set<number>();
  private readonly groups = new Map<number, ObjectGroup>();
  private readonly decoded = new Map<PdfStream, Uint8Array | undefined>();
  private readings = 0;
  private unpacked = 0;
  private kept = 0;

  constructor(
    private readonly bytes: Uint8Array,
    private readonly table: CrossReference,
    private readonly options: {
      readonly log: FaultLog;
      /** The objects as found by scanning, made when first needed. */
      readonly scanned: () => ScannedObjects;
      /** Whether streams are enciphered; they are not unpacked then. */
      readonly encrypted: boolean;
    },
  ) {
    this.context = this.contextOf(options.log);
  }

  /** Follows references to the object itself. */
  readonly resolve = (object: PdfObject | undefined): PdfObject => {
    let found = object ?? null;
    for (let steps = 0; isRef(found); steps++) {
      if (steps >= LONGEST_CHAIN) {
        this.options.log.note('circular-reference', 0);
        return null;
      }
      found = this.load(found);
    }
    return found;
  };

  /** Every indirect object in use, resolved, by its number. */
  *all(): Generator<readonly [number, PdfObject]> {
    const numbers = [...this.table.entries].filter(([, entry]) => entry.kind !== 'free').map(([number]) => number);
    for (const number of numbers.sort((a, b) => a - b)) {
      const entry = this.table.entries.get(number);
      const generation = entry?.kind === 'offset' ? entry.generation : 0;
      yield [number, this.resolve({ kind: 'ref', number, generation })];
    }
  }

  /** A stream's bytes with all filters undone but those of pictures. */
  readonly decode = (stream: PdfStream): Uint8Array | undefined => {
    if (this.options.encrypted) return undefined;
    if (this.decoded.has(stream)) return this.decoded.get(stream);
    const { log } = this.options;
    const at = stream.raw.byteOffset - this.bytes.byteOffset;
    const most = MOST_UNPACKED - this.unpacked;
    if (most <= 0) {
      log.note('too-much-work', 0);
      return undefined;
    }
    const { bytes, fault, work } = decodeStream(stream, { resolve: this.resolve, most });
    this.unpacked += work;
    if (fault !== undefined) log.note(fault, at);
    const size = bytes === undefined || bytes === stream.raw ? 0 : bytes.length;
    if (this.kept + size <= MOST_KEPT) {
      this.kept += size;
      this.decoded.set(stream, bytes);
    }
    return bytes;
  };

  private load({ number, generation }: PdfRef): PdfObject {
    const known = this.objects.get(number);
    const entry = this.table.entries.get(number);
    if (entry?.kind === 'offset' && entry.generation !== generation) return null;
    if (known !== undefined) return known;
    if (this.reading.has(number)) {
      this.options.log.note('circular-reference', entry?.kind === 'offset' ? entry.at : 0);
      return null;
    }
    this.reading.add(number);
    const object = entry === undefined || entry.kind === 'free' ? null : this.read(number, entry);
    this.reading.delete(number);
    this.objects.set(number, object);
    return object;
  }

  private read(
    number: number,
    entry: { kind: 'offset'; at: number } | { kind: 'compressed'; stream: number; index: number },
  ): PdfObject {
    if (entry.kind === 'compressed') return this.fromGroup(number, entry);
    const there = this.readAt(entry.at);
    if (there.number === number) return there.object;
    this.options.log.note('misplaced-object', entry.at);
    const place = this.options.scanned().objects.get(number);
    return place === undefined ? null : this.readAt(place.at).object;
  }

  private readAt(at: number): { readonly number?: number; readonly object: PdfObject } {
    const { log } = this.options;
    // Cheap to ask, and tables of millions of wrong places cost nothing.
    if (!isDigit(this.bytes[at]) && !isWhite(this.bytes[at])) return { object: null };
    if (this.readings > FREE_READINGS + this.bytes.length * MOST_READINGS) {
      log.note('too-much-work', at);
      return { object: null };
    }
    const read = parseIndirect(this.bytes, at, this.context);
    this.readings += read.end - at;
    return read;
  }

  private readonly context: IndirectContext;

  private contextOf(log: FaultLog): IndirectContext {
    return {
      log,
      lengthOf: (length) => this.resolve(length),
      endAfter: (from) => {
        const { ends } = this.options.scanned();
        let [low, high] = [0, ends.length];
        while (low < high) {
          const middle = (low + high) >> 1;
          if ((ends[middle] ?? 0) < from) low = middle + 1;
          else high = middle;
        }
        return ends[low] ?? -1;
      },
    };
  }

  /** An object out of an object stream (ISO 32000-1, 7.5.7). */
  private fromGroup(number: number, { stream, index }: { readonly stream: number; readonly index: number }): PdfObject {
    const group = this.groups.get(stream) ?? this.openGroup(stream);
    this.groups.set(stream, group);
    const place = group.numbers[index] === number ? index : group.numbers.indexOf(number);
    const at = group.places[place];
    if (at === undefined) {
      if (!this.options.encrypted) this.options.log.note('missing-object', group.at);
      return null;
    }
    if (place !== index) this.options.log.note('misplaced-object', group.at);
    if (this.readings > FREE_READINGS + this.bytes.length * MOST_READINGS) {
      this.options.log.note('too-much-work', group.at);
      return null;
    }
    const parser = new ObjectParser(group.bytes, {
      at,
      references: true,
      onFault: (code) => this.options.log.note(code, group.at),
    });
    const object = parser.next();
    this.readings += (parser.lexer.at - at) / COMPRESSION;
    return isObject(object) ? object : null;
  }

  private openGroup(number: number): ObjectGroup {
    const entry = this.table.entries.get(number);
    // A stream of objects cannot itself stand in one.
    const stream = entry?.kind === 'offset' ? this.load({ kind: 'ref', number, generation: entry.generation }) : null;
    return readObjectGroup(stream, { bytes: this.bytes, resolve: this.resolve, decode: this.decode });
  }
}

/** Packed objects may be read this much more often than their bytes in the file. */
const COMPRESSION = 16;

/** An object stream unpacked. */
export interface ObjectGroup {
  /** Where it stands in the file. */
  readonly at: number;
  readonly bytes: Uint8Array;
  readonly numbers: readonly number[];
  readonly places: readonly number[];
}

/** Unpacks an object stream and reads its list of objects; what is none gives an empty one. */
export function readObjectGroup(
  stream: PdfObject,
  file: Pick<ObjectStore, 'resolve' | 'decode'> & { readonly bytes: Uint8Array },
): ObjectGroup {
  const empty: ObjectGroup = { at: 0, bytes: new Uint8Array(0), numbers: [], places: [] };
  if (!isStream(stream)) return empty;
  const bytes = file.decode(stream);
  const [count, first] = ['N', 'First'].map((key) => file.resolve(stream.dict.entries.get(key)));
  if (bytes === undefined || typeof count !== 'number' || typeof first !== 'number') return empty;
  const parser = new ObjectParser(bytes, { references: false });
  const numbers: number[] = [];
  const places: number[] = [];
  for (let i = 0; i < count && parser.lexer.at < first; i++) {
    const [number, place] = [parser.next(), parser.next()];
    if (typeof number !== 'number' || typeof place !== 'number') break;
    numbers.push(number);
    places.push(first + place);
  }
  return { at: stream.raw.byteOffset - file.bytes.byteOffset, bytes, numbers, places };
}
