import type { IccProfile } from './icc-profile';

/** The registry of printing conditions of the International Color Consortium, as output intents name it. */
export const ICC_REGISTRY = 'http://www.color.org';

/** Registered names of CMYK conditions that newspapers and their supplements are printed to. */
const REGISTERED = [
  'CGATS TR 001',
  'CGATS TR 002',
  'CGATS TR 003',
  'CGATS TR 005',
  'CGATS TR 006',
  'FOGRA39',
  'IFRA26',
  'IFRA30',
  'JC200103',
  'JCN2002',
] as const;

/**
 * Profiles whose makers published what data they were made from, by the whole of their own names. The newer
 * WAN-IFRAnewspaper26v5 is not among them: its data are others than those registered as IFRA26.
 */
const PUBLISHED: readonly (readonly [RegExp, (typeof REGISTERED)[number]])[] = [
  [/^ISOnewspaper26v4(\.icc)?$/i, 'IFRA26'],
  [/^ISOnewspaper30v4(\.icc)?$/i, 'IFRA30'],
  [/^Japan Color 2002 Newspaper$/i, 'JCN2002'],
  [/^Japan Color 2001 Coated$/i, 'JC200103'],
  [/^(US Newsprint \(SNAP 2007\)|SNAP2007|SNAP 2007)(\.icc)?$/i, 'CGATS TR 002'],
  [/^ISO Coated v2( 300%)? \(ECI\)$/i, 'FOGRA39'],
  [/^Coated FOGRA39 \(ISO 12647-2:2004\)$/i, 'FOGRA39'],
  [/^GRACoL2006_Coated1v2(\.icc)?$/i, 'CGATS TR 006'],
  [/^SWOP2006_Coated3v2(\.icc)?$/i, 'CGATS TR 003'],
  [/^SWOP2006_Coated5v2(\.icc)?$/i, 'CGATS TR 005'],
  [/^U\.S\. Web Coated \(SWOP\) v2$/i, 'CGATS TR 001'],
];

/** What `targ` begins with when a profile was made from registered data (ICC registry of characterization data). */
const REGISTERED_DATA = /^ICCHDAT\s+(.+?)\s*$/;

/**
 * The registered name of the condition whose data a profile was made from, or `undefined` where it does not prove one:
 * a registered name beside any other profile would promise colours that it does not make.
 */
export function registeredCondition({ target, description }: IccProfile): string | undefined {
  const named = REGISTERED_DATA.exec(target)?.[1];
  // FOGRA's data come as FOGRA39L, the registered name is without the letter.
  const found = REGISTERED.find((name) => name === named || `${name}L` === named);
  if (found !== undefined || named !== undefined) return found;
  return PUBLISHED.find(([name]) => name.test(description))?.[1];
}
