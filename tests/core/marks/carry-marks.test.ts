import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalJson } from '../../../core/document';
import type { Edition, Paragraph, Story, TextAnchor } from '../../../core/document';
import { carryMarks, ownerTexts } from '../../../core/marks';
import { bodyPart, replaceInStory, splitInStory, storyText, storyTexts } from '../../../core/text-edit';
import type { TextPart } from '../../../core/text-edit';
import { createModel } from '../../../model';
import { mergeStories, splitStoryAt } from '../../../renderer/editor';
import { smallEdition, smallStory } from '../document/small-edition';
import { anchorText, proofMark, textAnchor } from './marks';

const story = smallStory('s', '大坝蓄水', ['渡口已经停航三天。', '水位还在上涨。', '村民搬到高处。']);

function marked(...anchors: readonly TextAnchor[]): Edition {
  const proofMarks = anchors.map((anchor, index) => proofMark(`m${index}`, anchor));
  return { ...smallEdition(), stories: [story, smallStory('t', '另一篇', ['无事。'])], proofMarks };
}

function changed(edition: Edition, change: (story: Story) => Story): Edition {
  const stories = edition.stories.map((each) => (each.id === 's' ? change(each) : each));
  return carryMarks(edition, { ...edition, stories });
}

const place = (part: TextPart, offset: number): { readonly part: TextPart; readonly offset: number } => ({
  part,
  offset,
});
const stays = (edition: Edition): string[] => (edition.proofMarks ?? []).map((mark) => anchorText(edition, mark));

describe('marks stay on their characters', () => {
  const edition = marked(
    textAnchor(story, 'body:0', 4, 6),
    textAnchor(story, 'body:1', 0, 2),
    textAnchor(story, 'headline', 2, 4),
  );

  it('when text is put in or taken out before, within and behind them', () => {
    const typed = changed(edition, (each) => {
      const range = { from: place('body:0', 0), to: place('body:0', 2) };
      return replaceInStory(each, range, '一号码头').thing;
    });
    expect(stays(typed)).toEqual(['停航', '水位', '蓄水']);
    const within = changed(edition, (each) => {
      return replaceInStory(each, { from: place('body:0', 5), to: place('body:0', 5) }, '止通').thing;
    });
    expect(stays(within)).toEqual(['停止通航', '水位', '蓄水']);
  });

  it('when paragraphs are split, joined, put in and put in another order', () => {
    const split = changed(
      edition,
      (each) => splitInStory(each, { from: place('body:0', 4), to: place('body:0', 4) }).thing,
    );
    expect(split.proofMarks?.[0]?.anchor).toMatchObject({ from: place('body:1', 0), to: place('body:1', 2) });
    expect(stays(split)).toEqual(['停航', '水位', '蓄水']);
    const joined = changed(
      split,
      (each) => replaceInStory(each, { from: place('body:0', 4), to: place('body:1', 0) }, '').thing,
    );
    expect(joined.proofMarks).toEqual(edition.proofMarks);
    const turned = changed(edition, (each) => ({ ...each, paragraphs: each.paragraphs.toReversed() }));
    expect(stays(turned)).toEqual(['停航', '水位', '蓄水']);
  });

  it('when a story is split in two or joined to another', () => {
    const parted = carryMarks(edition, splitStoryAt(edition, 's', { place: place('body:0', 2), rest: 'rest' }));
    expect(stays(parted)).toEqual(['停航', '水位', '蓄水']);
    const merged = carryMarks(edition, mergeStories(edition, 't', ['s']));
    expect(merged.stories.map(({ id }) => id)).toEqual(['t']);
    expect(stays(merged)).toEqual(['停航', '水位', '蓄水']);
  });

  it('and say so when these are gone, with the words that they stood on', () => {
    const cut = changed(edition, (each) => ({ ...each, paragraphs: each.paragraphs.slice(1) }));
    expect(cut.proofMarks?.[0]?.anchor).toEqual({
      kind: 'text',
      owner: { kind: 'story', id: 's' },
      from: place('body:0', 0),
      to: place('body:0', 0),
      words: '停航',
      gone: true,
    });
    expect(stays(cut)).toEqual(['gone', '水位', '蓄水']);
    const whole = carryMarks(edition, { ...edition, stories: edition.stories.slice(1), pages: [] });
    expect(stays(whole)).toEqual(['gone', 'gone', 'gone']);
  });

  it('and are the very same when only the layout changes', () => {
    const pages = edition.pages.map((page) => ({ ...page, articles: [] }));
    expect(carryMarks(edition, { ...edition, pages }).proofMarks).toBe(edition.proofMarks);
  });

  it('between the characters that they stand between', () => {
    const between = marked(textAnchor(story, 'body:0', 4, 4), textAnchor(story, 'body:1', 0, 0));
    const typed = changed(
      between,
      (each) => replaceInStory(each, { from: place('body:0', 4), to: place('body:0', 4) }, '全部').thing,
    );
    expect(typed.proofMarks?.[0]?.anchor).toMatchObject({ from: place('body:0', 4) });
    const before = changed(
      between,
      (each) => replaceInStory(each, { from: place('body:0', 4), to: place('body:1', 0) }, '').thing,
    );
    expect(before.proofMarks?.map(({ anchor }) => anchor.kind === 'text' && anchor.from)).toEqual([
      place('body:0', 4),
      place('body:0', 4),
    ]);
  });
});

/** Characters that are each there once, so that every one can be told from all others. */
const FIRST = 0x4e00;
function freshCharacters(): (count: number) => string {
  let next = FIRST;
  return (count) => Array.from({ length: count }, () => String.fromCodePoint(next++)).join('');
}

type Change =
  | { readonly kind: 'replace'; readonly at: number; readonly length: number; readonly insert: number }
  | { readonly kind: 'split' | 'join' | 'move' | 'headline' | 'drag'; readonly at: number; readonly length: number };
type Deed = Change | { readonly kind: 'undo' } | { readonly kind: 'redo' };

const deed: fc.Arbitrary<Deed> = fc.oneof(
  fc.record({ kind: fc.constant('replace' as const), at: fc.nat(400), length: fc.nat(6), insert: fc.nat(4) }),
  fc.record({
    kind: fc.constantFrom('split' as const, 'join' as const, 'move' as const, 'headline' as const, 'drag' as const),
    at: fc.nat(400),
    length: fc.nat(6),
  }),
  fc.constant<Deed>({ kind: 'undo' }),
  fc.constant<Deed>({ kind: 'redo' }),
);

function apply(before: Story, wanted: Change, fresh: (count: number) => string): Story {
  const { paragraphs } = before;
  const index = wanted.at % paragraphs.length;
  const { text } = paragraphs[index]!;
  const start = wanted.at % (text.length + 1);
  const end = Math.min(text.length, start + wanted.length);
  const range = { from: place(bodyPart(index), start), to: place(bodyPart(index), end) };
  switch (wanted.kind) {
    case 'replace':
      return replaceInStory(before, range, fresh(wanted.insert)).thing;
    case 'split':
      return splitInStory(before, { from: range.from, to: range.from }).thing;
    case 'join': {
      const next = paragraphs[index + 1];
      const to = place(bodyPart(index + 1), Math.min(wanted.length, next?.text.length ?? 0));
      return next === undefined ? before : replaceInStory(before, { from: range.from, to }, '').thing;
    }
    case 'move': {
      const [moved, others] = [paragraphs[index]!, paragraphs.toSpliced(index, 1)];
      return { ...before, paragraphs: others.toSpliced(wanted.length % paragraphs.length, 0, moved) };
    }
    case 'headline': {
      const at = wanted.at % (before.headline.length + 1);
      return { ...before, headline: before.headline.slice(0, at) + fresh(1) + before.headline.slice(at + 1) };
    }
    case 'drag': {
      const cut = replaceInStory(before, range, '').thing;
      const into = { part: bodyPart(0), offset: 0 };
      return index === 0 ? before : replaceInStory(cut, { from: into, to: into }, text.slice(start, end)).thing;
    }
  }
}

/** Every character of a story, with its text. */
function characters(edition: Edition): string {
  return storyTexts(edition.stories[0]!)
    .map(({ text }) => text)
    .join('');
}

/** The marks' own characters that are still in the edition, and whether each mark holds them. */
function heldBy(edition: Edition): ReadonlyMap<string, string> {
  return new Map((edition.proofMarks ?? []).map((mark) => [mark.id, anchorText(edition, mark)]));
}

const textsOf = ({ stories }: Edition): string => canonicalJson(stories);

describe('marks under a thousand random edits', () => {
  it('hold their own characters and what was put in among them, or say that they are gone', () => {
    const run = fc.property(fc.array(deed, { minLength: 50, maxLength: 60 }), (deeds) => {
      const fresh = freshCharacters();
      const paragraphs = Array.from({ length: 5 }, (): Paragraph => ({ kind: 'body', text: fresh(20) }));
      const written: Story = { ...smallStory('s', fresh(6), []), paragraphs };
      const anchors = [
        ...paragraphs.flatMap((_paragraph, index) =>
          [0, 4, 9, 15].map((at) => textAnchor(written, bodyPart(index), at, at + 1 + (at % 4))),
        ),
        textAnchor(written, 'headline', 1, 3),
      ];
      const first = new Set(characters({ ...smallEdition(), stories: [written] }));
      const proofMarks = anchors.map((anchor, index) => proofMark(`m${index}`, anchor));
      const model = createModel({ ...smallEdition(), stories: [written], pages: [], teasers: [], proofMarks });
      const states = new Map([[0, model.edition()]]);
      const dragged = new Set<string>();
      for (const wanted of deeds) {
        const earlier = model.edition();
        const before = heldBy(earlier);
        if (wanted.kind === 'undo') model.undo();
        else if (wanted.kind === 'redo') model.redo();
        else {
          model.change('edit', (edition) => ({ ...edition, stories: [apply(edition.stories[0]!, wanted, fresh)] }));
          if (model.edition() !== earlier) {
            const depth = model.history().done.length;
            for (const known of [...states.keys()]) if (known >= depth) states.delete(known);
            states.set(depth, model.edition());
          }
        }
        const known = states.get(model.history().done.length)!;
        // Where the history has been before, texts and marks are as they were.
        expect(textsOf(known)).toBe(textsOf(model.edition()));
        expect(known.proofMarks).toEqual(model.edition().proofMarks);
        const present = characters(model.edition());
        if (wanted.kind === 'drag') for (const character of present) dragged.add(character);
        for (const { id, anchor } of model.edition().proofMarks ?? []) {
          const held = heldBy(model.edition()).get(id)!;
          const own = anchor.kind === 'text' ? anchor.words : '';
          const others = [...held].filter((each) => first.has(each) && !own.includes(each) && !dragged.has(each));
          if (held !== 'gone') expect(others.filter((each) => each !== '\n')).toEqual([]);
          if (wanted.kind === 'move' || wanted.kind === 'drag' || wanted.kind === 'undo' || wanted.kind === 'redo')
            continue;
          // What was not taken out is not let go of.
          const was = before.get(id)!;
          const kept = was === 'gone' ? [] : [...was].filter((each) => each !== '\n' && present.includes(each));
          expect(kept.filter((each) => !held.includes(each))).toEqual([]);
        }
      }
    });
    fc.assert(run, { numRuns: 20 });
  });
});

describe('an owner that is gone', () => {
  it('has no texts', () => {
    expect(ownerTexts(smallEdition(), { kind: 'story', id: 'nobody' })).toEqual([]);
    expect(storyText(story, 'headline')).toBe('大坝蓄水');
  });
});
