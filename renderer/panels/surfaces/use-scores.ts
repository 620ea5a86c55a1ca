import { useEffect, useState } from 'react';
import { fuzzyScore, loadPinyin } from '../../editor';
import type { Score } from '../../editor';

const LETTERS: readonly Score[] = [fuzzyScore];

/** What names are found by as they are typed: their letters, and once its table has come, pinyin. */
export function useScores(): readonly Score[] {
  const [scores, setScores] = useState(LETTERS);
  useEffect(() => {
    let here = true;
    void loadPinyin().then((pinyin) => here && setScores([fuzzyScore, pinyin]));
    return () => {
      here = false;
    };
  }, []);
  return scores;
}
