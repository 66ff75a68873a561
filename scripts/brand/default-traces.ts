/** What the defaults of `site.config.ts` look like in a text. "Preflight" by itself is the field's term too, and ends a message of Firefox's. */
const traces: readonly RegExp[] = [
  /(?:localhost|127\.0\.0\.1|\[::1\]):3[01]0[01]\b/g,
  /[a-z0-9,;·|](?:<\/?[a-z][^>]*>|<!-- -->|["'“‘(])* (?:<[a-z][^>]*>|["'“‘(])*(?<!Missing Allow Header From )Preflight\b(?! (?:(?:cache|or not)\b|\|))/g,
  /\bPreflight(?:['’]s)? (?:API|documentation|docs|site|account|team|plan|keys?)\b/g,
  /\bPreflight(?:: CORS| is (?:a|an|the|living|made)\b)/g,
  /\b1[,.]?000 (?:requests|free|billed)\b/g,
  /\bRateLimit-Limit["':,\s]{1,8}1000\b/gi,
];

/** Every trace of a default in a text, each with its surroundings. */
export function defaultTraces(text: string): string[] {
  return traces.flatMap((trace) =>
    [...text.matchAll(trace)].map(({ index, 0: found }) =>
      text.slice(Math.max(0, index - 40), index + found.length + 40),
    ),
  );
}
