import { isSecretName } from '../../record/secrets';

/** What tells who somebody is, or lets them in, by a name that doesn't say so. */
const secretHeader =
  /^(?:www-authenticate-info|x-amzn-oidc-[\w-]+|x-firebase-appcheck|x-ms-client-principal[\w-]*|x-(?:ssl|forwarded)-client-cert[\w-]*|x-auth-request-[\w-]+|x-(?:forwarded-)?(?:user|email|preferred-username))$/i;

/** Headers whose names look secret and whose values never are. */
const openHeaders = new Set(['sec-websocket-key', 'idempotency-key', 'surrogate-key', 'cache-key']);

/** Whether the values of a header of that name are secrets, such as Authorization and X-Api-Key. */
export function isSecretHeader(name: string): boolean {
  return (isSecretName(name) || secretHeader.test(name)) && !openHeaders.has(name.toLowerCase());
}

/** Names that say little by themselves, but stand for secrets in the queries of logins, signed links and the like. */
const secretParameter =
  /^(?:sig|code|state|nonce|kid|sid|email|phone|x-amz-.*|x-goog-.*|assertion|ticket|otp|pin)$/i;

/** Whether the values of a query parameter of that name are secrets, such as access_token. */
export function isSecretParameter(name: string): boolean {
  return isSecretName(name) || secretParameter.test(name);
}
