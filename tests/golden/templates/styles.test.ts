import { join } from 'node:path';
import { expect, it } from 'vitest';
import { STYLE_NAMES, resolveStyles, validateProfile } from '../../../core/document';
import type { Profile } from '../../../core/document';
import type { Ink } from '../../../core/display-list';
import { TEMPLATES } from '../../../templates';

/** The templates whose styles were complete before styles were based on one another: what they say must not move. */
const FIRST = ['broadsheet-6x17', 'broadsheet-8x13', 'tabloid-6x11', 'tabloid-5x14', 'tabloid-hant-5x14'];

const shares = (ink: Ink): string => (ink.kind === 'process' ? ink.cmyk.join(' ') : `${ink.name} ${ink.tint}`);

function stylesOf(profile: Profile): string {
  const { styles } = resolveStyles(profile);
  const lines = STYLE_NAMES.map((name) => {
    const { family, weight, size, leading, ink, align, ...others } = styles[name];
    const more = Object.keys(others).length === 0 ? '' : ` ${JSON.stringify(others)}`;
    return `  ${name}: ${family} ${weight}, ${size}/${leading}, ${shares(ink)}, ${align}${more}`;
  });
  return `${profile.id}\n${lines.join('\n')}\n`;
}

it('the styles of the first templates resolve to what they always were', async () => {
  const profiles = TEMPLATES.flatMap((template) => {
    const checked = validateProfile(template);
    return checked.ok && FIRST.includes(checked.profile.id) ? [checked.profile] : [];
  });
  expect(profiles).toHaveLength(FIRST.length);
  await expect(profiles.map(stylesOf).join('\n')).toMatchFileSnapshot(join(import.meta.dirname, 'styles.txt'));
});
