import { describe, expect, it } from 'vitest';
import { createI18n, en, zhHans, zhHant } from '../../../../renderer/i18n';
import type { Translate } from '../../../../renderer/i18n';
import { paperName, templateName } from '../../../../renderer/panels/beginning/template-words';
import type { TemplateEntry } from '../../../../ipc';
import { TEMPLATES } from '../../../../templates';

const ids = TEMPLATES.map((template) => (template as { readonly id: string }).id);
const entry = (id: string, name: string): TemplateEntry => ({ id, name }) as TemplateEntry;

describe('words of templates', () => {
  it.each([
    ['zh-Hans', zhHans],
    ['zh-Hant', zhHant],
    ['en', en],
  ])('name every template that comes with Forme, and no other, in %s', (_, words) => {
    expect(Object.keys(words.beginning.templates).sort()).toEqual([...ids].sort());
  });

  it('leaves a newsroom’s own template the name it was given', () => {
    const words = createI18n('en');
    const t: Translate = (key, values) => words.t(key, values ?? {});
    expect(templateName(t, entry('county-weekly', '对开周报'))).toBe('Broadsheet weekly');
    expect(templateName(t, entry('ours', '本报对开'))).toBe('本报对开');
    expect([paperName(t, '四開'), paperName(t, '八开')]).toEqual(['Tabloid', '八开']);
  });
});
