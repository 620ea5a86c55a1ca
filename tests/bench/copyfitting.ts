import { pageRemedies, remedies } from '../../core/copyfit';
import type { Article, Edition } from '../../core/document';
import { composePage, createCompositionCache } from '../../core/page';
import { medianCpuMs } from './measure';
import type { Figure } from './measure';
import type { Bench } from './workload';

/** Lines that the lead is made shallower by, so that it runs over. */
const SHALLOWER = 6;

/** What a person waits for when copy runs over: the remedies of the lead of page one, and those of its page. */
export async function copyfitFigures({ fonts, edition }: Bench): Promise<readonly Figure[]> {
  const lead = edition.pages[0]?.articles[0];
  if (lead === undefined) throw new Error('the front page is empty');
  const over = withArticle(edition, { ...lead, frame: { ...lead.frame, lines: lead.frame.lines - SHALLOWER } });
  const cache = createCompositionCache();
  const cold = await medianCpuMs(() => composePage(over, 1, { fonts }), 5);
  const of = (name: string, value: number): Figure => {
    return { name, value, unit: 'ms', ratios: [{ to: 'composing the page without a cache', value: value / cold }] };
  };
  return [
    of(
      'the remedies of an article that runs over',
      await medianCpuMs(() => remedies(over, 1, lead.id, { fonts, cache })),
    ),
    of('the same, nothing known', await medianCpuMs(() => remedies(over, 1, lead.id, { fonts }))),
    of('the remedies of its page', await medianCpuMs(() => pageRemedies(over, 1, { fonts, cache }))),
  ];
}

function withArticle(edition: Edition, article: Article): Edition {
  const pages = edition.pages.map((page) => ({
    ...page,
    articles: page.articles.map((each) => (each.id === article.id ? article : each)),
  }));
  return { ...edition, pages };
}
