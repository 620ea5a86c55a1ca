import { checkOutputProfile, ICC_REGISTRY, readIccProfile, registeredCondition } from '../../icc';
import { BOTH, finding, type CheckContext, type PressCheck } from '../check';
import type { PdfFinding } from '../findings';
import { arrayOf, dictOf, nameOf, numberOf, streamOf, textOf } from '../reader/access';
import type { PdfDict, PdfStream } from '../reader/objects';

/** The printing condition that the file is made for. */
export const OUTPUT_INTENT_CHECKS: readonly PressCheck[] = [
  {
    id: 'X-OI-ONE',
    standards: BOTH,
    check: (context) => {
      const count = intentsOf(context).length;
      return count === 1 ? [] : [finding('X-OI-ONE', { reason: count === 0 ? 'none' : 'several', count })];
    },
  },
  { id: 'X-OI-KEYS', standards: BOTH, check: eachIntent(keys) },
  { id: 'X-OI-PROFILE', standards: BOTH, check: eachIntent(profile) },
  {
    id: 'X-OI-NOREF',
    standards: BOTH,
    check: eachIntent((_context, { entries }) => (entries.has('DestOutputProfileRef') ? [finding('X-OI-NOREF')] : [])),
  },
];

function intentsOf({ file }: CheckContext): readonly PdfDict[] {
  const intents = (arrayOf(file, file.catalog.entries.get('OutputIntents')) ?? []).map((one) => dictOf(file, one));
  return intents.filter((one) => one !== undefined && nameOf(file, one.entries.get('S')) === 'GTS_PDFX') as PdfDict[];
}

function eachIntent(check: (context: CheckContext, intent: PdfDict) => readonly PdfFinding[]): PressCheck['check'] {
  return (context) => {
    const intents = intentsOf(context);
    return intents.length === 0 ? undefined : intents.flatMap((intent) => check(context, intent));
  };
}

function profileOf({ file }: CheckContext, { entries }: PdfDict): PdfStream | undefined {
  return streamOf(file, entries.get('DestOutputProfile'));
}

/** Whether the intent names a condition of the ICC's registry. */
function isRegistered({ file }: CheckContext, { entries }: PdfDict): boolean {
  const registry = textOf(file, entries.get('RegistryName')) ?? '';
  return registry.replace(/^https:/, 'http:').replace(/\/$/, '') === ICC_REGISTRY;
}

function keys(context: CheckContext, intent: PdfDict): PdfFinding[] {
  const { file } = context;
  // Enciphered texts are there, and that is all that can be seen of them.
  const said = (key: string): string => textOf(file, intent.entries.get(key))?.trim() ?? '';
  const identifier = said('OutputConditionIdentifier');
  if (identifier === '') return [finding('X-OI-KEYS', { reason: 'identifier' })];
  if (file.encrypted) return [];
  const registered = isRegistered(context, intent);
  if (!registered) return said('Info') === '' ? [finding('X-OI-KEYS', { reason: 'info', identifier })] : [];
  const stream = profileOf(context, intent);
  const bytes = stream && file.decode(stream);
  const read = bytes && readIccProfile(bytes);
  const made = read?.ok === true ? registeredCondition(read.profile) : undefined;
  // A registered name promises the colours of its data; beside a profile made from others it lies.
  if (made === undefined || made === identifier) return [];
  return [finding('X-OI-KEYS', { reason: 'other-profile', identifier, made })];
}

function profile(context: CheckContext, intent: PdfDict): PdfFinding[] {
  const { file, expectations } = context;
  const bad = (reason: string, values: PdfFinding['values'] = {}): PdfFinding[] => [
    finding('X-OI-PROFILE', { reason, ...values }),
  ];
  const stream = profileOf(context, intent);
  if (stream === undefined) {
    const lawful = expectations.standard === 'x1a' && isRegistered(context, intent);
    return lawful ? [] : bad('missing');
  }
  if (file.encrypted) return [];
  const components = numberOf(file, stream.dict.entries.get('N'));
  if (components !== 4) return bad('components', { components: components ?? 0 });
  const bytes = file.decode(stream);
  if (bytes === undefined) return bad('not-a-profile');
  const checked = checkOutputProfile(bytes, expectations.standard);
  if (checked.ok) return [];
  const { problem } = checked;
  return bad(problem.code, 'values' in problem ? problem.values : {});
}
