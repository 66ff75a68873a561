import { DocPage } from '@/components/docs/doc-page';
import { loadPages, navigationOf } from '@/content/collections';
import { symptoms } from '@/content/symptoms';
import { scenarioById } from '@/lib/scenarios/catalogue';
import { fragmentOf } from '@/lib/site/fragment-of';
import { headOf } from '@/components/open-graph/link-picture';

const title = 'Symptoms';
const lead =
  'What people say when a cross-origin request fails, what causes it, and a live request that shows it.';

export const metadata = headOf('/symptoms', title, lead);

export default async function Symptoms() {
  const pages = [...(await loadPages('guide')), ...(await loadPages('errors'))];
  const titles = new Map(pages.map((page) => [page.href, page.title]));
  const groups = [...new Set(symptoms.map(({ group }) => group))];
  return (
    <DocPage
      title={title}
      lead={lead}
      label="Guide"
      navigation={await navigationOf('guide')}
      href="/symptoms"
      tableOfContents={groups.map((group) => ({ value: group, depth: 2, id: fragmentOf(group) }))}
    >
      <p>
        Did somebody send you a HAR, a curl transcript or a line from the console?{' '}
        <a href="/diagnose">Diagnose it</a>.
      </p>
      {groups.map((group) => (
        <section key={group}>
          <h2 id={fragmentOf(group)}>{group}</h2>
          {symptoms
            .filter((symptom) => symptom.group === group)
            .map(({ says, cause, scenario, page }) => (
              <section key={says}>
                <h3 id={fragmentOf(says)}>"{says}"</h3>
                <p>{cause}</p>
                <p>
                  <a href={`/scenario/${scenario}`}>See it live: {scenarioById(scenario).title}</a>
                  {' · '}
                  <a href={page}>{titles.get(page) ?? page}</a>
                </p>
              </section>
            ))}
        </section>
      ))}
    </DocPage>
  );
}
