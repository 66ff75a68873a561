const secretHeader =
  /^(?:(?:proxy-)?authorization|cookie2?|set-cookie2?|x-amz-security-token|www-authenticate-info)$|(?:api|access|auth|private|secret|subscription|functions|account|client|app|signing)[-_]?(?:key|token|secret)|(?:^|[-_])(?:key|token|secret|password|passwd|session|sessionid|jwt|csrf|xsrf|signature)s?(?:$|[-_]id$)/i;

/** Headers whose names look secret and whose values never are. */
const openHeaders = new Set(['sec-websocket-key', 'idempotency-key', 'surrogate-key', 'cache-key']);

/** Whether the values of a header of that name are secrets, such as Authorization and X-Api-Key. */
export function isSecretHeader(name: string): boolean {
  return secretHeader.test(name) && !/^access-control-/i.test(name) && !openHeaders.has(name.toLowerCase());
}

const secretParameter =
  /^(?:.*(?:token|secret|password|passwd|signature|apikey|api[-_]key|access[-_]key|credential|jwt|session)|key|sig|pwd|auth|code|state|nonce|kid|id_token|sid|email|phone|x-amz-.*|x-goog-.*|assertion|ticket|otp|pin)$/i;

/** Whether the values of a query parameter of that name are secrets, such as access_token. */
export function isSecretParameter(name: string): boolean {
  return secretParameter.test(name);
}
