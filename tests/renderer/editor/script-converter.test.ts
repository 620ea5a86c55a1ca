import { describe, expect, it } from 'vitest';
import { SCRIPT_TABLES } from '../../../core/script-tables';
import type { ProposeScript } from '../../../renderer/compose';
import { proposeScript } from '../../../renderer/compose/propose-script';
import { smallEdition, smallStory } from '../../core/document/small-edition';
import { openDesk } from './open-desk';

const ask: ProposeScript = (order, onReport) => {
  onReport(proposeScript(order, SCRIPT_TABLES));
  return { stop: () => undefined };
};

async function desk() {
  const small = smallEdition();
  const stories = [smallStory('s1', '头发里的后面', ['衣服干了，用软件。']), ...small.stories.slice(1)];
  const { editor } = await openDesk({ ...small, stories }, { script: ask });
  const { script } = editor.convert;
  const story = () => editor.store.get().edition?.stories[0];
  return { editor, script, story, now: () => editor.store.get().convertingScript };
}

describe('conversion between Simplified and Traditional', () => {
  it('shows what it changes, takes what is chosen instead, and is one change', async () => {
    const { editor, script, story, now } = await desk();
    editor.selectStory('s1');
    script.open();
    expect(now()).toMatchObject({ scopes: ['story', 'edition'], scope: 'story', target: 'hans' });
    script.set({ target: 'hant-tw' });
    const { outcome } = now()!;
    if (outcome.kind !== 'proposed') throw new Error(outcome.kind);
    const place = (was: string) => outcome.changes.find((change) => change.was === was)!.places;
    expect(outcome.changes[0]?.others).toContain('乾');
    script.choose(place('干'), '乾');
    script.choose(place('软件'), undefined);
    expect(story()?.headline).toBe('头发里的后面');
    script.finish();
    expect(now()).toBeUndefined();
    expect([story()?.headline, story()?.paragraphs[0]?.text]).toEqual(['頭髮裡的後面', '衣服乾了，用软件。']);
    expect(editor.store.get().edition?.profile.language).toBe('zh-Hans');
    editor.undo();
    expect(story()?.headline).toBe('头发里的后面');
  });

  it('takes a whole edition into the language', async () => {
    const { editor, script } = await desk();
    script.open();
    script.set({ scope: 'edition' });
    script.finish();
    const { edition } = editor.store.get();
    expect([edition?.profile.language, edition?.stories[1]?.headline]).toEqual(['zh-Hant', '集市改在週三']);
    expect(editor.history().done.map(({ label }) => label)).toEqual(['convertScript']);
  });

  it('leaves all as it was when it is given up', async () => {
    const { editor, script, now } = await desk();
    const before = editor.store.get().edition;
    script.open();
    script.cancel();
    script.finish();
    expect([now(), editor.store.get().edition]).toEqual([undefined, before]);
  });
});
