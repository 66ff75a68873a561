import { acceptLanguage } from './accept-language';
import { connectSrcSelf } from './connect-src-self';
import { lowerCasePatch } from './lower-case-patch';
import { noAllowOrigin } from './no-allow-origin';
import { overTheLimit } from './over-the-limit';
import { postJson } from './post-json';
import { preflightWithoutAllowOrigin } from './preflight-without-allow-origin';
import { put } from './put';
import type { ScenarioData } from './scenario-data';
import { simpleGet } from './simple-get';
import { slowAnswer } from './slow-answer';
import { xFoobar } from './x-foobar';
import { xRequestedWith } from './x-requested-with';

/** Every scenario there is. */
export const scenarios: readonly ScenarioData[] = [
  simpleGet,
  acceptLanguage,
  xRequestedWith,
  xFoobar,
  postJson,
  put,
  lowerCasePatch,
  noAllowOrigin,
  preflightWithoutAllowOrigin,
  overTheLimit,
  connectSrcSelf,
  slowAnswer,
];

/**
 * The scenario of that id.
 * @throws Error that lists the ids there are, so that a mistyped id in a page fails the build
 */
export function scenarioById(id: string): ScenarioData {
  const found = scenarios.find((scenario) => scenario.id === id);
  if (found === undefined) {
    throw new Error(
      `There is no scenario "${id}". There are: ${scenarios.map((scenario) => scenario.id).join(', ')}.`,
    );
  }
  return found;
}
