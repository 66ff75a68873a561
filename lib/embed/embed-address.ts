import type { Parameter } from '../permalink/parameters';
import { recordedRoot } from '../record/run-path';
import { embedPageUrl, heightOf, kindOf, type EmbedKind } from './embed-page';

/** What an element's attributes come to. */
export type EmbedAddress = {
  readonly ok: true;
  /** The docs' origin. */
  readonly docs: string;
  /** The embed page, with the request in its fragment, in the theme of the page around it. */
  readonly url: (theme: 'light' | 'dark' | null) => string;
  readonly runIn: 'page' | 'frame';
  /** CSS pixels to reserve; to be asked for when the element is laid out. */
  readonly height: () => number;
  /**
   * Whether the page may make a request to that URL for this embed.
   * @param apis prefixes of the demo API's URLs, as the docs' page named them
   */
  readonly mayAsk: (url: string, apis: readonly string[]) => boolean;
};

const failed = (message: string) => ({ ok: false, message }) as const;

/**
 * Reads the attributes of `<preflight-request>`.
 * @param docs the origin of the docs that the script is of; null where it is not known
 * @param page that the element stands in
 * @param widthOf gives the element's width, in CSS pixels; 0 where it is not shown
 * @returns a sentence for the reader where they can't be shown
 */
export function embedAddress(
  element: Pick<Element, 'getAttribute' | 'getAttributeNames'>,
  docs: string | null,
  page: Pick<Document, 'URL' | 'baseURI'>,
  widthOf: () => number,
): EmbedAddress | { readonly ok: false; readonly message: string } {
  const attribute = (name: string) => element.getAttribute(name);
  const origin = attribute('docs') ?? docs;
  if (origin === null || !/^https?:\/\/[^/]/.test(origin) || !URL.canParse(origin))
    return failed('This embed does not say where its docs are. Add docs="https://docs.example.com".');
  const scenario = attribute('scenario');
  const show = attribute('show');
  const own = attribute('url');
  if ([scenario, show, own].filter((given) => given !== null).length !== 1)
    return failed('This embed does not say what to show. Add one of scenario="…", url="…" and show="…".');
  if (own !== null && !isHttp(own, page.baseURI))
    return failed('The url of this embed is not an http: or https: URL.');
  const path = scenario ?? show ?? 'request';
  if (!/^[\w-]+(?:\/[\w-]+)?$/.test(path)) return failed(`There can be no embed page "${path}".`);
  const url = own === null ? null : new URL(own, page.baseURI).href;
  const base = new URL(origin).origin;
  const request = requestOf(element, scenario, url);
  const runIn = attribute('run-in') === 'page' ? 'page' : 'frame';
  return {
    ok: true,
    docs: base,
    url: (theme) => embedPageUrl(base, path, request, theme),
    runIn,
    height: () => positive(attribute('height')) ?? heightOf(shownKind(path, runIn, request), widthOf()),
    mayAsk: (asked, apis) => {
      if (!URL.canParse(asked)) return false;
      const { href, host } = new URL(asked);
      if (url !== null) return href === url;
      // A scenario asks the demo API, and never the page's own server, by whatever scheme.
      return host !== new URL(page.URL).host && apis.some((api) => isRun(href, api, scenario));
    },
  };
}

/**
 * Whether the URL is recorded by the demo API at that prefix, as a run of that scenario.
 * @param scenario null: of any
 */
function isRun(href: string, api: string, scenario: string | null): boolean {
  const prefix = `${api}${recordedRoot}/`;
  // A WebSocket's scheme is that of the same server.
  const [url, known] = [href.replace(/^ws/, 'http'), URL.canParse(prefix) ? new URL(prefix).href : null];
  if (known === null || !/^https?:/.test(known) || !url.startsWith(known)) return false;
  const [, id = ''] = /^[\w-]{22}\/([\w.-]+)\.\w+(?:\/|$)/.exec(url.slice(known.length)) ?? [];
  return scenario === null ? id !== '' : id === scenario;
}

/** What the embed shows, as far as its height depends on it. */
function shownKind(path: string, runIn: 'page' | 'frame', request: readonly Parameter[]): EmbedKind {
  const kind = kindOf(path);
  if (kind === 'scenario') return runIn === 'page' ? 'scenarioInPage' : kind;
  const hasPreflight = request.some(
    ([name, value]) => name === 'header' || (name === 'method' && !/^(?:GET|HEAD|POST)$/i.test(value)),
  );
  return kind === 'request' && hasPreflight ? 'preflightedRequest' : kind;
}

function isHttp(url: string, base: string): boolean {
  return URL.canParse(url, base) && /^https?:$/.test(new URL(url, base).protocol);
}

/** What the attributes make of the request, as parameters of a permalink; none where they leave it as it is. */
function requestOf(
  element: Pick<Element, 'getAttribute' | 'getAttributeNames'>,
  scenario: string | null,
  url: string | null,
): readonly Parameter[] {
  const method = element.getAttribute('method');
  const headers = element
    .getAttributeNames()
    .filter((name) => name.startsWith('header-'))
    .map(
      (name) => ['header', `${name.slice('header-'.length)}:${element.getAttribute(name) ?? ''}`] as const,
    );
  const given = [
    ...(method === null ? [] : [['method', method] as const]),
    ...(url === null ? [] : [['url', url] as const]),
    ...headers,
  ];
  return given.length === 0 || scenario === null ? given : [['scenario', scenario], ...given];
}

function positive(attribute: string | null): number | null {
  const given = Number(attribute);
  return Number.isFinite(given) && given > 0 ? given : null;
}
