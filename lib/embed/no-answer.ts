/** A page that an embed stands in. */
type HostPage = {
  /** "null" in a sandbox. */
  readonly origin: string;
  /** Of the pages that it is framed by, as far as the browser tells. @see https://html.spec.whatwg.org/#dom-location-ancestororigins */
  readonly ancestors: readonly string[];
  readonly isCrossOriginIsolated: boolean;
};

/**
 * What is said of docs whose embed page did not come, as a sentence for the reader.
 * @see https://w3c.github.io/webappsec-csp/#frame-ancestors-navigation-response: each page around a frame has to match
 */
export function noAnswer(docs: string, { origin, ancestors, isCrossOriginIsolated }: HostPage): string {
  const missing = `The docs at ${docs} did not answer here`;
  if (isCrossOriginIsolated)
    return `${missing}: this page's Cross-Origin-Embedder-Policy keeps frames of other origins out.`;
  if (origin === 'null')
    return `${missing}. This page is in a sandbox, so it has no origin that their PREFLIGHT_EMBED_ORIGINS could name.`;
  const named = [...new Set([origin, ...ancestors])].filter((one) => one !== 'null' && one !== docs);
  return `${missing}. If they are up, they don't let this site embed them: PREFLIGHT_EMBED_ORIGINS of the docs has to name ${named.join(' and ')}.`;
}
