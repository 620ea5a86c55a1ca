import type { ReactNode } from 'react';
import { useTranslation } from '../../i18n';
import type { Translate } from '../../i18n';
import type { CopyfitStep, PageHelp, PageRemedy } from '../../../core/copyfit';
import { findStory } from '../../editor';
import { useEditor, useEditorState } from '../editor-context';
import { Icon } from '../icons';
import { RemedyList } from './remedy-list';

/** From so much on heads that clash are told: less than half a pair is seen by nobody. */
const CLASH = 0.5;

/** The ways to make a page full: what each touches, and what is left over or white then. */
export function PageRemedies(props: { readonly help: PageHelp; readonly chosen: number | undefined }): ReactNode {
  const { help, chosen } = props;
  const { t } = useTranslation();
  return (
    <div className="copyfit-list">
      <RemedyList
        count={help.remedies.length}
        chosen={chosen}
        busy={false}
        row={(index, id) => {
          const remedy = help.remedies[index];
          return remedy && <PageRow key={id} {...{ id, remedy, index, chosen: index === chosen }} />;
        }}
      />
      <p className="copyfit-keys">{t('copyfit.keys')}</p>
    </div>
  );
}

function PageRow(props: {
  readonly id: string;
  readonly index: number;
  readonly remedy: PageRemedy;
  readonly chosen: boolean;
}): ReactNode {
  const { id, index, remedy, chosen } = props;
  const { t } = useTranslation();
  const editor = useEditor();
  const edition = useEditorState((state) => state.edition);
  const { over, under, free } = remedy.after;
  const white = under.lines + free.lines;
  const left = [
    over.lines > 0 ? t('copyfit.stillOver', { count: over.lines }) : '',
    white > 0 ? t('copyfit.stillWhite', { count: white }) : '',
    remedy.clash >= CLASH ? t('copyfit.page.clash') : '',
  ].filter((words) => words !== '');
  const titleOf = (story: string): string => (edition && findStory(edition, story)?.headline.replace(/\n/g, ' ')) ?? '';
  return (
    <div
      id={id}
      className="remedy"
      role="option"
      aria-selected={chosen}
      data-solves={remedy.solves}
      onPointerMove={() => editor.copyfit.choose(index)}
      onClick={editor.copyfit.apply}
    >
      <span className="remedy-what">{touched(t, remedy.steps, titleOf).join(t('copyfit.page.comma'))}</span>
      <span className="remedy-then">
        <span className={`fit tabular ${left.length === 0 ? 'fit-just' : 'fit-under'}`}>
          <Icon name={left.length === 0 ? 'chosen' : 'minus'} />
          {left.length === 0 ? t('copyfit.page.full') : left.join(' · ')}
        </span>
      </span>
    </div>
  );
}

/** What steps touch, by kinds: a page that is made full changes too much to tell each. */
function touched(t: Translate, steps: readonly CopyfitStep[], titleOf: (story: string) => string): readonly string[] {
  const articles = (...kinds: readonly CopyfitStep['kind'][]): number =>
    new Set(steps.flatMap((step) => (kinds.includes(step.kind) ? [step.article] : []))).size;
  const told = [
    ['pictures', articles('pictureLines', 'pictureSpan')],
    ['heads', articles('headSize', 'headLines', 'headAir')],
    ['tracking', articles('tracking')],
    ['edges', articles('frame')],
  ] as const;
  return [
    ...steps.flatMap((step) =>
      step.kind === 'place' ? [t('copyfit.page.place', { name: titleOf(step.put.story) })] : [],
    ),
    ...told.flatMap(([what, count]) => (count > 0 ? [t(`copyfit.page.${what}`, { count })] : [])),
  ];
}
