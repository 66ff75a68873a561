import type { MetadataRoute } from 'next';
import { sitePages } from '@/components/docs/site-pages';
import { hrefOf, pagePlaces } from '@/content/collections';
import { scenarios } from '@/lib/scenarios/catalogue';
import { site } from '@/site.config';

const single = ['/', ...sitePages.map(({ href }) => href)];

export default function sitemap(): MetadataRoute.Sitemap {
  return [...single, ...pagePlaces().map(hrefOf), ...scenarios.map(({ id }) => `/scenario/${id}`)].map(
    (path) => ({ url: new URL(path, site.docsOrigin).href }),
  );
}
