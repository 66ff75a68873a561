/** What can be measured on a page, as the end of a sentence. */
export const measured = {
  'preflight-cost':
    'how long the same GET takes without a preflight, with one, and with one that is remembered.',
  'preflight-cache-limit': 'how long the browser remembers a preflight, beside what is known of it.',
} as const;

/** Whether there is a measurement of that name. */
export function isMeasured(of: string): of is keyof typeof measured {
  return Object.hasOwn(measured, of);
}
