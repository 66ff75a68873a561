import type { MetadataRoute } from 'next';
import { site } from '@/site.config';

export default function manifest(): MetadataRoute.Manifest {
  return {
    name: `${site.productName}: CORS, live`,
    short_name: site.productName,
    start_url: '/',
    display: 'browser',
    background_color: '#ffffff',
    theme_color: '#ffffff',
    icons: [
      { src: '/icon.svg', type: 'image/svg+xml', sizes: 'any' },
      { src: '/icon-512.png', type: 'image/png', sizes: '512x512' },
    ],
  };
}
