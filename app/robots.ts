import type { MetadataRoute } from 'next';
import { site } from '@/site.config';

export default function robots(): MetadataRoute.Robots {
  return {
    rules: { userAgent: '*', allow: '/', disallow: ['/frame', '/demo/'] },
    sitemap: `${site.docsOrigin}/sitemap.xml`,
  };
}
