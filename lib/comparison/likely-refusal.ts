import { isBadPort } from '../cors/bad-port';
import { isMixedContent } from '../cors/mixed-content';
import { addressSpaceOf } from '../cors/gates/local-network-access';
import { parseUrl } from '../http/origin';
import { frameAddress } from '../run/frame-url';
import type { Observation } from '../run/observation';
import { isOpaque } from '../run/sandbox-directive';
import { askedByHttps } from './asked-by-https';
import type { Gate } from './gate';

/** What the rules say of a request before it is sent; no run can show it. */
export type LikelyRefusal = Extract<
  Gate['kind'],
  'scheme' | 'bad-port' | 'mixed-content' | 'same-origin-mode'
>;

/**
 * Which rule would have refused the request before anything was sent, by its URL and its page. It is the engine's own
 * rule and not an observation, so it explains what was seen and confirms no prediction. Null where none would, or where the
 * server was seen to answer at that URL.
 */
export function likelyRefusal(observation: Observation): LikelyRefusal | null {
  const { request, evidence } = observation;
  const url = parseUrl(evidence?.url ?? '');
  const pageUrl = parseUrl(evidence?.pageUrl ?? '');
  if (url === null || pageUrl === null || evidence?.probe.kind === 'answered') return null;
  const schemes = request.api === 'WebSocket' ? /^(?:https?|wss?):$/ : /^(?:https?|data|blob|about):$/;
  if (!schemes.test(url.protocol)) return 'scheme';
  if (isBadPort(url)) return 'bad-port';
  const isUpgraded = askedByHttps(observation) !== null;
  // Mixed content to the local network may go, with the permission for it: https://wicg.github.io/local-network-access/#mixed-content
  const isPublic = addressSpaceOf(url.hostname) === 'public';
  if (isPublic && !isUpgraded && isMixedContent({ origin: pageUrl.origin }, url)) return 'mixed-content';
  const origin = isOpaque(frameAddress(observation)) ? 'null' : pageUrl.origin;
  return request.mode === 'same-origin' && url.origin !== origin ? 'same-origin-mode' : null;
}
