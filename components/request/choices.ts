/** Methods that a form offers; it takes any other. */
export const methods = [
  'GET',
  'HEAD',
  'POST',
  'PUT',
  'PATCH',
  'patch',
  'DELETE',
  'OPTIONS',
  'PROPFIND',
  'CHICKEN',
];

/** Names of request headers that a form offers. */
export const requestHeaderNames = [
  'Accept',
  'Accept-Language',
  'Content-Language',
  'Content-Type',
  'Authorization',
  'Cache-Control',
  'If-None-Match',
  'Range',
  'X-API-Key',
  'X-FooBar',
  'X-Requested-With',
];

/** Names of response headers that a form offers. */
export const responseHeaderNames = [
  'Access-Control-Allow-Origin',
  'Access-Control-Allow-Credentials',
  'Access-Control-Allow-Headers',
  'Access-Control-Allow-Methods',
  'Access-Control-Expose-Headers',
  'Access-Control-Max-Age',
  'Cache-Control',
  'Content-Type',
  'Location',
  'Timing-Allow-Origin',
  'Vary',
];
