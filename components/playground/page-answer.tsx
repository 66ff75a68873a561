import { useSaid } from '@/components/ui/say';
import { pageScheme } from '@/lib/browsers/page-schemes';
import { isPotentiallyTrustworthy } from '@/lib/cors/potentially-trustworthy';
import { parseUrl } from '@/lib/http/origin';
import { pageOrigin } from '@/lib/scenarios/page-origin';
import type { PageData } from '@/lib/scenarios/scenario-data';
import { isOpaque } from './page-facts';

const code = 'font-mono text-ink [overflow-wrap:anywhere]';

/** What follows from a page's address: its origin, and whether it is a secure context. */
export function PageAnswer({ page }: { page: PageData }) {
  const { url, framedBy } = page;
  const isFrameUnknown = framedBy !== undefined && pageOrigin(framedBy) === null;
  const isUnknown = isFrameUnknown || (url !== undefined && pageOrigin(url) === null);
  useSaid(
    isUnknown
      ? 'That is not the URL of a page.'
      : url === undefined
        ? ''
        : `Origin: ${isOpaque(page) ? 'null' : pageOrigin(url)}. ${secureContext(url, framedBy)}`,
  );
  if (isUnknown) {
    return (
      <p className="text-xs text-blocked">
        "{(isFrameUnknown ? framedBy : url)?.slice(0, 60)}" is not the URL of a page: write it with its
        scheme, such as https://shop.example. Until then its origin is not known.
      </p>
    );
  }
  if (url === undefined) return null;
  const scheme = pageScheme(parseUrl(url)?.protocol ?? '');
  return (
    <div className="grid gap-1 text-xs text-soft">
      <p>
        Its requests carry <code className={code}>Origin: {isOpaque(page) ? 'null' : pageOrigin(url)}</code>.{' '}
        {secureContext(url, framedBy)}
      </p>
      {scheme === null ? null : <p>{scheme.sentence}</p>}
    </div>
  );
}

/** @see https://html.spec.whatwg.org/multipage/webappapis.html#secure-contexts */
function secureContext(url: string, framedBy: string | undefined): string {
  const own = isTrustworthy(url);
  const above = framedBy === undefined ? true : isTrustworthy(framedBy);
  if (own === false) return 'It is not a secure context: it was loaded over http:.';
  if (above === false) return 'It is not a secure context, because the page around it was loaded over http:.';
  if (own === null || above === null) return 'Whether it is a secure context depends on the app.';
  return 'It is a secure context.';
}

/** Null where the scheme does not tell. */
function isTrustworthy(text: string): boolean | null {
  const url = parseUrl(text);
  if (url === null) return null;
  return isPotentiallyTrustworthy(url) ? true : url.protocol === 'http:' ? false : null;
}
