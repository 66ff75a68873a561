import type { FetchRequest } from '../cors/fetch-request';

const decimal = /^\d+(?:\.\d+)?$/;
const integer = /^\d+$/;

const values: ReadonlyMap<string, RegExp> = new Map([
  ['device-memory', decimal],
  ['downlink', decimal],
  ['dpr', decimal],
  ['ect', /^(?:slow-2g|2g|3g|4g)$/],
  ['rtt', integer],
  ['save-data', /^on$/i],
  ['viewport-width', integer],
  ['width', integer],
]);

/** Whether Chromium safelists the header as a client hint; the value must be one the hint can have. */
export function isClientHint(lowerCaseName: string, value: string): boolean {
  return value.length <= 128 && (values.get(lowerCaseName)?.test(value) ?? false);
}

const droppedHints = [...values.keys()].filter((name) => name !== 'save-data');

/** The client hints that Chromium takes off a request which is redirected; a keepalive request keeps them. */
export function clientHintsUnlessKeepalive({ keepalive }: FetchRequest): readonly string[] {
  return keepalive ? [] : droppedHints;
}
