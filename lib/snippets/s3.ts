import type { ServerAdvice } from './server-advice';

const known = ['GET', 'HEAD', 'PUT', 'POST', 'DELETE'];

/**
 * A bucket's CORS configuration, as S3's console takes it.
 * @see https://docs.aws.amazon.com/AmazonS3/latest/userguide/ManageCorsUsing.html
 */
export function s3Snippet(advice: ServerAdvice): string {
  const { allowOrigin, allowMethods, maxAge } = advice;
  const methods = allowMethods.includes('*')
    ? known
    : known.filter((method) => allowMethods.includes(method));
  const rule = {
    AllowedOrigins: allowedOrigins(allowOrigin),
    AllowedMethods: methods.length === 0 ? ['GET'] : methods,
    AllowedHeaders: advice.allowHeaders,
    ExposeHeaders: advice.exposeHeaders.filter((name) => name !== '*'),
    ...(maxAge === null ? {} : { MaxAgeSeconds: maxAge }),
  };
  return JSON.stringify([rule], null, 2);
}

/** S3 answers "*" with "*"; with a pattern, it echoes. */
function allowedOrigins(allowOrigin: ServerAdvice['allowOrigin']): readonly string[] {
  if (allowOrigin === '*') return ['*'];
  return allowOrigin === 'echo' ? ['http://*', 'https://*'] : allowOrigin.list;
}
