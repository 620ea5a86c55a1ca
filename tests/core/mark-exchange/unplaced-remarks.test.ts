import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edition, UnplacedRemark } from '../../../core/document';
import { dismissRemarks, keepRemarks, placeRemark } from '../../../core/mark-exchange';
import { createModel, loadModel } from '../../../model';
import { smallEdition, smallStory } from '../document/small-edition';
import { proofMark, textAnchor } from '../marks/marks';

const story = smallStory('s', '大坝蓄水', ['渡口已经停航三天。']);
const anchor = textAnchor(story, 'body:0', 0, 2);

function remark(id: string, text: string): UnplacedRemark {
  const { anchor: _anchor, ...mark } = proofMark(id, anchor, { text });
  return { ...mark, page: 3, rects: [{ x: 1, y: 2, width: 3, height: 4 }], words: '码头', why: 'text-gone' };
}

const id = fc.constantFrom('a', 'b', 'c', 'd', 'e');
const step = fc.oneof(
  fc.record({
    kind: fc.constant('keep' as const),
    ids: fc.array(id, { maxLength: 4 }),
    text: fc.constantFrom('一', '二'),
  }),
  fc.record({ kind: fc.constant('place' as const), id }),
  fc.record({ kind: fc.constant('dismiss' as const), id }),
  fc.record({ kind: fc.constant('undo' as const) }),
  fc.record({ kind: fc.constant('reopen' as const) }),
);

const idsOf = ({ unplaced = [], proofMarks = [] }: Edition): readonly string[] =>
  [...unplaced, ...proofMarks].map((each) => each.id).toSorted();

describe('remarks that stand on nothing', () => {
  it('are each either kept, a mark or put away by hand, whatever comes, is undone and is opened again', () => {
    fc.assert(
      fc.property(fc.array(step, { maxLength: 30 }), (steps) => {
        let model = createModel({ ...smallEdition(), stories: [story], pages: [], teasers: [] });
        /** The ids that must be there, before every entry that can be undone. */
        let there = new Set<string>();
        let undone: Set<string>[] = [];
        for (const each of steps) {
          const before = model.edition();
          const expected = new Set(there);
          const change = (apply: (edition: Edition) => Edition): void => {
            model.change('test', apply);
            if (model.edition() !== before) undone.push(there);
            there = expected;
          };
          if (each.kind === 'keep') {
            for (const one of each.ids) expected.add(one);
            change((edition) =>
              keepRemarks(
                edition,
                each.ids.map((one) => remark(one, each.text)),
              ),
            );
          } else if (each.kind === 'place') change((edition) => placeRemark(edition, each.id, anchor));
          else if (each.kind === 'dismiss') {
            if (before.unplaced?.some((known) => known.id === each.id) === true) expected.delete(each.id);
            change((edition) => dismissRemarks(edition, [each.id]));
          } else if (each.kind === 'undo') {
            model.undo();
            there = undone.pop() ?? there;
          } else {
            model = loadModel(model.encodeState());
            undone = [];
            expect(model.edition()).toEqual(before);
          }
          expect(idsOf(model.edition())).toEqual([...there].toSorted());
        }
      }),
    );
  });

  it('say what they said last', () => {
    const edition = keepRemarks({ ...smallEdition(), stories: [story] }, [remark('a', '一'), remark('b', '一')]);
    const again = keepRemarks(edition, [remark('a', '二')]);
    expect(again.unplaced?.map((each) => [each.id, each.text])).toEqual([
      ['b', '一'],
      ['a', '二'],
    ]);
    expect(placeRemark(again, 'a', anchor).proofMarks).toEqual([proofMark('a', anchor, { text: '二' })]);
  });
});
