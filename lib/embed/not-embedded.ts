import { hashSource } from '../run/hash-source';
import { protocolVersion } from './messages';

const style = `:root { color-scheme: light dark; font: 1rem/1.5 ui-sans-serif, system-ui, sans-serif }
:root[data-theme='light'] { color-scheme: light } :root[data-theme='dark'] { color-scheme: dark }
body { margin: 0; padding: 1px 0 }`;

/** The theme, and the height, as every embed page tells them. */
const script = `{
  const theme = new URLSearchParams(location.search).get('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
  addEventListener('DOMContentLoaded', () => {
    const height = document.body.offsetHeight;
    for (const message of [{ kind: 'ready' }, { kind: 'height', height, whole: height }])
      parent.postMessage({ preflightEmbed: ${protocolVersion}, ...message }, '*');
  });
}`;

/** The page for a scenario or a kind of error that there is not, and the policy that it needs. */
export function notEmbedded(docsOrigin: string): { readonly html: string; readonly policy: string } {
  return {
    html: `<!doctype html><html lang="en"><head><title>Nothing to embed here</title><style>${style}</style><script>${script}</script></head><body><p>There is no such live request or error page in these docs. <a href="${docsOrigin}/scenario" target="_blank">See those there are</a>.</p></body></html>`,
    policy: `default-src 'none'; style-src ${hashSource(style)}; script-src ${hashSource(script)}; base-uri 'none'; form-action 'none'`,
  };
}
