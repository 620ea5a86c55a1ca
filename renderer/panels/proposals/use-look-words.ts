import type { LookFeature, PageLook } from '../../../core/makeup';
import { useTranslation } from '../../i18n';
import { useEditorState } from '../editor-context';

/**
 * Tells features of a page's look by the words that editors have for them: where the lead stands, how it is made up,
 * where the next picture is.
 */
export function useLookWords(): (look: PageLook, features: ReadonlySet<LookFeature>) => string {
  const { t } = useTranslation();
  const inBands = useEditorState(({ edition }) => edition?.profile.grid.bandLines !== undefined);
  return ({ lead, leadStays, second, picture, run }, features) => {
    const who = leadStays === true ? 'others' : 'page';
    const words: Readonly<Record<LookFeature, string | undefined>> = {
      place:
        lead &&
        t(`proposals.look.${lead.across}${lead.down === 'upper' ? 'Upper' : 'Lower'}`, {
          lead: t(`proposals.look.leads.${who}`),
        }),
      columns: lead && t(`proposals.look.${inBands ? 'bands' : 'columns'}`, { count: lead.columns }),
      head: lead && t(`proposals.look.heads.${lead.head}`),
      leadPicture: lead && t(`proposals.look.leadPictures.${lead.picture}`),
      second:
        second &&
        t('proposals.look.second', {
          second: t(`proposals.look.seconds.${who}`),
          part: t(`proposals.look.parts.${second}`),
        }),
      picture:
        picture === undefined
          ? t('proposals.look.noPicture')
          : t('proposals.look.picture', { part: t(`proposals.look.parts.${picture}`) }),
      run: t(`proposals.look.runs.${run}`),
    };
    // A lead is named before anything is said of it.
    const told: ReadonlySet<LookFeature> = new Set([...features, ...(lead ? (['place'] as const) : [])]);
    return ORDER.flatMap((feature) => (told.has(feature) ? (words[feature] ?? []) : [])).join(
      t('proposals.look.between'),
    );
  };
}

const ORDER: readonly LookFeature[] = ['place', 'columns', 'head', 'leadPicture', 'second', 'picture', 'run'];
