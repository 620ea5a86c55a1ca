import { describe, expect, it } from 'vitest';
import type { Annotation } from '../../../core/annotation';
import { marksOfAnnotations } from '../../../core/mark-exchange';
import type { ProofMark } from '../../../core/document';
import { composeEdition } from '../../../core/page';
import { fonts } from '../page/fake';
import { paper } from '../page/recomposed-paper';

const edition = paper();
const pages = composeEdition(edition, { fonts });

const remark = (id: string, more: Partial<Annotation>): Annotation => ({
  ...{ id, page: 1, kind: 'comment', rect: { x: 0, y: 0, width: 18, height: 20 }, text: '', author: 'Xu' },
  ...more,
});
/** A state set at a minute. */
const state = (id: string, replyTo: string, value: string, minute: number, author = 'Lin'): Annotation =>
  remark(id, {
    ...{ replyTo, author, state: { model: 'Review', value }, text: `${value} set by ${author}` },
    modified: `2026-11-26T10:${String(minute).padStart(2, '0')}:00Z`,
  });

/** The state of a mark, and what was answered, of a remark with an answer and these states. */
function read(...states: readonly Annotation[]): readonly [ProofMark['state'], readonly string[]] {
  const main = remark('m', { text: '核' });
  const answer = remark('a', { text: '查过', author: 'Lin', replyTo: 'm' });
  const options = { edition, pages, names: [], round: 'first', now: '2026-11-26T12:00:00Z' } as const;
  const [mark] = marksOfAnnotations([main, answer, ...states], options).marks;
  return [mark!.state, mark!.replies?.map(({ text }) => text) ?? []];
}

describe('states that readers set', () => {
  it('are of the remark, not of an answer to it', () => {
    expect(read(state('s', 'm', 'Completed', 1))).toEqual(['done', ['查过']]);
    expect(read(state('s', 'a', 'Completed', 1))).toEqual(['open', ['查过']]);
    expect(read(state('s', 'a', 'Rejected', 1), state('t', 's', 'Completed', 2))).toEqual(['open', ['查过']]);
  });

  it('hold until their reader sets another, which answers them in files of Acrobat', () => {
    const accepted = state('s', 'm', 'Accepted', 1);
    expect(read(accepted)).toEqual(['open', ['查过', 'Accepted set by Lin']]);
    expect(read(accepted, state('t', 's', 'None', 2))).toEqual(['open', ['查过']]);
    expect(read(accepted, state('t', 's', 'None', 2), state('u', 't', 'Accepted', 3))[1]).toEqual([
      ...['查过', 'Accepted set by Lin'],
    ]);
    // Whoever sets one upon another's leaves that one standing; so does what stands earlier in the file and is later.
    expect(read(accepted, state('t', 's', 'Completed', 2, 'Xu'))).toEqual(['done', ['查过', 'Accepted set by Lin']]);
    expect(read(state('t', 'm', 'Completed', 2), state('s', 'm', 'None', 1))[0]).toBe('done');
  });

  it('may go round in a circle', () => {
    expect(read(state('s', 't', 'Accepted', 1), state('t', 's', 'Completed', 2))[1]).toEqual(['查过']);
  });
});
