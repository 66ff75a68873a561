import type { RequestInput } from '../cors/scenario';
import type { PagePolicy } from '../csp/page-policy';
import type { ServerPlan } from '../demo/server-plan';

/**
 * A scenario as data: one object feeds a guide page's widget, the unit test and the browser test.
 * Addresses are relative, so that the same scenario plays on any installation.
 */
export type ScenarioData = {
  /** Kebab-case, unique, the name of the scenario's file; part of URLs. */
  readonly id: string;
  readonly title: string;
  /** What happens, in a sentence. */
  readonly story: string;
  readonly page?: { readonly policies: readonly PagePolicy[] };
  readonly request: Omit<RequestInput, 'url'> & {
    /** Path and query at the demo API, beginning with a slash. */
    readonly path: string;
  };
  /** Which of the demo API's hosts: on the docs' own site (the default) or on another. */
  readonly host?: 'same-site' | 'cross-site';
  /** How the demo API departs from its default answers; absent: not at all. */
  readonly server?: ServerPlan;
};
