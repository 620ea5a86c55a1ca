import { IccDamage } from './bytes';
import { readColourTable, type ColourTable } from './colour-table';
import { readIccProfile, type IccProfile, type IccReadProblem, type Xyz } from './icc-profile';

/** The tables that an output profile must have for PDF/X, of two intents both ways. */
const OUTPUT_TABLES = ['A2B0', 'A2B1', 'B2A0', 'B2A1'] as const;

/** The name of one of them. */
export type OutputTable = (typeof OUTPUT_TABLES)[number];

/** A CMYK output profile whose tables have been read: what an output intent embeds and pictures are converted by. */
export interface OutputProfile extends IccProfile {
  readonly whitePoint: Xyz;
  readonly tables: Readonly<Record<OutputTable, ColourTable>>;
}

/** Why bytes cannot be the output profile of a press PDF (press-pdf, X-OI-PROFILE). The words are in `locales/`. */
export type OutputProfileProblem =
  | IccReadProblem
  /** Larger than any output profile is. values: megabytes, maximum. */
  | {
      readonly code: 'profile-over-limit';
      readonly values: { readonly megabytes: number; readonly maximum: number };
    }
  /** Not of a printer (`prtr`), such as a camera's. values: found. */
  | { readonly code: 'profile-class'; readonly values: { readonly found: string } }
  /** Not of CMYK inks. values: found. */
  | { readonly code: 'profile-space'; readonly values: { readonly found: string } }
  /** A version that the standard does not take. values: version, most. */
  | { readonly code: 'profile-version'; readonly values: { readonly version: string; readonly most: number } }
  /** A tag that must be there is not. values: tag. */
  | { readonly code: 'profile-tag'; readonly values: { readonly tag: string } };

/** The names of the reasons why bytes cannot be an output profile. Words for them have the value `file` too. */
export const OUTPUT_PROFILE_CODES = [
  /** No ICC profile but another kind of file. */
  'not-a-profile',
  /** values: bytes, stated. */
  'profile-size',
  /** values: tag, empty for the header. */
  'profile-damaged',
  /** values: megabytes, maximum. */
  'profile-over-limit',
  /** Not of a printer. values: found. */
  'profile-class',
  /** Not of CMYK inks. values: found. */
  'profile-space',
  /** Newer than the standard takes. values: version, most. */
  'profile-version',
  /** A tag that must be there is not. values: tag. */
  'profile-tag',
] as const satisfies readonly OutputProfileProblem['code'][];

/** An output profile, or why there is none. */
export type OutputProfileResult =
  | { readonly ok: true; readonly profile: OutputProfile }
  | { readonly ok: false; readonly problem: OutputProfileProblem };

/** The finest output profiles have three megabytes. */
export const MOST_PROFILE_BYTES = 8 * 2 ** 20;

/** Tags that must be there beside the tables. */
const TEXTS = ['desc', 'cprt', 'wtpt'] as const;

/** The newest version that each standard takes: ISO 15930-7 version 4, ISO 15930-4 version 2. */
const MOST_VERSION = { x4: 4, x1a: 2 } as const;

/** Checks that bytes are a whole CMYK output profile that a PDF of the standard can embed, its tables read. */
export function checkOutputProfile(bytes: Uint8Array, standard: 'x4' | 'x1a' = 'x4'): OutputProfileResult {
  if (bytes.length > MOST_PROFILE_BYTES) {
    const [megabytes, maximum] = [bytes.length, MOST_PROFILE_BYTES].map((count) => Math.ceil(count / 2 ** 20));
    return {
      ok: false,
      problem: { code: 'profile-over-limit', values: { megabytes: megabytes ?? 0, maximum: maximum ?? 0 } },
    };
  }
  const read = readIccProfile(bytes);
  if (!read.ok) return read;
  const { profile } = read;
  const problem = unfit(profile, standard);
  if (problem !== undefined) return { ok: false, problem };
  try {
    const tables = {} as Record<OutputTable, ColourTable>;
    for (const name of OUTPUT_TABLES) tables[name] = outputTable(profile, name);
    // `unfit` has seen the tag.
    return { ok: true, profile: { ...profile, whitePoint: profile.whitePoint as Xyz, tables } };
  } catch (error) {
    if (!(error instanceof IccDamage)) throw error;
    return { ok: false, problem: { code: 'profile-damaged', values: { tag: error.place } } };
  }
}

function unfit(profile: IccProfile, standard: 'x4' | 'x1a'): OutputProfileProblem | undefined {
  const { deviceClass, space, version, connection, tags } = profile;
  const most = MOST_VERSION[standard];
  if (deviceClass !== 'prtr') return { code: 'profile-class', values: { found: deviceClass } };
  if (space !== 'CMYK') return { code: 'profile-space', values: { found: space } };
  if (version.major > most) {
    return { code: 'profile-version', values: { version: `${version.major}.${version.minor}`, most } };
  }
  const missing = [...TEXTS, ...OUTPUT_TABLES].find((tag) => !tags.has(tag));
  if (missing !== undefined) return { code: 'profile-tag', values: { tag: missing } };
  if (connection !== 'Lab' && connection !== 'XYZ') return { code: 'profile-damaged', values: { tag: '' } };
  return undefined;
}

/** How many inks CMYK has, and numbers a connection space. */
const CHANNELS = { A2B: [4, 3], B2A: [3, 4] } as const;

function outputTable(profile: IccProfile, name: OutputTable): ColourTable {
  const table = readColourTable(profile.tags.get(name) ?? new Uint8Array(), name);
  const [inputs, outputs] = name.startsWith('A2B') ? CHANNELS.A2B : CHANNELS.B2A;
  if (table.inputs !== inputs || table.outputs !== outputs) throw new IccDamage(name);
  return table;
}
