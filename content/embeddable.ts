import { scenarios } from '@/lib/scenarios/catalogue';
import type { Embeddable } from '@/lib/embed/oembed';
import { tagsIn } from '@/lib/site/mdx/read-mdx';
import { pageAt, textOf } from './collections';

/** What is embedded of the page at a path of the docs: a guide page's first live request; null where there is nothing. */
export async function embeddableAt(path: string): Promise<Embeddable | null> {
  const [, room = '', slug = '', ...more] = path.split('/');
  if (more.length > 0) return null;
  if (room === 'scenario') return scenarioAt(slug);
  const page = await pageAt({ collection: room, slug });
  if (page === null) return null;
  if (page.collection === 'errors') return { title: page.title, path: `error/${slug}` };
  const first = tagsIn(textOf(page)).find(
    ({ name, attributes }) => name === 'TryIt' && attributes.scenario !== undefined,
  );
  const scenario = scenarioAt(first?.attributes.scenario ?? '');
  return scenario && { ...scenario, title: page.title };
}

function scenarioAt(id: string): Embeddable | null {
  const found = scenarios.find((scenario) => scenario.id === id);
  return found === undefined ? null : { title: found.title, path: id };
}
