import { isUtf8 } from 'node:buffer';
import { profileOfTemplate } from '../core/document';
import type { PaperLanguage, Profile } from '../core/document';
import { readChecked } from '../files';
import { TEMPLATES } from '../templates';
import { Unusable, orUnusable } from './outcome';

/** A template is a page of JSON; more than this is something else. */
const LARGEST_TEMPLATE = 2_000_000;

/** The profiles that come with Forme. */
function shippedProfiles(): readonly Profile[] {
  return TEMPLATES.map((template) => profileOf(template, 'templates'));
}

/**
 * The profile that `-t` names: the id of one that comes with Forme, or a template file. Without a name, the first for
 * the language of the copy.
 */
export async function chooseProfile(name: string | undefined, language: PaperLanguage): Promise<Profile> {
  const shipped = shippedProfiles();
  if (name === undefined) {
    const first = shipped.find((profile) => profile.language === language) ?? shipped[0];
    if (first === undefined) throw new Error('there are no templates');
    return first;
  }
  const known = shipped.find((profile) => profile.id === name);
  if (known !== undefined) return known;
  if (!name.endsWith('.json')) {
    const available = shipped.map((profile) => profile.id).join(', ');
    throw new Unusable('unknown-template', { template: name, available });
  }
  const { bytes } = orUnusable(await readChecked(name, { maximum: LARGEST_TEMPLATE }));
  return profileOf(parseJson(bytes, name), name);
}

/** JSON of a file that a person named. */
export function parseJson(bytes: Uint8Array, file: string): unknown {
  if (!isUtf8(bytes)) throw new Unusable('not-json', { file });
  // What a TextDecoder does, in a third of its time.
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length).toString('utf8');
  try {
    return JSON.parse(text.startsWith('\ufeff') ? text.slice(1) : text);
  } catch {
    throw new Unusable('not-json', { file });
  }
}

function profileOf(value: unknown, file: string): Profile {
  const checked = profileOfTemplate(value, TEMPLATES);
  if (checked.ok) return checked.profile;
  const [first] = checked.problems;
  throw new Unusable('invalid-profile', {
    file,
    place: first?.path ?? '',
    problem: first?.code ?? '',
    count: checked.problems.length,
  });
}
