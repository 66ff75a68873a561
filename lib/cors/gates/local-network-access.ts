import { isSameOrigin, parseUrl } from '../../http/origin';
import { isEnforced } from '../../csp/parse-policy';
import type { Block } from '../block';
import type { FetchParams } from '../fetch-params';
import { currentUrl, type FetchRequest } from '../fetch-request';
import { specLocalNetworkAccess, type LocalNetworkAccessProfile } from './local-network-access-profile';
import { isLoopbackHost, isPotentiallyTrustworthy } from '../potentially-trustworthy';
import type { Profile } from '../profile';
import type { AddressSpace, LocalNetworkPermission, Page } from '../scenario';
import { stepsOf } from '../trace';
import { addressSpaceOfLiteral } from './address-blocks';
import { isNeverConnected } from './is-never-connected';
import { originOfUrl } from './origin-of-url';

const localNetworkAccess = stepsOf('local-network-access-check')();

type LocalNetworkBlock = Extract<Block, { kind: 'local-network-access' }>;

/** Whether the page's own Permissions-Policy leaves it a feature. */
type HeaderPolicy = { readonly isAllowedByHeader: (page: Page, feature: string) => boolean };

/**
 * Whether a request from a page of a known address space goes to a more private one without permission; null when
 * it may go. The address space of a host name is the one that the page is given with, else public.
 *
 * Two things are not as the draft has them: the permission is asked for after the target address space, which the draft
 * lets stand for it; and names that end in .local may lead anywhere. Both are as in Chromium 156.
 * @param header of a page that has one
 * @see https://wicg.github.io/local-network-access/#local-network-access-check
 */
export function localNetworkAccessBlock(params: FetchParams, header: HeaderPolicy | null): Block | null {
  const { request, page, profile, trace, api } = params;
  const rules = rulesOf(profile);
  const pageSpace = addressSpaceOfPage(page, rules);
  const url = currentUrl(request);
  if (pageSpace === null || !rules.isChecked(api) || isNeverConnected(request, profile)) return null;
  // 1
  const isSecure = isSecureContext(page);
  if (isSecure && isSameOrigin(page.origin, url.origin)) return null;
  const target = addressSpaceOf(url.hostname, page, rules.blocksTakenForPublic);
  const permission: LocalNetworkPermission = target === 'loopback' ? 'loopback-network' : 'local-network';
  const declared = declaredSpace(request);
  const failed = (reason: LocalNetworkBlock['reason'], keptBy?: LocalNetworkBlock['keptBy']): Block =>
    trace.failed(localNetworkAccess, {
      kind: 'local-network-access',
      url: url.href,
      hop: request.redirectCount,
      pageAddressSpace: pageSpace,
      targetAddressSpace: target,
      reason,
      ...(keptBy === undefined ? {} : { keptBy }),
      ...(declared === null ? {} : { declared }),
    });
  // 3.2
  if (declared !== null && declared !== target) return failed('target-address-space');
  const reach = `${url.host} is ${target}, the page is ${pageSpace}`;
  // 4
  const isMorePrivate =
    privacy[target] > privacy[pageSpace] && (rules.isLocalPageChecked || pageSpace === 'public');
  if (!isMorePrivate) {
    trace.passed(localNetworkAccess, `${reach}: no permission is needed.`);
    return null;
  }
  // 4.2
  if (!isSecure && rules.isSecureContextNeeded) return failed('insecure-context');
  const keptBy = keeperOf(page, permission, rules, header);
  if (keptBy) return failed('permissions-policy', keptBy);
  if (rules.isKeepaliveRefused && request.keepalive && api === 'fetch') return failed('keepalive');
  const isOfWorker = params.isHandledByWorker || api === 'importScripts';
  if (rules.isWorkerRefused && isOfWorker) return failed('worker');
  // 4.4
  const answer = page.localNetworkPermissions?.[permission] ?? 'prompt';
  if (answer !== 'granted') return failed(answer === 'denied' ? 'permission-denied' : 'permission-pending');
  trace.passed(localNetworkAccess, `${reach}: permission was given.`);
  return null;
}

function rulesOf({ localNetworkAccess: departures }: Profile): LocalNetworkAccessProfile {
  return { ...specLocalNetworkAccess, ...departures };
}

/** The address space that the request's option names, by any of its names; null where it names none. */
function declaredSpace({ targetAddressSpace }: FetchRequest): AddressSpace | null {
  switch (targetAddressSpace) {
    case 'public':
    case 'local':
    case 'loopback':
      return targetAddressSpace;
    case 'private':
      return 'local';
    default:
      return null;
  }
}

const privacy: Readonly<Record<AddressSpace, number>> = { public: 0, local: 1, loopback: 2 };

/**
 * The page's own address space; null where it is not known, and nothing is checked.
 * @see https://wicg.github.io/private-network-access/#csp
 */
function addressSpaceOfPage(page: Page, rules: LocalNetworkAccessProfile): AddressSpace | null {
  const isTreatedAsPublic =
    rules.isTreatAsPublicAddressKnown && isEnforced(page.policies ?? [], 'treat-as-public-address');
  return isTreatedAsPublic ? 'public' : (page.addressSpace ?? null);
}

/**
 * The address space of a host, by its address; of a name, by what the page knows of it. Loopback names are never looked up.
 * @see https://wicg.github.io/local-network-access/#ip-address-space-section
 */
export function addressSpaceOf(
  hostname: string,
  { addressSpaces = {} }: Pick<Page, 'addressSpaces'> = {},
  blocksTakenForPublic: ReadonlySet<string> = new Set(),
): AddressSpace {
  if (isLoopbackHost(hostname)) return 'loopback';
  const known = new Map(Object.entries(addressSpaces)).get(hostname);
  if (known !== undefined) return known;
  return (
    addressSpaceOfLiteral(hostname, blocksTakenForPublic) ?? (isLocalName(hostname) ? 'local' : 'public')
  );
}

/** @see https://www.rfc-editor.org/rfc/rfc6762 */
function isLocalName(hostname: string): boolean {
  return /(?:^|\.)local\.?$/.test(hostname);
}

/**
 * Whether the URL is known to be local before it is asked for, and so is not mixed content.
 * @see https://wicg.github.io/local-network-access/#mixed-content-lna
 */
export function isKnownLocal({ request, page, profile, api }: FetchParams, url: URL): boolean {
  const rules = rulesOf(profile);
  if (!rules.isChecked(api) || addressSpaceOfPage(page, rules) === null) return false;
  const declared = declaredSpace(request);
  if (declared !== null) return declared !== 'public';
  const space = addressSpaceOf(url.hostname, {}, rules.blocksTakenForPublic);
  return rules.spacesExemptFromMixedContent.has(space);
}

/**
 * Whether the page and what frames it may be asked by: its ancestors have to be secure, too.
 * @see https://w3c.github.io/webappsec-secure-contexts/#settings-object
 */
function isSecureContext({ origin, url = '', topLevelOrigin }: Page): boolean {
  const own = origin === 'null' ? url : origin;
  return [own, topLevelOrigin ?? own].every((one) => {
    const parsed = parseUrl(one);
    return parsed !== null && isPotentiallyTrustworthy(parsed);
  });
}

/**
 * What keeps the feature that goes with the permission from the page; undefined where its frame and its header let it have
 * it.
 * @see https://w3c.github.io/webappsec-permissions-policy/#algo-is-feature-enabled
 */
function keeperOf(
  page: Page,
  permission: LocalNetworkPermission,
  rules: LocalNetworkAccessProfile,
  header: HeaderPolicy | null,
): LocalNetworkBlock['keptBy'] {
  const features = rules.policyFeatures(permission);
  const origin = rules.isSandboxedFrameOfItsUrl ? originOfUrl(page) : page.origin;
  const isAllowedByFrame =
    page.topLevelOrigin === undefined ||
    (origin !== 'null' && isSameOrigin(origin, page.topLevelOrigin)) ||
    features.some((feature) => isAllowedByAttribute(page, feature));
  if (!isAllowedByFrame) return 'frame';
  if (!rules.isPermissionsPolicyHeaderRead || header === null) return undefined;
  return features.every((feature) => header.isAllowedByHeader(page, feature)) ? undefined : 'header';
}

/** @see https://w3c.github.io/webappsec-permissions-policy/#iframe-allow-attribute */
function isAllowedByAttribute({ frameAllow = '', origin, topLevelOrigin }: Page, feature: string): boolean {
  return frameAllow.split(';').some((part) => {
    const [name = '', ...list] = part.trim().split(/\s+/);
    if (name.toLowerCase() !== feature) return false;
    return (
      list.length === 0 ||
      list.some((item) => item === '*' || item === "'src'" || isOrigin(item, origin, topLevelOrigin))
    );
  });
}

function isOrigin(item: string, origin: string, topLevelOrigin: string | undefined): boolean {
  const named = item === "'self'" ? topLevelOrigin : parseUrl(item)?.origin;
  return named !== undefined && named !== 'null' && named === origin;
}
