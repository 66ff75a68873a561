import type { MetadataRoute } from 'next';
import { errorKinds } from '@/components/docs/error-pages';
import { guideSlugs } from '@/components/docs/guide-pages';
import { scenarios } from '@/lib/scenarios/catalogue';
import { tutorialSteps } from '@/lib/tutorial/steps';
import { site } from '@/site.config';

const single = ['/', '/tutorial', '/errors', '/symptoms', '/playground', '/csp-lab', '/conformance'];

export default function sitemap(): MetadataRoute.Sitemap {
  return [
    ...single,
    ...guideSlugs().map((slug) => `/guide/${slug}`),
    ...tutorialSteps.map(({ id }) => `/tutorial/${id}`),
    ...errorKinds.map((kind) => `/errors/${kind}`),
    ...scenarios.map(({ id }) => `/scenario/${id}`),
  ].map((path) => ({ url: new URL(path, site.docsOrigin).href }));
}
