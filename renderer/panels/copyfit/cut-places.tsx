import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import type { CutText } from '../../../core/copyfit';
import { useEditorState } from '../editor-context';

/** Places that are shown of a cut, and characters of the text about each and of the text that goes. */
const SHOWN = { places: 3, about: 7, whole: 26, part: 11 };

/** Where a cut takes its text from: the paragraph by its number, and the words that go between those that stay. */
export function CutPlaces({ story, cuts }: { readonly story: string; readonly cuts: readonly CutText[] }): ReactNode {
  const { t } = useTranslation();
  const paragraphs = useEditorState((state) => state.edition?.stories.find(({ id }) => id === story)?.paragraphs);
  const more = cuts.length - SHOWN.places;
  return (
    <span className="cut-places">
      {cuts.slice(0, SHOWN.places).map(({ paragraph, start, end, text }) => {
        const whole = paragraphs?.[paragraph]?.text ?? '';
        return (
          <span key={`${paragraph}:${start}`} className="cut-place">
            <span className="cut-number">{t('copyfit.paragraph', { number: paragraph + 1 })}</span>
            {lastOf(whole.slice(0, start))}
            <del className="cut-text">{shortened(text)}</del>
            {firstOf(whole.slice(end))}
          </span>
        );
      })}
      {more > 0 && <span className="cut-number">{t('copyfit.morePlaces', { count: more })}</span>}
    </span>
  );
}

function lastOf(text: string): string {
  const all = Array.from(text);
  return all.length <= SHOWN.about ? text : `…${all.slice(-SHOWN.about).join('')}`;
}

function firstOf(text: string): string {
  const all = Array.from(text);
  return all.length <= SHOWN.about ? text : `${all.slice(0, SHOWN.about).join('')}…`;
}

function shortened(text: string): string {
  const all = Array.from(text);
  if (all.length <= SHOWN.whole) return text;
  return `${all.slice(0, SHOWN.part).join('')}……${all.slice(-SHOWN.part).join('')}`;
}
