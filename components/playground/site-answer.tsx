import { useSaid } from '@/components/ui/say';
import type { PageData } from '@/lib/scenarios/scenario-data';
import { requestSite, type RequestSite } from '@/lib/scenarios/request-site';
import { isOpaque } from './page-facts';

type Props = {
  page: PageData & { readonly url: string };
  /** The request's URL. */
  target: string;
  /** Whether the request is made with credentials, as predicted; null where it is never made. */
  includesCredentials: boolean | null;
};

const code = 'font-mono text-ink';

/** Whether the request goes to the page's own site, and what that means for its cookies. */
export function SiteAnswer({ page, target, includesCredentials }: Props) {
  const { url, framedBy } = page;
  const site = requestSite(
    { url, isOpaque: isOpaque(page), ...(framedBy === undefined ? {} : { framedBy }) },
    target,
  );
  useSaid(site === null ? '' : `${names[site.secFetchSite]}. ${reason(site)}`);
  if (site === null) return null;
  const { secFetchSite, isSecFetchSiteSent, isSameSiteForCookies } = site;
  return (
    <div className="grid gap-1 border-t pt-2 text-xs text-soft">
      <p>
        <b className="font-semibold text-ink">{names[secFetchSite]}.</b> {reason(site)}
        {isSecFetchSiteSent ? (
          <>
            {' '}
            The request carries <code className={code}>Sec-Fetch-Site: {secFetchSite}</code>.
          </>
        ) : null}
      </p>
      <p>
        Cookies with <code className={code}>SameSite=Lax</code> or <code className={code}>Strict</code>{' '}
        {isSameSiteForCookies ? ofSameSite(includesCredentials) : 'are not sent.'}
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
  if (pageSite === null) return 'An opaque origin belongs to no site.';
  if (pageSite !== targetSite) return `The page is on ${pageSite}, the URL on ${targetSite}.`;
  if (!isSameSiteForCookies)
    return `Page and URL are on ${pageSite}, but the page around it is on ${topLevelSite ?? 'no site'}.`;
  return `Both are on ${pageSite}.`;
}

/** What becomes of cookies that a request to the page's own site may carry. */
function ofSameSite(includesCredentials: boolean | null): string {
  if (includesCredentials === null) return 'would be sent, but the request is not made.';
  return includesCredentials ? 'are sent.' : 'would be sent, but this request is made without credentials.';
}
