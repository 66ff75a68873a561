/** What can be measured on a page, and what that is in a sentence. */
export const measured = {
  'preflight-cost':
    'Measured live on the page, in your own browser: how long the same `GET` takes without a preflight, with one, and with one that is remembered.',
  'preflight-cache-limit':
    'Measured live on the page: how long your own browser remembers a preflight, beside what is known of it.',
} as const;

/** Whether there is a measurement of that name. */
export function isMeasured(of: string): of is keyof typeof measured {
  return Object.hasOwn(measured, of);
}
