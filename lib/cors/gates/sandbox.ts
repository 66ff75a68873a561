import { parsePolicies } from '../../csp/parse-policy';
import { thrower, type Constructed } from '../constructed';
import type { Page } from '../scenario';
import { stepsOf, type Trace } from '../trace';

const rule = stepsOf('directive-sandbox')();

/** What the page's policies forbid it, as flags of a sandbox. */
type SandboxFlags = {
  /** The page keeps its origin. */
  readonly isSameOriginAllowed: boolean;
  readonly areScriptsAllowed: boolean;
};

/**
 * The page as its policies' `sandbox` directives leave it: its origin is opaque unless each has `allow-same-origin`.
 * @see https://w3c.github.io/webappsec-csp/#directive-sandbox
 */
export function sandboxedPage(page: Page, trace: Trace): Page {
  if (originInSandbox(page) === page.origin) return page;
  trace.passed(
    rule,
    `The page's policy puts it in a sandbox, where its origin is "null", not ${page.origin}.`,
  );
  return { ...page, origin: 'null', url: page.url ?? `${page.origin}/` };
}

/** The page's origin, serialised, as its policies' sandbox leaves it. */
export function originInSandbox(page: Pick<Page, 'origin' | 'policies'>): string {
  return sandboxFlags(page)?.isSameOriginAllowed === false ? 'null' : page.origin;
}

/** What comes of the page's call where its sandbox lets no script run: it is never made. Null where scripts run. */
export function scriptlessCall(page: Page, trace: Trace): Constructed | null {
  const flags = sandboxFlags(page);
  if (!flags || flags.areScriptsAllowed) return null;
  return thrower(trace)(rule, { kind: 'sandbox-without-scripts' }, 'no event');
}

/**
 * The flags of all enforced policies that came as headers; null without a sandbox. In a meta element, and in a policy that
 * only reports, the directive means nothing.
 */
export function sandboxFlags({ policies = [] }: Pick<Page, 'policies'>): SandboxFlags | null {
  const sandboxes = parsePolicies(policies)
    .filter(({ disposition }) => disposition === 'enforce')
    .flatMap(({ directives }) => directives.filter(({ name }) => name === 'sandbox'));
  if (sandboxes.length === 0) return null;
  const isAllowed = (token: string): boolean =>
    sandboxes.every(({ value }) => value.some((word) => word.toLowerCase() === token));
  return {
    isSameOriginAllowed: isAllowed('allow-same-origin'),
    areScriptsAllowed: isAllowed('allow-scripts'),
  };
}
