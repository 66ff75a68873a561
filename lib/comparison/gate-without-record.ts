import { addressSpaceOf } from '../cors/gates/local-network-access';
import type { AddressSpace } from '../cors/scenario';
import { parseUrl } from '../http/origin';
import type { Evidence, Observation, RecordReading } from '../run/observation';
import { askedByHttps, type UpgradeReason } from './asked-by-https';
import type { Gate } from './gate';
import { wasFromHttpCache } from './from-http-cache';
import { likelyRefusal, type LikelyRefusal } from './likely-refusal';

/**
 * Which gate closed, when no exchange was recorded: from what the page could find out, and what the rules make likely.
 * @param seen what the script saw, as a sentence
 */
export function gateWithoutRecord(observation: Observation, seen: string): Gate {
  const { record, evidence } = observation;
  const refusal = likelyRefusal(observation);
  const reach = evidence === undefined ? null : localNetworkReach(evidence);
  const upgrade = askedByHttps(observation);
  const lines = [
    seen,
    aboutRecord(record),
    ...(upgrade === null || evidence === undefined ? [] : [upgradeLine(upgrade, evidence)]),
    ...(evidence === undefined ? [] : linesOf(evidence, reach, refusal)),
  ];
  const gate = (kind: Gate['kind'], sentence: string): Gate => ({
    kind,
    certainty: 'likely',
    sentence,
    evidence: lines,
  });
  if (wasFromHttpCache(observation)) {
    return gate(
      'cors-check',
      'Nothing arrived at the demo API: the browser took the response to the earlier request from the HTTP cache, and kept it from the page. With "Disable cache" ticked in the developer tools the server would be asked.',
    );
  }
  if (refusal !== null) return gate(refusal, refusals[refusal]);
  if (evidence?.isOnline === false) {
    return gate('network', 'The browser is offline, so the server was not reached.');
  }
  if (evidence !== undefined && reach !== null && reach.permission !== 'granted' && !isWebKit(observation)) {
    const isDenied = reach.permission === 'denied';
    if (isDenied || evidence.probe.kind === 'failed') {
      return gate(
        'local-network-access',
        'The URL is on a more private network than the page, and the page has no permission to reach it.',
      );
    }
  }
  if (record.kind === 'unreachable') {
    return gate(
      'unknown',
      "The demo API can't be reached, so there can be no response and there is no record of the request.",
    );
  }
  if (record.kind === 'read' && hasEnforcedAllowlist(observation)) {
    return gate(
      'connection-allowlist',
      'Nothing arrived at the demo API. The page has a Connection-Allowlist, and a browser that follows it refuses URLs that are not on the list without telling the page.',
    );
  }
  if (record.kind === 'read') {
    return gate(
      'network',
      'Nothing arrived at the demo API: the request was stopped in the browser or on the way.',
    );
  }
  switch (evidence?.probe.kind) {
    case 'answered':
      return gate(
        'cors-check',
        'The server responds, so the network is not to blame: its response, or its response to the preflight, does not allow this page to read it.',
      );
    case 'failed':
      if (hasEnforcedAllowlist(observation)) {
        return gate(
          'connection-allowlist',
          'The page has a Connection-Allowlist, and a browser that follows it refuses URLs that are not on the list without telling the page. If this URL is on the list, the server could not be reached.',
        );
      }
      // The second request is no element's, so it is not asked by https:, but refused as mixed content.
      if (upgrade === 'mixed content') break;
      return gate('network', 'The server could not be reached from this browser.');
    case 'not made':
    case undefined:
      if (hasEnforcedAllowlist(observation)) {
        return gate(
          'unknown',
          'The browser does not tell a page whether its Connection-Allowlist refused the URL, the server could not be reached or CORS kept the response from it.',
        );
      }
  }
  return gate(
    'unknown',
    'The browser does not tell a page whether the server could not be reached or CORS kept the response from it.',
  );
}

/** Whether a browser of Chromium's kind made the observation. */
export function isChromium({ browser }: Observation): boolean {
  return /^(?:Headless)?(?:Chrom|Edge)/.test(browser);
}

/** Whether a browser of Safari's kind did: it has neither local network access nor opaque response blocking. */
export function isWebKit({ browser }: Observation): boolean {
  return browser.startsWith('Safari');
}

/** Chromium alone follows the header: https://wicg.github.io/connection-allowlists/ */
function hasEnforcedAllowlist(observation: Observation): boolean {
  return observation.page.connectionAllowlist !== undefined && isChromium(observation);
}

/**
 * Whether the page has a list that lets no redirect be followed, in a browser that holds to it: of its first member the
 * last parameter "redirects" is no token, or the token "block".
 * @see https://www.rfc-editor.org/rfc/rfc9651#name-parsing-parameters
 */
export function areRedirectsRefused(observation: Observation): boolean {
  const list = observation.page.connectionAllowlist ?? '';
  const [first = ''] = list.replaceAll(/"(?:[^"\\]|\\.)*"/g, '').split(',');
  const [, token = 'block'] =
    [...first.matchAll(/; *redirects(?![\w.*-])(?:=([a-z*][^\s;,]*))?/gi)].at(-1) ?? [];
  return hasEnforcedAllowlist(observation) && token === 'block';
}

function upgradeLine(reason: UpgradeReason, { url }: Evidence): string {
  const [secure, written] = url.startsWith('ws') ? ['wss:', 'ws:'] : ['https:', 'http:'];
  const asked = `so the URL was requested over ${secure} instead of ${written}`;
  const fails = `which fails if the server has no ${secure}`;
  switch (reason) {
    case 'policy':
      return `The page's policy has upgrade-insecure-requests, ${asked}, ${fails}.`;
    case 'mixed content':
      return `The page is secure, ${asked}, as images, audio and video are, ${fails}.`;
  }
}

const refusals = {
  scheme: "Pages can't fetch URLs of this scheme.",
  'bad-port': 'Browsers never connect to this port: it belongs to a protocol other than HTTP.',
  'mixed-content': 'The page is secure and the URL is not: browsers refuse such mixed content.',
  'same-origin-mode': 'The request\'s mode is "same-origin", and the URL is not on the page\'s origin.',
} as const satisfies Record<LikelyRefusal, string>;

function aboutRecord(record: RecordReading): string {
  switch (record.kind) {
    case 'read':
      return 'The record of this run is empty.';
    case 'unreachable':
      return `Asking for the record failed: ${record.message}.`.replace(/\.\.$/, '.');
    case 'not recorded':
      return "This URL is not the demo API's, so there is no record of what arrived and what was sent.";
  }
}

type LocalNetworkReach = {
  readonly page: AddressSpace;
  readonly target: AddressSpace;
  /** The user's answer so far; "unknown" where the browser has no such permission. */
  readonly permission: PermissionState | 'unknown';
};

/** Where the URL is on a more private network than the page. @see https://wicg.github.io/local-network-access/ */
function localNetworkReach({ url, pageUrl, localNetworkPermissions }: Evidence): LocalNetworkReach | null {
  const privacy: Readonly<Record<AddressSpace, number>> = { public: 0, local: 1, loopback: 2 };
  const page = addressSpaceOf(parseUrl(pageUrl)?.hostname ?? '');
  const target = addressSpaceOf(parseUrl(url)?.hostname ?? '');
  if (privacy[target] <= privacy[page]) return null;
  const name = target === 'loopback' ? 'loopback-network' : 'local-network';
  const permission =
    localNetworkPermissions[name] ?? localNetworkPermissions['local-network-access'] ?? 'unknown';
  return { page, target, permission };
}

function linesOf(
  { url, isOnline, timing, probe }: Evidence,
  reach: LocalNetworkReach | null,
  refusal: LikelyRefusal | null,
): string[] {
  const lines: string[] = [];
  if (refusal !== null) lines.push(`The URL is ${url}.`);
  if (!isOnline) lines.push('The browser says that it is offline.');
  if (reach !== null) {
    const { page, target, permission } = reach;
    const state = { granted: 'given', denied: 'denied', prompt: 'not been asked for', unknown: null }[
      permission
    ];
    lines.push(
      `The URL's address is ${target}, the page's is ${page}${
        state === null
          ? ''
          : `; permission for the local network has ${permission === 'prompt' ? '' : 'been '}${state}`
      }.`,
    );
  }
  switch (probe.kind) {
    case 'answered':
      lines.push(
        `A second request, ${probe.method} in the mode "no-cors" without credentials, got a response.`,
      );
      break;
    case 'failed':
      lines.push(
        `A second request, ${probe.method} in the mode "no-cors" without credentials, failed as well: ${probe.name}: ${probe.message}.`.replace(
          /\.\.$/,
          '.',
        ),
        'That would fail too if the server sent Cross-Origin-Resource-Policy.',
      );
      break;
    case 'not made':
      if (probe.because === 'not safe') {
        lines.push(
          'No second request was made to find out, because it might change something at the server.',
        );
      }
  }
  if (timing !== null) {
    const status = timing.responseStatus === 0 ? '' : ` and status ${timing.responseStatus}`;
    lines.push(
      `The browser's resource timing has the request, with ${Math.round(timing.durationMs)} ms${status}.`,
    );
  }
  return lines;
}
