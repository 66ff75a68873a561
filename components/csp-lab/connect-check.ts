import { baseUrl } from '@/lib/cors/base-url';
import { destinationOf } from '@/lib/http/destination';
import type { Prediction } from '@/lib/cors/prediction';
import type { Profile } from '@/lib/cors/profile';
import type { Scenario } from '@/lib/cors/scenario';
import { cspProfileOf } from '@/lib/csp/csp-profile';
import { checkConnect, type ConnectCheck } from '@/lib/csp/check-connect';
import { parseUrl } from '@/lib/http/origin';

/** What the page's policies say of every URL that a request comes to. */
export type PolicyCheck = ConnectCheck & { readonly urls: readonly URL[] };

/** Holds the page's policies against the URLs of a predicted request; null when it has no URL. */
export function policyCheckOf(
  { page, request }: Scenario,
  { exchanges, block }: Prediction,
  profile: Profile,
): PolicyCheck | null {
  const first = parseUrl(request.url, baseUrl(page));
  if (first === null) return null;
  const urls = [first];
  for (const { hop, request: sent } of exchanges) if (hop > 0) urls[hop] = new URL(sent.url);
  if (block?.kind === 'csp' && block.hop > 0) urls[block.hop] = new URL(block.url);
  const asAuthored =
    request.api === 'WebSocket' ? urls.map((url) => new URL(url.href.replace(/^http/, 'ws'))) : urls;
  const check = checkConnect(
    {
      policies: page.policies ?? [],
      pageOrigin: page.origin,
      urls: asAuthored,
      destination: destinationOf(request.api),
    },
    cspProfileOf(profile.csp),
  );
  return { ...check, urls: asAuthored };
}

/** The policies' answer to a whole request. */
export type PolicyAnswer =
  | 'no policy'
  | 'allows'
  | 'allows, and reports'
  | 'refuses'
  | 'refuses the redirect'
  | 'unknown';

/** The answer that the engine expects; "unknown" when the request has no URL to ask about. */
export function predictedAnswer(check: PolicyCheck | null): PolicyAnswer {
  if (check === null) return 'unknown';
  const { hops, blockedAt, violations } = check;
  if (hops.every(({ verdicts }) => verdicts.length === 0)) return 'no policy';
  if (blockedAt !== null) return blockedAt === 0 ? 'refuses' : 'refuses the redirect';
  return violations.length > 0 ? 'allows, and reports' : 'allows';
}
