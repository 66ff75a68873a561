import {
  byRun,
  byTerminal,
  hasCookie,
  hasCredentials,
  hasMethod,
  isClosedAt,
  isGuarded,
  isOneRequest,
  isPreflighted,
  isRead,
  type Goal,
} from './goal';

/** One page of the tutorial. */
export type TutorialStep = {
  /** Kebab-case; the name of its page in content/tutorial, and part of its URL. */
  readonly id: string;
  /** Ids of the scenarios that its page runs. */
  readonly scenarios: readonly string[];
  readonly goals: readonly Goal[];
};

/** The tutorial, in order. */
export const tutorialSteps: readonly TutorialStep[] = [
  {
    id: 'first-request',
    scenarios: ['simple-get'],
    goals: [
      {
        id: 'read',
        task: 'Run the request, so that the page reads the response.',
        ...byRun('simple-get', [isRead]),
      },
    ],
  },
  {
    id: 'browser-and-terminal',
    scenarios: ['no-allow-origin'],
    goals: [
      {
        id: 'withheld',
        task: 'Run the request in the browser, and see the browser withhold the response.',
        ...byRun('no-allow-origin', [isClosedAt('cors-check')]),
      },
      {
        id: 'terminal',
        task: 'Send the same request from your terminal with the curl line.',
        ...byTerminal('no-allow-origin', 'actual', 'GET'),
      },
    ],
  },
  {
    id: 'ask-first',
    scenarios: ['simple-get'],
    goals: [
      {
        id: 'preflighted',
        task: 'Add a header of your own, such as X-FooBar, so that the browser asks first, and run it.',
        ...byRun('simple-get', [isRead, isPreflighted]),
      },
    ],
  },
  {
    id: 'ask-by-hand',
    scenarios: ['post-json'],
    goals: [
      {
        id: 'preflight',
        task: 'Send the preflight from your terminal.',
        ...byTerminal('post-json', 'preflight', 'OPTIONS'),
      },
      {
        id: 'request',
        task: 'Send the POST from your terminal.',
        ...byTerminal('post-json', 'actual', 'POST'),
      },
    ],
  },
  {
    id: 'one-request-again',
    scenarios: ['x-requested-with'],
    goals: [
      {
        id: 'one-request',
        task: 'Change the request so that the same response takes one request instead of two.',
        ...byRun('x-requested-with', [isRead, hasMethod('GET'), isOneRequest]),
      },
    ],
  },
  {
    id: 'refused-preflight',
    scenarios: ['header-not-listed'],
    goals: [
      {
        id: 'refused',
        task: 'Run the request as it is, so that its preflight fails.',
        ...byRun('header-not-listed', [isClosedAt('preflight')]),
      },
      {
        id: 'allowed',
        task: 'Replace the header with one that the server lists, so that the preflight succeeds.',
        ...byRun('header-not-listed', [isRead, isPreflighted]),
      },
    ],
  },
  {
    id: 'credentials',
    scenarios: ['credentials-under-wildcard', 'cookie-set', 'cookie-sent'],
    goals: [
      {
        id: 'star',
        task: 'Run the request with credentials to the server that allows any origin with *.',
        ...byRun('credentials-under-wildcard', [hasCredentials, isClosedAt('cors-check')]),
      },
      {
        id: 'set',
        task: 'Run the request to the server that names the origin and sets a cookie.',
        ...byRun('cookie-set', [hasCredentials, isRead]),
      },
      {
        id: 'arrived',
        task: 'Send another request, so that the cookie arrives at the server.',
        ...byRun('cookie-sent', [hasCredentials, isRead, hasCookie]),
      },
    ],
  },
  {
    id: 'page-policy',
    scenarios: ['connect-src-self', 'connect-src-api'],
    goals: [
      {
        id: 'refused',
        task: 'Run the request from a page whose policy lists its own origin only.',
        ...byRun('connect-src-self', [isClosedAt('csp')]),
      },
      {
        id: 'allowed',
        task: 'Run it from a page whose policy lists the API.',
        ...byRun('connect-src-api', [isGuarded, isRead]),
      },
    ],
  },
  {
    id: 'all-together',
    scenarios: ['cookie-set', 'everything-at-once'],
    goals: [
      {
        id: 'updated',
        task: 'Get the PUT through: after a preflight, with a cookie, from a page with a policy.',
        ...byRun('everything-at-once', [
          isRead,
          hasMethod('PUT'),
          isPreflighted,
          hasCredentials,
          hasCookie,
          isGuarded,
        ]),
      },
    ],
  },
];

/**
 * The step of that id.
 * @throws Error that lists the ids there are
 */
export function tutorialStepById(id: string): TutorialStep {
  const found = tutorialSteps.find((step) => step.id === id);
  if (found === undefined)
    throw new Error(
      `There is no tutorial step "${id}". There are: ${tutorialSteps.map((step) => step.id).join(', ')}.`,
    );
  return found;
}
