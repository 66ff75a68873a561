import { cspProfileOf } from '../csp/csp-profile';
import { smallestAddition } from '../csp/smallest-addition';
import { combinedValue } from '../http/header-list';
import { includesCredentials, parseUrl } from '../http/origin';
import { isElementApi, type RequestInput } from '../http/request-input';
import { baseUrl } from './base-url';
import type { MemberName } from './block';
import { destinationOf } from '../http/destination';
import type { Change } from './change';
import { specLocalNetworkAccess } from './gates/local-network-access-profile';
import type { PredictedExchange, Prediction } from './prediction';
import type { Profile } from './profile';
import { isPotentiallyTrustworthy } from './potentially-trustworthy';
import type { LocalNetworkPermission, Scenario } from './scenario';

/** A change that may help, not yet tried. */
export type FixCandidate = {
  readonly change: Change;
  /** Changes without which it does not help, to be made after it. */
  readonly more?: readonly Change[];
  /** What to change, as an instruction. */
  readonly sentence: string;
  /** It lets in more than the page in question, or more than one would expect. */
  readonly isUnsafe: boolean;
};

/** The candidates that there are for a blocked scenario; each is none where it makes no sense. */
export type FixMakers = ReturnType<typeof fixMakers>;

/**
 * @param exchange whose response was refused; undefined where none was, and then there is no response to change
 */
export function fixMakers(
  { request, page }: Scenario,
  { exchanges }: Prediction,
  exchange: PredictedExchange | undefined,
  profile: Profile,
) {
  const isIncluding =
    request.credentials === 'include' ||
    request.api === 'sendBeacon' ||
    request.crossOrigin === 'use-credentials';
  const on = exchange?.kind ?? 'actual';
  const where = { on, ...((exchanges.at(-1)?.hop ?? 0) > 0 && { hop: exchange?.hop ?? 0 }) };

  const setRequest = (members: Partial<RequestInput>, sentence: string): FixCandidate[] => [
    { change: { kind: 'set-request', members }, sentence, isUnsafe: false },
  ];
  const setHeader = (name: string, value: string, isUnsafe = false): FixCandidate[] => {
    const sentence = `Set ${name}: ${value} on ${on === 'preflight' ? "the preflight's response" : 'the response'}.`;
    const change: Change = { kind: 'set-response-header', ...where, header: [name, value] };
    return exchange ? [{ change, sentence, isUnsafe }] : [];
  };
  const askedFor = (name: string): string =>
    (exchange && combinedValue(exchange.request.headers, name)) ?? '';
  const setPage = (
    members: Extract<Change, { readonly kind: 'set-page' }>['members'],
    sentence: string,
  ): FixCandidate[] => [{ change: { kind: 'set-page', members }, sentence, isUnsafe: false }];
  const sayAddressSpace = (targetAddressSpace: string): FixCandidate[] =>
    setRequest({ targetAddressSpace }, `Set targetAddressSpace: "${targetAddressSpace}".`);
  /** A flag for every sandbox of the page's policies that lacks it. */
  const allowInSandbox = (flag: 'allow-scripts' | 'allow-same-origin'): FixCandidate[] => {
    const [change, ...more] = (page.policies ?? []).flatMap(
      ({ value, disposition, delivery }, index): Change[] => {
        const written = value
          .split(/([;,])/)
          .map((text) =>
            /^\s*sandbox(?:\s|$)/i.test(text) && !text.toLowerCase().split(/\s+/).includes(flag)
              ? `${text.trimEnd()} ${flag}`
              : text,
          )
          .join('');
        const isInForce = disposition === 'enforce' && delivery !== 'meta';
        return isInForce && written !== value ? [{ kind: 'set-policy', index, value: written }] : [];
      },
    );
    if (change === undefined) return [];
    const where =
      more.length === 0 ? "the sandbox of the page's policy" : "each sandbox of the page's policies";
    return [{ change, more, sentence: `Add ${flag} to ${where}.`, isUnsafe: false }];
  };
  const serviceWorkerPassesOn = (): FixCandidate[] =>
    setPage(
      { serviceWorker: 'passes-on' },
      'Let the service worker pass the request on as it is: fetch(event.request).',
    );
  const removeRequestHeader = (name: string): FixCandidate[] =>
    page.serviceWorker === 'adds-header' && name === 'x-worker'
      ? serviceWorkerPassesOn()
      : [
          {
            change: { kind: 'remove-request-header', name },
            sentence: `Send the request without ${name}.`,
            isUnsafe: false,
          },
        ];

  return {
    setRequest,
    /** Of the response that was refused. */
    setHeader,
    removeRequestHeader,
    /** The value of a header of the preflight that was answered; empty without one. */
    askedFor,
    leaveOut: (member: 'body' | 'window' | MemberName, sentence: string): FixCandidate[] => [
      { change: { kind: 'leave-out', member }, sentence, isUnsafe: false },
    ],
    setStatus: (status: number): FixCandidate[] => {
      const sentence = `Respond to ${on === 'preflight' ? 'the preflight' : 'the request'} with status ${status}.`;
      const change: Change = { kind: 'set-response-status', ...where, status };
      return exchange ? [{ change, sentence, isUnsafe: false }] : [];
    },
    /** "null" is the origin of every sandboxed page there is. */
    allowOrigin: (origin: string): FixCandidate[] =>
      setHeader('Access-Control-Allow-Origin', origin, origin === 'null'),
    /** None for a request that includes credentials. */
    allowEveryOrigin: (): FixCandidate[] =>
      isIncluding ? [] : setHeader('Access-Control-Allow-Origin', '*'),
    /** All the headers that were asked for; or the request without the one that is not allowed. */
    allowHeader: (name: string, allowed: readonly string[]): FixCandidate[] => {
      const named = new Set(allowed.map((listed) => listed.toLowerCase()));
      const asked = askedFor('access-control-request-headers').split(',');
      const missing = asked.filter((header) => header !== '' && !named.has(header));
      return [
        ...setHeader('Access-Control-Allow-Headers', [...allowed, ...missing].join(', ')),
        ...removeRequestHeader(name),
      ];
    },
    /** The attribute of an element, or the mode of a script's request. */
    withCors: (): FixCandidate[] =>
      isElementApi(request.api)
        ? setRequest({ crossOrigin: 'anonymous' }, 'Set crossorigin="anonymous".')
        : setRequest({ mode: 'cors' }, 'Use the mode "cors".'),
    /** A stored response that depends on Origin is not the next request's, which has another. */
    varyByOrigin: (): FixCandidate[] => {
      const vary = (exchange && combinedValue(exchange.response.headers, 'vary')) ?? '';
      return setHeader('Vary', vary === '' ? 'Origin' : `${vary}, Origin`).map(({ change }) => ({
        change,
        sentence: 'Send Vary: Origin with every response, even if the request has no Origin.',
        isUnsafe: false,
      }));
    },
    /** The earlier request with Origin, as the later one has it. */
    earlierByCors: (): FixCandidate[] =>
      page.earlier === 'image'
        ? setPage({ earlier: 'image-crossorigin' }, 'Give the image crossorigin="anonymous".')
        : page.earlier === 'no-cors'
          ? setPage({ earlier: 'fetch' }, 'Make the earlier request in the mode "cors".')
          : [],
    serviceWorkerPassesOn,
    withoutHttpCache: (): FixCandidate[] =>
      setRequest({ cache: 'reload' }, 'Use the cache mode "reload", so that the server is asked again.'),
    withoutCredentials: (): FixCandidate[] =>
      !isIncluding
        ? []
        : request.crossOrigin === undefined
          ? setRequest({ credentials: 'same-origin' }, 'Send the request without credentials.')
          : setRequest({ crossOrigin: 'anonymous' }, 'Set crossorigin="anonymous".'),
    /** A WebSocket over wss:. */
    callOverHttps: (): FixCandidate[] => {
      const [, scheme] = /^(http|ws):/i.exec(request.url) ?? [];
      if (scheme === undefined) return [];
      const url = `${scheme}s${request.url.slice(scheme.length)}`;
      return setRequest({ url }, `Request it over ${scheme.toLowerCase()}s:.`);
    },
    /** Also of what redirects lead to. */
    upgradeInsecureRequests: (): FixCandidate[] =>
      setPage(
        {
          policies: [
            ...(page.policies ?? []),
            { value: 'upgrade-insecure-requests', disposition: 'enforce' },
          ],
        },
        "Add upgrade-insecure-requests to the page's policy.",
      ),
    /** The target of the first URL's redirect. */
    callDirectly: (location: string | null): FixCandidate[] => {
      const url = location === null || exchange?.hop !== 0 ? null : parseUrl(location, exchange.request.url);
      return url ? setRequest({ url: url.href }, `Request ${url.href} directly.`) : [];
    },
    callWithoutUserinfo: (): FixCandidate[] => {
      const url = withoutUserinfo(request.url, baseUrl(page));
      return url === null ? [] : setRequest({ url }, 'Remove the user name and password from the URL.');
    },
    redirectWithoutUserinfo: (location: string): FixCandidate[] => {
      const url = withoutUserinfo(location, exchange?.request.url);
      return url === null ? [] : setHeader('Location', url);
    },
    allowInSandbox,
    /** For a page whose sandbox makes a request to its own site a cross-origin one. */
    keepOwnOrigin: (): FixCandidate[] =>
      parseUrl(page.url ?? '')?.origin === (exchange && parseUrl(exchange.request.url)?.origin)
        ? allowInSandbox('allow-same-origin')
        : [],
    sayAddressSpace,
    /** For what the page knows to be local, or may be: a URL that is said to be is no mixed content. */
    sayLocal: (blocked: string): FixCandidate[] => {
      const known = new Map(Object.entries(page.addressSpaces ?? {})).get(parseUrl(blocked)?.hostname ?? '');
      return page.addressSpace === undefined || known === 'public' ? [] : sayAddressSpace(known ?? 'local');
    },
    allowByUser: (permission: LocalNetworkPermission, where: string): FixCandidate[] =>
      setPage(
        { localNetworkPermissions: { ...page.localNetworkPermissions, [permission]: 'granted' } },
        `The user has to allow ${permission}, ${where}.`,
      ),
    /** The page, and the one at the top, where they are not secure. */
    securePage: (): FixCandidate[] => {
      const own = overHttps(page.url ?? page.origin);
      const top = overHttps(page.topLevelOrigin ?? '');
      const pages = [...(own === null ? [] : ['the page']), ...(top === null ? [] : ['the page at the top'])];
      return setPage(
        { ...(own !== null && { url: own }), ...(top !== null && { topLevelOrigin: top }) },
        `Serve ${pages.join(' and ')} over https:.`,
      );
    },
    /** Every feature that goes with the permission, where the header keeps it from the page. */
    grantInHeader: (permission: LocalNetworkPermission): FixCandidate[] => {
      const { policyFeatures } = { ...specLocalNetworkAccess, ...profile.localNetworkAccess };
      const permissionsPolicy = policyFeatures(permission).reduce(
        (value, feature) =>
          value.replaceAll(
            new RegExp(`(?<=^|,)(\\s*${feature})(?:=(?:\\(([^)]*)\\)|([^,;]*)))?(?=\\s*(?:[,;]|$))`, 'g'),
            (member: string, name: string, list = '', item = '') =>
              /(?:^|\s)(?:self|\*)(?:\s|$)/.test(`${list}${item}`)
                ? member
                : `${name}=(${`self ${list}${item}`.trim()})`,
          ),
        page.permissionsPolicy ?? '',
      );
      return setPage({ permissionsPolicy }, `Set Permissions-Policy: ${permissionsPolicy} on the page.`);
    },
    /** In the attribute `allow`, in place of what it says of the feature. */
    grantInFrame: (permission: LocalNetworkPermission): FixCandidate[] => {
      const others = (page.frameAllow ?? '')
        .split(';')
        .map((part) => part.trim())
        .filter((part) => part !== '' && part.split(/\s+/, 1)[0]?.toLowerCase() !== permission);
      const frameAllow = [...others, permission].join('; ');
      return setPage({ frameAllow }, `Set allow="${frameAllow}" on the frame that the page is in.`);
    },
    /** Adds the URL's origin, or the permission to follow redirects. */
    allowInConnectionAllowlist: (blocked: string, reason: 'not-listed' | 'redirect'): FixCandidate[] => {
      const [, listed, rest = ''] = /^[^(]*\((.*?)\)(.*)$/s.exec(page.connectionAllowlist ?? '') ?? [];
      const isRedirect = reason === 'redirect';
      const added = `"${parseUrl(blocked)?.origin ?? blocked}"`;
      const list = [listed ?? 'response-origin', ...(isRedirect ? [] : [added])].join(' ').trim();
      const parameters = isRedirect
        ? `${rest.replaceAll(/;\s*redirects(?:=[^;,]*)?/g, '')};redirects=allow`
        : rest;
      return [
        {
          change: { kind: 'set-page', members: { connectionAllowlist: `(${list})${parameters}` } },
          sentence: isRedirect
            ? "Add redirects=allow to the page's Connection-Allowlist."
            : `Add ${added} to the page's Connection-Allowlist.`,
          isUnsafe: isRedirect,
        },
      ];
    },
    /** What the page's policies lack to allow a URL. */
    allowInPolicies: (blocked: string, hop: number): FixCandidate[] => {
      const url = parseUrl(blocked);
      const asked = url && { url, redirectCount: hop, destination: destinationOf(request.api) };
      const edits =
        asked && smallestAddition(page.policies ?? [], page.origin, asked, cspProfileOf(profile.csp));
      return (edits ?? [])
        .filter(({ added }) => added.length > 0)
        .map(({ policyIndex, value, added }) => ({
          change: { kind: 'set-policy', index: policyIndex, value },
          sentence: `Add ${added.join(' ')} to the page's policy.`,
          isUnsafe: false,
        }));
    },
  };
}

/** The URL without user name and password; null when it has none. */
function withoutUserinfo(text: string, base: string | undefined): string | null {
  const url = parseUrl(text, base);
  if (!url || !includesCredentials(url)) return null;
  url.username = '';
  url.password = '';
  return url.href;
}

/** The URL by https:; null when it is as secure as it need be, or not one of http:. */
function overHttps(text: string): string | null {
  const url = parseUrl(text);
  const isInsecure = url?.protocol === 'http:' && !isPotentiallyTrustworthy(url);
  return isInsecure ? text.replace(/^http:/i, 'https:') : null;
}
