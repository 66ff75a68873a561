import type { ServerAdvice } from './server-advice';

const known = ['GET', 'HEAD', 'OPTIONS', 'PUT', 'POST', 'PATCH', 'DELETE'];

/**
 * A response headers policy, as `aws cloudfront create-response-headers-policy` takes it.
 * @see https://docs.aws.amazon.com/cloudfront/latest/APIReference/API_ResponseHeadersPolicyCorsConfig.html
 */
export function cloudfrontSnippet(advice: ServerAdvice): string {
  const { allowOrigin, allowMethods, allowCredentials, maxAge } = advice;
  const methods = allowMethods.includes('*')
    ? ['ALL']
    : known.filter((method) => allowMethods.includes(method));
  const isAny = allowOrigin === '*' || allowOrigin === 'echo';
  const policy = {
    Name: 'cors',
    CorsConfig: {
      AccessControlAllowOrigins: items(isAny ? ['*'] : allowOrigin.list),
      AccessControlAllowMethods: items(methods.length === 0 ? ['GET'] : methods),
      AccessControlAllowHeaders: items(advice.allowHeaders),
      AccessControlExposeHeaders: items(advice.exposeHeaders),
      AccessControlAllowCredentials: allowCredentials && !isAny,
      ...(maxAge === null ? {} : { AccessControlMaxAgeSec: maxAge }),
      OriginOverride: true,
    },
  };
  return JSON.stringify(policy, null, 2);
}

function items(texts: readonly string[]): { readonly Quantity: number; readonly Items: readonly string[] } {
  return { Quantity: texts.length, Items: texts };
}
