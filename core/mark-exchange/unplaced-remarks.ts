import type { Edition, ProofAnchor, UnplacedRemark } from '../document';
import { addMark } from '../marks';

/**
 * The edition with remarks kept that stand on nothing: those that came again as they came now, after those that were
 * there. One that is a mark of the edition is placed. The same edition where there are none.
 */
export function keepRemarks(edition: Edition, more: readonly UnplacedRemark[]): Edition {
  const { unplaced = [], proofMarks = [] } = edition;
  const byId = new Map(unplaced.map((remark) => [remark.id, remark]));
  for (const remark of more) {
    byId.delete(remark.id);
    byId.set(remark.id, remark);
  }
  for (const { id } of proofMarks) byId.delete(id);
  return withUnplaced(edition, [...byId.values()]);
}

/**
 * The edition in which a remark that stood on nothing is a mark, on an anchor; the same where there is no such remark.
 */
export function placeRemark(edition: Edition, id: string, anchor: ProofAnchor): Edition {
  const remark = edition.unplaced?.find((each) => each.id === id);
  if (remark === undefined) return edition;
  const { page: _page, rects: _rects, words: _words, why: _why, ...mark } = remark;
  return addMark(dismissRemarks(edition, [id]), { ...mark, anchor });
}

/** The edition without remarks that stand on nothing, by their ids. */
export function dismissRemarks(edition: Edition, ids: readonly string[]): Edition {
  return withUnplaced(
    edition,
    (edition.unplaced ?? []).filter(({ id }) => !ids.includes(id)),
  );
}

function withUnplaced(edition: Edition, unplaced: readonly UnplacedRemark[]): Edition {
  const { unplaced: before = [], ...rest } = edition;
  if (unplaced.length === before.length && unplaced.every((remark, index) => remark === before[index])) return edition;
  return unplaced.length === 0 ? rest : { ...edition, unplaced };
}
