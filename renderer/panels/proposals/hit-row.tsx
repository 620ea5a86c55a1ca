import type { ReactNode } from 'react';
import type { PageHit } from '../../compose';
import { findStory } from '../../editor';
import { useTranslation } from '../../i18n';
import { useEditorState } from '../editor-context';
import { Icon } from '../icons';

/** A fault or taboo by the name that editors have for it, with its code, and the stories concerned. */
export function HitRow(props: {
  readonly id: string;
  readonly hit: PageHit;
  readonly chosen: boolean;
  readonly onChoose: () => void;
}): ReactNode {
  const { t } = useTranslation();
  const edition = useEditorState((state) => state.edition);
  const { id, hit, chosen, onChoose } = props;
  const heads = hit.stories.flatMap((story) => (edition && findStory(edition, story)?.headline) ?? []);
  return (
    <div id={id} className="page-hit" role="option" aria-selected={chosen} data-hit={hit.code} onClick={onChoose}>
      <span className={`page-hit-sign page-hit-${hit.kind}`}>
        <Icon name={hit.kind === 'fault' ? 'error' : 'warning'} />
        <span className="hidden">{t(`score.${hit.kind}`)}</span>
      </span>
      <span className="page-hit-name">
        {t(`proposals.codes.${hit.code}`)} <span className="page-hit-code">{hit.code}</span>
      </span>
      {hit.kind === 'taboo' && (
        <span className="page-hit-weight tabular">{t('score.severity', { share: hit.weight.toFixed(2) })}</span>
      )}
      {heads.length > 0 && <span className="page-hit-stories">{heads.join(t('score.between'))}</span>}
    </div>
  );
}
