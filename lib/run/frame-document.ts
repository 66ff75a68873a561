import { escapeAttribute } from '../http/escape-attribute';
import type { FrameAddress } from './frame-url';
import { frameScript } from './frame-script';
import { hashSource } from './hash-source';
import { isOpaque } from './sandbox-directive';
import { withScriptSource } from './script-source';
import { withWorkerSource } from './worker-source';

const headerNames = {
  enforce: 'Content-Security-Policy',
  report: 'Content-Security-Policy-Report-Only',
} as const;

/**
 * The document in which a live run happens, as headers and HTML, under the policies as they were written. A sandboxed one
 * has an opaque origin, be it by a policy of its own, and the script that obeys its embedding page, whose source is added to
 * the policies that would keep it from running; any other is blank, and is driven through its window. One that starts a
 * worker has what lets it start added too.
 * @see https://html.spec.whatwg.org/multipage/browsers.html#sandboxing
 */
export function frameDocument({
  isSandboxed,
  policies,
  connectionAllowlist,
  connectionAllowlistReportOnly,
  startsWorker,
}: FrameAddress): {
  readonly headers: readonly (readonly [name: string, value: string])[];
  readonly html: string;
} {
  const delivered = policies.filter(({ delivery }) => delivery !== 'meta');
  const isScripted = isOpaque({ isSandboxed, policies });
  const withWorker = (value: string) => (startsWorker ? withWorkerSource(value) : value);
  const served = delivered.map(({ value, disposition }) => ({
    disposition,
    value: withWorker(isScripted ? withScriptSource(value, scriptSource) : value),
  }));
  const meta = policies
    .filter(({ delivery, disposition }) => delivery === 'meta' && disposition === 'enforce')
    .map(
      ({ value }) =>
        `<meta http-equiv="Content-Security-Policy" content="${escapeAttribute(withWorker(value))}">`,
    );
  const script = isScripted
    ? [
        `<meta name="script-source" content="${escapeAttribute(scriptSource)}">`,
        `<script>${frameScript}</script>`,
      ]
    : [];
  return {
    headers: [
      ...(isSandboxed ? [['Content-Security-Policy', 'sandbox allow-scripts'] as const] : []),
      ...(connectionAllowlist === undefined ? [] : [['Connection-Allowlist', connectionAllowlist] as const]),
      ...(connectionAllowlistReportOnly === undefined
        ? []
        : [['Connection-Allowlist-Report-Only', connectionAllowlistReportOnly] as const]),
      ...served.map(({ disposition, value }) => [headerNames[disposition], value] as const),
    ],
    // A policy of a meta element holds for what comes after it.
    html: `<!doctype html><html lang="en"><head><title>A run</title>${[...script, ...meta].join('')}</head></html>`,
  };
}

const scriptSource = hashSource(frameScript);
