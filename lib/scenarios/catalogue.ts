import { allowedOrigins } from './allowed-origins';
import { basics } from './basics';
import { connectionAllowlists } from './connection-allowlists';
import { contentSecurityPolicy } from './content-security-policy';
import { credentials } from './credentials';
import { elements } from './elements';
import { media } from './media';
import { exposedHeaders } from './exposed-headers';
import { httpCache } from './http-cache';
import { httpsAndHttp } from './https-and-http';
import { localNetwork } from './local-network';
import { modesAndOtherApis } from './modes-and-other-apis';
import { preflightCache } from './preflight-cache';
import { preflightOrNot } from './preflight-or-not';
import { redirects } from './redirects';
import { refusedBeforeSending } from './refused-before-sending';
import { thePreflightsResponse } from './the-preflights-response';
import { sandboxAndUpgrade } from './sandbox-and-upgrade';
import { serviceWorkers } from './service-workers';
import type { CatalogueEntry, CatalogueScenario } from './scenario-data';

/** The scenarios of each theme, the themes in the order in which they are shown. */
export const themes: Readonly<Record<string, readonly CatalogueEntry[]>> = {
  Basics: basics,
  'Preflight or not': preflightOrNot,
  "The preflight's response": thePreflightsResponse,
  'Preflight cache': preflightCache,
  'HTTP cache': httpCache,
  'Allowed origins': allowedOrigins,
  Credentials: credentials,
  'Exposed headers': exposedHeaders,
  Redirects: redirects,
  'Content Security Policy': [...contentSecurityPolicy, ...sandboxAndUpgrade],
  'Connection allowlists': connectionAllowlists,
  'https: and http:': httpsAndHttp,
  'Local network': localNetwork,
  'Images, scripts and fonts': elements,
  'Audio, video and text tracks': media,
  'Modes and other APIs': modesAndOtherApis,
  'Refused before sending': refusedBeforeSending,
  'Service workers': serviceWorkers,
};

/** Every scenario there is, theme by theme. */
export const scenarios: readonly CatalogueScenario[] = Object.entries(themes).flatMap(([theme, entries]) =>
  entries.map((entry) => {
    const { expected: _, ...data } = entry;
    return { ...data, theme };
  }),
);

/**
 * The scenario of that id.
 * @throws Error that lists the ids there are, so that a mistyped id in a page fails the build
 */
export function scenarioById(id: string): CatalogueScenario {
  const found = scenarios.find((scenario) => scenario.id === id);
  if (found === undefined) {
    throw new Error(
      `There is no scenario "${id}". There are: ${scenarios.map((scenario) => scenario.id).join(', ')}.`,
    );
  }
  return found;
}
