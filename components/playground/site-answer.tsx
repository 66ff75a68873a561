import type { PageData, ScenarioData } from '@/lib/scenarios/scenario-data';
import { requestSite, type RequestSite } from '@/lib/scenarios/request-site';
import { isOpaque } from './page-facts';

type Props = {
  page: PageData & { readonly url: string };
  request: Pick<ScenarioData['request'], 'api' | 'credentials'> & { readonly url: string };
};

const code = 'font-mono text-ink';

/** Whether the request goes to the page's own site, and what that means for its cookies. */
export function SiteAnswer({ page, request }: Props) {
  const { url, framedBy } = page;
  const site = requestSite(
    { url, isOpaque: isOpaque(page), ...(framedBy === undefined ? {} : { framedBy }) },
    request.url,
  );
  if (site === null) return null;
  const { secFetchSite, isSecFetchSiteSent, isSameSiteForCookies } = site;
  return (
    <div role="status" className="grid gap-1 border-t pt-2 text-xs text-soft">
      <p>
        <b className="font-semibold text-ink">{names[secFetchSite]}.</b> {reason(site)}
        {isSecFetchSiteSent ? (
          <>
            {' '}
            The request says <code className={code}>Sec-Fetch-Site: {secFetchSite}</code>.
          </>
        ) : null}
      </p>
      <p>
        Cookies with <code className={code}>SameSite=Lax</code> or <code className={code}>Strict</code>{' '}
        {isSameSiteForCookies
          ? includesCredentials(request, secFetchSite)
            ? 'are sent.'
            : 'would be sent, but this request is made without credentials.'
          : 'are not sent.'}
      </p>
    </div>
  );
}

const names = {
  'same-origin': 'Same origin',
  'same-site': 'Same site',
  'cross-site': 'Cross-site',
} as const satisfies Readonly<Record<RequestSite['secFetchSite'], string>>;

function reason({
  secFetchSite,
  pageSite,
  topLevelSite,
  targetSite,
  isSameSiteForCookies,
}: RequestSite): string {
  if (secFetchSite === 'same-origin' && isSameSiteForCookies) return '';
  if (pageSite === null) return 'An opaque origin is of no site.';
  if (pageSite !== targetSite) return `The page is of ${pageSite}, the URL of ${targetSite}.`;
  if (!isSameSiteForCookies)
    return `Page and URL are of ${pageSite}, but the page around it is of ${topLevelSite ?? 'no site'}.`;
  return `Both are of ${pageSite}.`;
}

/** @see https://fetch.spec.whatwg.org/#concept-request-credentials-mode */
function includesCredentials(
  { api = 'fetch', credentials = 'same-origin' }: Props['request'],
  secFetchSite: RequestSite['secFetchSite'],
): boolean {
  if (api === 'sendBeacon' || api === 'WebSocket' || credentials === 'include') return true;
  return credentials === 'same-origin' && secFetchSite === 'same-origin';
}
