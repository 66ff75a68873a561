import type { MetadataRoute } from 'next';
import { hrefOf, pagePlaces } from '@/content/collections';
import { scenarios } from '@/lib/scenarios/catalogue';
import { site } from '@/site.config';

const single = [
  '/',
  '/guide',
  '/tutorial',
  '/errors',
  '/symptoms',
  '/headers',
  '/diagnose',
  '/checker',
  '/scenario',
  '/playground',
  '/csp-lab',
  '/conformance',
];

export default function sitemap(): MetadataRoute.Sitemap {
  return [...single, ...pagePlaces().map(hrefOf), ...scenarios.map(({ id }) => `/scenario/${id}`)].map(
    (path) => ({ url: new URL(path, site.docsOrigin).href }),
  );
}
