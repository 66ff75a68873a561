import { join } from 'node:path';
import { NextResponse, type NextRequest } from 'next/server';
import { contentSecurityPolicy, hashesByPath } from './lib/site/content-security-policy';
import { site } from './site.config';

const isBuilt = process.env.NODE_ENV === 'production';
const hashes = isBuilt
  ? hashesByPath(join(process.cwd(), process.env.PREFLIGHT_DIST_DIR ?? '.next', 'server', 'app'))
  : new Map<string, string[]>();
const connectOrigins = [site.api.sameSite, site.api.crossSite].map((url) => new URL(url).origin);

/** Sends each page with the strictest policy that runs it; in development there is none. */
export function proxy(request: NextRequest) {
  const response = NextResponse.next();
  if (isBuilt) {
    const pageHashes = hashes.get(request.nextUrl.pathname) ?? hashes.get('/_not-found') ?? [];
    response.headers.set('Content-Security-Policy', contentSecurityPolicy(pageHashes, connectOrigins));
    response.headers.set('X-Content-Type-Options', 'nosniff');
    response.headers.set('Referrer-Policy', 'strict-origin-when-cross-origin');
  }
  return response;
}

export const config = {
  matcher: ['/((?!_next/|frame|demo|favicon|.*\\.(?:svg|png|ico|txt|xml|md|json)$).*)'],
};
