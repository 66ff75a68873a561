import { tagsIn } from '@/lib/site/mdx/read-mdx';
import type { PageLink } from '@/components/docs/sidebar';
import { collectionNames, loadPages, textOf } from './collections';

let read: Promise<ReadonlyMap<string, readonly PageLink[]>> | null = null;

async function readPages(): Promise<ReadonlyMap<string, readonly PageLink[]>> {
  const found = new Map<string, PageLink[]>();
  for (const page of (await Promise.all(collectionNames.map(loadPages))).flat()) {
    const shown = new Set(tagsIn(textOf(page)).flatMap(({ attributes }) => attributes.scenario ?? []));
    for (const id of shown) {
      found.set(id, [...(found.get(id) ?? []), { href: page.href, title: page.title }]);
    }
  }
  return found;
}

/** The pages that show a scenario; all pages are read once, for there are as many scenario pages as scenarios. */
export async function pagesShowing(scenario: string): Promise<readonly PageLink[]> {
  read ??= readPages();
  return (await read).get(scenario) ?? [];
}
