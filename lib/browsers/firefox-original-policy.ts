import { percentDecode } from '../csp/match-paths';
import type { Policy } from '../csp/policy';
import { parseSourceExpression } from '../csp/source-expression';
import { parseUrlSource } from '../csp/url-source';

const sourceLists =
  /^(?:(?:child|connect|default|fenced-frame|font|frame|img|manifest|media|object|script|style|worker)-src|(?:script|style)-src-(?:attr|elem)|base-uri|form-action|frame-ancestors)$/;
const otherDirectives =
  /^(?:block-all-mixed-content|report-to|report-uri|require-trusted-types-for|sandbox|trusted-types|upgrade-insecure-requests)$/;

/**
 * A policy as Firefox writes it into a violation: what it does not know is gone, hosts have a scheme, and a source list
 * that allows nothing is `'none'`.
 * @param selfOrigin the page's origin; null when it is opaque
 */
export function firefoxOriginalPolicy({ directives }: Policy, selfOrigin: URL | null): string {
  return directives
    .filter(({ name }) => sourceLists.test(name) || otherDirectives.test(name))
    .map(({ name, value }) =>
      [name, ...(sourceLists.test(name) ? writtenSources(value, selfOrigin) : value)].join(' '),
    )
    .join('; ');
}

function writtenSources(sources: readonly string[], selfOrigin: URL | null): string[] {
  const written = sources.map((source) => writtenSource(source, selfOrigin)).filter((text) => text !== null);
  const matching = written.filter(
    (text, index) =>
      text !== reportSample && (text !== unsafeInline || written.indexOf(unsafeInline) === index),
  );
  return [
    ...(matching.length === 0 ? ["'none'"] : matching),
    ...(written.includes(reportSample) ? [reportSample] : []),
  ];
}

const reportSample = "'report-sample'";
const unsafeInline = "'unsafe-inline'";
/** Not known to it. */
const webTransportHashes = "'unsafe-webtransport-hashes'";

/** Null when nothing is left of it. */
function writtenSource(text: string, selfOrigin: URL | null): string | null {
  const source = parseUrlSource(text);
  switch (source?.kind) {
    case 'star':
      return '*';
    case 'self':
      return "'self'";
    case 'scheme':
      return `${source.scheme}:`;
    case 'host': {
      if (source.outsideGrammar === 'path' || source.host.endsWith('.')) return null;
      const scheme = source.scheme === null ? selfOrigin?.protocol : `${source.scheme}:`;
      const port = source.port === null ? '' : `:${source.port}`;
      return `${scheme === undefined ? '' : `${scheme}//`}${source.host}${port}${percentDecode(source.path)}`;
    }
    case undefined: {
      const { kind } = parseSourceExpression(text);
      if (kind === 'keyword') return text.toLowerCase() === webTransportHashes ? null : text.toLowerCase();
      return kind === 'nonce' || kind === 'hash' ? text : null;
    }
  }
}
