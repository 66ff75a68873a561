import { parseUrl } from '../http/origin';
import { withoutRun } from '../record/run-path';
import type { Violation } from '../run/observation';

/** How facts name what differs from one installation, or from one run, to the next. */
export type Naming = {
  readonly target: (url: string) => string;
  readonly origin: (origin: string) => string;
  readonly violation: (violation: Violation) => string;
};

/** Addresses as they are, without the part that names the run. Engines escape a URL's bytes each in their own way. */
export const fullNames: Naming = {
  target: (url) => {
    const parsed = parseUrl(url);
    if (parsed === null) return url;
    return withoutRun(`${parsed.origin}${parsed.pathname}`).replaceAll(/(?:%[\da-f]{2})+/gi, '%');
  },
  origin: (origin) => origin,
  violation: ({ disposition, effectiveDirective, blockedURI, originalPolicy }) =>
    `${disposition} ${effectiveDirective} ${withoutRun(blockedURI)} (${withoutRun(originalPolicy).trim()})`,
};
