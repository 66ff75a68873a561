import { createHash } from 'node:crypto';
import type { FrameAddress } from './frame-url';
import { frameScript } from './frame-script';
import { withScriptSource, type ServedPolicy } from './with-script-source';

const headerNames = {
  enforce: 'Content-Security-Policy',
  report: 'Content-Security-Policy-Report-Only',
} as const;

/**
 * The document in which a live run happens, as headers and HTML. A sandboxed one has an opaque origin and the script
 * that obeys its embedding page; any other is blank, and is driven through its window.
 * @see https://html.spec.whatwg.org/multipage/browsers.html#sandboxing
 */
export function frameDocument({ isSandboxed, policies }: FrameAddress): {
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly html: string;
} {
  const delivered = policies.filter(({ delivery }) => delivery !== 'meta');
  const served: readonly ServedPolicy[] = isSandboxed
    ? withScriptSource(delivered, scriptSource)
    : delivered.map(({ value, disposition }) => ({ original: value, served: value, disposition }));
  const meta = policies
    .filter(({ delivery, disposition }) => delivery === 'meta' && disposition === 'enforce')
    .map(({ value }) => `<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(value)}">`);
  const script = isSandboxed
    ? [
        ...served.map(
          (policy) =>
            `<meta name="served-policy" content="${escapeAttribute(policy.served)}" data-original="${escapeAttribute(policy.original)}">`,
        ),
        `<script>${frameScript}</script>`,
      ]
    : [];
  return {
    headers: [
      ...(isSandboxed ? [['Content-Security-Policy', 'sandbox allow-scripts'] as const] : []),
      ...served.map((policy) => [headerNames[policy.disposition], policy.served] as const),
    ],
    // A policy of a meta element holds for what comes after it.
    html: `<!doctype html><html lang="en"><head><title>A run</title>${[...script, ...meta].join('')}</head></html>`,
  };
}

const scriptSource = `'sha256-${createHash('sha256').update(frameScript).digest('base64')}'`;

function escapeAttribute(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');
}
