import { PageHead } from '@/components/docs/page-head';
import { ListFilter } from '@/components/scenario-list/list-filter';
import { sitePlace } from '@/components/live/site-place';
import { whyNotRun } from '@/lib/comparison/why-not-run';
import { scenarios, themes } from '@/lib/scenarios/catalogue';
import { fragmentOf } from '@/lib/site/fragment-of';
import { headOf } from '@/components/open-graph/link-picture';

const title = 'Scenarios';
const others = new Set(scenarios.filter((data) => whyNotRun(data, sitePlace) !== null).map(({ id }) => id));
const lead = `${scenarios.length} requests, each predicted from the standard. ${scenarios.length - others.size} of them were run in three browsers, and you can run them in yours; the others need a page or a browser that this site can't provide, so they can only be predicted here.`;

const of = (theme: string) => scenarios.filter((scenario) => scenario.theme === theme);

export const metadata = headOf('/scenario', title, lead);

export default function Scenarios() {
  return (
    <main id="content" className="mx-auto max-w-[58rem] px-5 pb-24 pt-10">
      <PageHead title={title}>{lead}</PageHead>
      <nav aria-label="Themes" className="no-print mt-5 flex flex-wrap gap-x-4 gap-y-1 text-sm text-soft">
        {Object.keys(themes).map((theme) => (
          <a
            key={theme}
            href={`#${fragmentOf(theme)}`}
            className="inline-flex min-h-6 items-center underline decoration-line underline-offset-4 hover:text-ink"
          >
            {theme}
          </a>
        ))}
      </nav>
      <ListFilter noun="scenarios">
        {Object.keys(themes).map((theme) => (
          <section key={theme} aria-labelledby={fragmentOf(theme)} className="mt-10">
            <h2 id={fragmentOf(theme)} className="text-lg font-semibold tracking-tight">
              {theme}
            </h2>
            {of(theme).every(({ id }) => others.has(id)) ? (
              <p className="text-sm text-soft">Predicted, not run from here.</p>
            ) : null}
            <ul className="mt-2 gap-x-8 md:columns-2">
              {of(theme).map(({ id, title: name, story }) => (
                <li key={id} className="break-inside-avoid">
                  <a href={`/scenario/${id}`} className="group block py-2">
                    <span className="font-medium underline decoration-transparent underline-offset-4 group-hover:decoration-line">
                      {name}
                    </span>
                    <span className="block text-sm text-soft">{story}</span>
                  </a>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </ListFilter>
    </main>
  );
}
