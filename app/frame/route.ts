import { policiesFromQuery } from '@/lib/run/frame-url';

/** A blank document in which a live run happens, under the policies that the address names. */
export function GET(request: Request): Response {
  const read = policiesFromQuery(new URL(request.url).searchParams);
  if (!read.ok)
    return new Response(read.message, {
      status: 400,
      headers: { 'Content-Type': 'text/plain; charset=utf-8' },
    });
  const headers = new Headers({
    'Content-Type': 'text/html; charset=utf-8',
    'X-Frame-Options': 'SAMEORIGIN',
    'X-Content-Type-Options': 'nosniff',
    'X-Robots-Tag': 'noindex',
    'Cache-Control': 'no-store',
  });
  for (const policy of read.policies) {
    headers.append(
      policy.disposition === 'enforce' ? 'Content-Security-Policy' : 'Content-Security-Policy-Report-Only',
      policy.value,
    );
  }
  return new Response('<!doctype html><html lang="en"><title>A run</title>', { headers });
}
