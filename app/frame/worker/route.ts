import { serviceWorkerScript } from '@/lib/run/service-worker';

/**
 * The script of the service worker of a run. It may stand before frames of runs only, and what it requests is for the
 * policy of the run's page to decide.
 */
export function GET(): Response {
  return new Response(serviceWorkerScript, {
    headers: {
      'Content-Type': 'text/javascript; charset=utf-8',
      'Content-Security-Policy': "default-src 'none'; connect-src *; frame-ancestors 'none'",
      'Service-Worker-Allowed': '/frame',
      'X-Content-Type-Options': 'nosniff',
      'X-Robots-Tag': 'noindex',
      'Cache-Control': 'no-store',
    },
  });
}
