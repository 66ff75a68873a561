import { hasWorkerSource } from '../http/page-policy';
import { isElementApi } from '../http/request-input';
import { isScript } from '../run/own-script';
import { pageOrigin } from '../scenarios/page-origin';
import type { Place } from '../scenarios/resolve-scenario';
import type { PageData, ScenarioData } from '../scenarios/scenario-data';

/** Facts of a page, and of the browser around it, that a page can't give itself. */
const circumstances = [
  ['framedBy', 'which page frames it'],
  ['referrerPolicy', 'its Referrer-Policy'],
  ['embedderPolicy', 'its Cross-Origin-Embedder-Policy'],
  ['addressSpace', 'the address that it came from'],
  ['addressSpaces', 'what addresses names resolve to'],
  ['localNetworkPermissions', 'what the user allowed it on the local network'],
  ['permissionsPolicy', 'its Permissions-Policy'],
  ['frameAllow', 'what its frame allows'],
  ['hstsHosts', 'which hosts the browser contacts only over https:'],
] as const satisfies readonly (readonly [keyof PageData, string])[];

/**
 * Why the scenario can be predicted but not run from the docs' own page, as a sentence; null where it can be run.
 */
export function whyNotRun(data: ScenarioData, { docsOrigin }: Place): string | null {
  const { page = {}, request, host, server, redirects = [] } = data;
  if (isScript(request)) {
    if (host === 'docs') return 'This site has no script at that URL for pages to load.';
    if (request.url !== undefined)
      return "A script of another server would run with this page's rights, so only the demo API's own is loaded.";
    if (
      [server, ...redirects.map((redirect) => redirect.server)].some(
        (plan) => plan?.actual?.body !== undefined,
      )
    )
      return "A script's text that a link chose would run with this page's rights, so only the demo API's own is loaded.";
  }
  if (request.api === 'importScripts' && page.policies?.some(hasWorkerSource))
    return "The worker of a run starts from a blob: URL, and that policy's worker-src says which workers start.";
  if (page.url !== undefined) {
    const origin = pageOrigin(page.url);
    if (origin === null) return 'There is no page at such a URL.';
    if (origin === 'null')
      return 'The page is a file, and this page is not: what a browser sends depends on the page that makes the request.';
    if (origin !== docsOrigin)
      return `Only a page of ${origin} can make requests with that origin; this page is of ${docsOrigin}.`;
  }
  if (request.url?.startsWith(`blob:${docsOrigin}/`))
    return 'Only the page that made a blob: URL can request it.';
  const set = circumstances.filter(([name]) => isSaid(page[name])).map(([, what]) => what);
  return set.length === 0
    ? null
    : `This page can't choose ${new Intl.ListFormat('en', { type: 'disjunction' }).format(set)}.`;
}

/** Why the request of a scenario can't be made by a page that is not the docs' own, as a sentence; null where it can. */
export function whyNotInPage({ page = {}, request, host, redirects = [] }: ScenarioData): string | null {
  if (isElementApi(request.api))
    return 'An element makes the request, and the element would be part of the page.';
  if (page.origin === 'opaque') return 'It is the request of a page in a sandbox.';
  if (page.earlier !== undefined) return 'It is the second request of a page to its URL.';
  if (page.serviceWorker !== undefined) return 'It is the request of a page with a service worker.';
  if (Object.values(page).some(isSaid)) return 'It is the request of a page with a policy of its own.';
  if (host === 'docs' || redirects.some((redirect) => redirect.host === 'docs'))
    return 'It is a request to the docs themselves.';
  return null;
}

/** Whether a member of a page says anything: not where it is absent, an empty list or an empty record. */
export function isSaid(value: PageData[keyof PageData]): boolean {
  return value !== undefined && (typeof value === 'string' || Object.keys(value).length > 0);
}
