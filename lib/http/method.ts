const normalized = /^(?:delete|get|head|options|post|put)$/i;

/**
 * Whether the method is a CORS-safelisted method; case matters.
 * @see https://fetch.spec.whatwg.org/#cors-safelisted-method
 */
export function isCorsSafelistedMethod(method: string): boolean {
  return method === 'GET' || method === 'HEAD' || method === 'POST';
}

/**
 * Whether no script may use the method, in any case.
 * @see https://fetch.spec.whatwg.org/#forbidden-method
 */
export function isForbiddenMethod(method: string): boolean {
  return /^(?:connect|trace|track)$/i.test(method);
}

/**
 * The method with the six names that browsers know in upper case; any other method is returned as it is.
 * @see https://fetch.spec.whatwg.org/#concept-method-normalize
 */
export function normalizeMethod(method: string): string {
  return normalized.test(method) ? method.toUpperCase() : method;
}
