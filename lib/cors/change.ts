import type { Header } from '../http/header-list';
import type { RequestInput } from '../http/request-input';
import type { Page } from './scenario';

/** A change of one thing in a scenario: data, so that it can be applied, checked by predicting again, and shown. */
export type Change = RequestChange | LeaveOut | PolicyChange | PageChange | ResponseChange;

/** A change of what the author wrote of the request. */
export type RequestChange =
  | { readonly kind: 'remove-request-header'; readonly name: string }
  | { readonly kind: 'set-request-header'; readonly header: Header }
  | { readonly kind: 'set-request'; readonly members: Partial<RequestInput> };

/** A member of the request taken away. */
type LeaveOut = {
  readonly kind: 'leave-out';
  readonly member: Exclude<keyof RequestInput, 'url' | 'headers'>;
};

/** A policy of the page with another value; an empty one takes the policy away. */
export type PolicyChange = { readonly kind: 'set-policy'; readonly index: number; readonly value: string };

/** The page with other values: of its URL and its other headers, of what frames it, of what the user allows it. */
type PageChange = {
  readonly kind: 'set-page';
  readonly members: Partial<
    Pick<
      Page,
      | 'url'
      | 'topLevelOrigin'
      | 'policies'
      | 'connectionAllowlist'
      | 'earlier'
      | 'serviceWorker'
      | 'localNetworkPermissions'
      | 'permissionsPolicy'
      | 'frameAllow'
    >
  >;
};

export type ResponseChange = {
  readonly on: 'preflight' | 'actual';
  /** Hop the response belongs to, counted from 0; absent: every hop. */
  readonly hop?: number;
} & (
  | { readonly kind: 'set-response-header'; readonly header: Header }
  | { readonly kind: 'remove-response-header'; readonly name: string }
  | { readonly kind: 'set-response-status'; readonly status: number }
);
