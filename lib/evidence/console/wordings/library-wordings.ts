import type { MessageTemplate } from '../../../browsers/messages/message-template';

const questions = 'quoted in public questions';

/** What libraries, frameworks and tools make of a failed request. */
export const libraryWordings = [
  {
    code: 'axios-network-error',
    template: 'AxiosError: Network Error',
    source: 'https://github.com/axios/axios lib/adapters/xhr.js',
  },
  {
    code: 'axios-network-error',
    template: "AxiosError {message: 'Network Error'",
    source: 'https://github.com/axios/axios lib/adapters/xhr.js',
  },
  {
    code: 'axios-network-error',
    template: 'Error: Network Error',
    source: 'https://github.com/axios/axios lib/adapters/xhr.js',
  },
  {
    code: 'axios-network-error',
    template: "code: 'ERR_NETWORK'",
    source: 'https://github.com/axios/axios lib/core/AxiosError.js',
  },
  {
    code: 'superagent-terminated',
    template:
      'Request has been terminated Possible causes: the network is offline, Origin is not allowed by Access-Control-Allow-Origin, the page is being unloaded, etc.',
    source: 'https://github.com/forwardemail/superagent src/client.js',
  },
  {
    code: 'axios-network-error',
    template: 'Request failed with status code 0',
    source: questions,
  },
  {
    code: 'angular-unknown-error',
    template: 'Http failure response for {url}: 0 Unknown Error',
    source: 'https://github.com/angular/angular packages/common/http/src/response.ts',
  },
  {
    code: 'angular-unknown-error',
    template: 'status: 0, statusText: "Unknown Error"',
    source: 'https://github.com/angular/angular packages/common/http/src/response.ts',
  },
  {
    code: 'angular-unknown-error',
    template: 'Response with status: 0 for URL: ',
    source: questions,
  },
  {
    code: 'swagger-possible-reasons',
    template: 'Possible Reasons: CORS Network Failure URL scheme must be "http" or "https" for CORS request.',
    source: 'https://github.com/swagger-api/swagger-client src/http/index.js',
  },
  {
    code: 'flutter-xhr-error',
    template: 'The XMLHttpRequest onError callback was called.',
    source: 'https://github.com/cfug/dio plugins/web_adapter',
  },
  {
    code: 'flutter-xhr-error',
    template: 'DioErrorType.{kind}]: XMLHttpRequest error.',
    versions: 'before dio 5',
    source: 'https://github.com/cfug/dio dio/lib/src/dio_error.dart',
  },
  {
    code: 'flutter-xhr-error',
    template: 'Error: XMLHttpRequest error.',
    source: 'https://github.com/dart-lang/http pkgs/http/lib/src/browser_client.dart',
  },
  {
    code: 'flutter-xhr-error',
    template: 'ClientException: XMLHttpRequest error.[[url|, uri={url}]]',
    source: 'https://github.com/dart-lang/http pkgs/http/lib/src/browser_client.dart',
  },
  {
    code: 'flutter-xhr-error',
    template: 'ClientException: Failed to fetch, uri={url}',
    source: 'https://github.com/dart-lang/http pkgs/http/lib/src/browser_client.dart',
  },
  {
    code: 'react-native-failed',
    template: 'TypeError: Network request failed',
    source: 'https://github.com/facebook/react-native whatwg-fetch',
  },
  {
    code: 'react-native-failed',
    template: 'Network request failed',
    source: 'https://github.com/facebook/react-native whatwg-fetch',
  },
  {
    code: 'jquery-status-0',
    template: '{"readyState":0,"status":0,"statusText":"error"}',
    source: questions,
  },
  {
    code: 'jquery-status-0',
    template: '{"readyState":0,"responseText":"","status":0,"statusText":"error"}',
    source: questions,
  },
  {
    code: 'ky-request-failed',
    template: 'RetryError: Failed to fetch',
    source: questions,
  },
  {
    code: 'ofetch-no-response',
    template: '[[url|"{url}": ]]<no response> Failed to fetch',
    source: 'https://github.com/unjs/ofetch src/error.ts',
  },
  {
    code: 'firebase-network-error',
    template: '(auth/network-request-failed)',
    source: 'https://github.com/firebase/firebase-js-sdk packages/auth/src/core/errors.ts',
  },
  {
    code: 'apollo-network-error',
    template: '[Network error]: TypeError: Failed to fetch',
    source: 'https://github.com/apollographql/apollo-client src/link/error',
  },
  {
    code: 'apollo-network-error',
    template: 'ApolloError: Failed to fetch',
    source: 'https://github.com/apollographql/apollo-client',
  },
  {
    code: 'openai-connection-error',
    template: 'APIConnectionError: Connection error.',
    source: 'https://github.com/openai/openai-node src/core/error.ts',
  },
  {
    code: 'supabase-fetch-error',
    template: 'AuthRetryableFetchError: Failed to fetch',
    source: 'https://github.com/supabase/auth-js src/lib/errors.ts',
  },
  {
    code: 'non-error-rejection',
    template: 'Non-Error promise rejection captured with keys: isTrusted',
    source: 'https://github.com/getsentry/sentry-javascript packages/browser/src/eventbuilder.ts',
  },
  {
    code: 'sentry-exception',
    template: '"value": "[[isTyped|TypeError: ]]Failed to fetch',
    source: 'https://develop.sentry.dev/sdk/foundations/transport/event-payloads/exception/',
  },
  {
    code: 'sentry-exception',
    template: '"value": "[[isTyped|TypeError: ]]Load failed',
    source: 'https://develop.sentry.dev/sdk/foundations/transport/event-payloads/exception/',
  },
  { code: 'script-error', template: 'Script error.', source: 'https://html.spec.whatwg.org/#muted-errors' },
] as const satisfies readonly MessageTemplate[];

/** Labels of the browsers' own panels; those that are `whole` are common words, told only when nothing else was given. */
export const panelWordings = [
  {
    code: 'referrer-policy-row',
    template: 'Referrer Policy: {referrerPolicy}',
    source: 'Chrome DevTools, Network panel',
  },
  {
    code: 'provisional-headers',
    template: 'Provisional headers are shown',
    source: 'Chrome DevTools, Network panel',
  },
  { code: 'blocked:csp', template: 'blocked:csp', source: 'Chrome DevTools, Network panel' },
  {
    code: 'blocked:mixed-content',
    template: 'blocked:mixed-content',
    source: 'Chrome DevTools, Network panel',
  },
  { code: 'blocked:other', template: 'blocked:other', source: 'Chrome DevTools, Network panel' },
  { code: 'blocked:origin', template: 'blocked:origin', source: 'Chrome DevTools, Network panel' },
  { code: 'blocked:orb', template: 'blocked:orb', source: 'Chrome DevTools, Network panel' },
  { code: 'blocked:corp', template: 'blocked:NotSameOrigin', source: 'Chrome DevTools, Network panel' },
  { code: 'blocked:corp', template: 'blocked:NotSameSite', source: 'Chrome DevTools, Network panel' },
  {
    code: 'blocked:corp',
    template: 'blocked:NotSameOriginAfterDefaultedToSameOriginByCoep',
    source: 'Chrome DevTools, Network panel',
  },
  {
    code: 'CORSMissingAllowOrigin2',
    template: 'CORS Missing Allow Origin',
    source: 'Firefox DevTools, Network panel',
  },
  { code: 'MSG_FETCH_FAILED', template: 'CORS Failed', source: 'Firefox DevTools, Network panel' },
  {
    code: 'CORSAllowOriginNotMatchingOrigin',
    template: 'CORS Allow Origin Not Matching Origin',
    source: 'Firefox DevTools, Network panel',
  },
  {
    code: 'CORSMultipleAllowOriginNotAllowed',
    template: 'CORS Multiple Allow Origin Not Allowed',
    source: 'Firefox DevTools, Network panel',
  },
  {
    code: 'CORSNotSupportingCredentials',
    template: 'CORS Not Supporting Credentials',
    source: 'Firefox DevTools, Network panel',
  },
  {
    code: 'CORSMissingAllowCredentials',
    template: 'CORS Missing Allow Credentials',
    source: 'Firefox DevTools, Network panel',
  },
  {
    code: 'CORSPreflightDidNotSucceed3',
    template: 'CORS Preflight Did Not Succeed',
    source: 'Firefox DevTools, Network panel',
  },
  {
    code: 'CORSMethodNotFound',
    template: 'CORS Method Not Found',
    source: 'Firefox DevTools, Network panel',
  },
  {
    code: 'CORSMissingAllowHeaderFromPreflight2',
    template: 'CORS Missing Allow Header From Preflight',
    source: 'Firefox DevTools, Network panel',
  },
  { code: 'cors-error-status', template: 'CORS error', source: 'Chrome DevTools, Network panel' },
] as const satisfies readonly MessageTemplate[];

/** Texts that are a message only when nothing else was pasted: as a part of a sentence they are ordinary words. */
export const wordingsOfWholeTexts: ReadonlySet<string> = new Set([
  'CORS error',
  'CORS Failed',
  'Load failed',
  'Script error.',
  'Network request failed',
  'Failed to fetch',
]);
