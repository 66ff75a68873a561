const methods = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'patch', 'DELETE', 'OPTIONS', 'PROPFIND', 'CHICKEN'];
const requestHeaders = [
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
const responseHeaders = [
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
const lists = { methods, 'header-names': requestHeaders, 'response-header-names': responseHeaders };

/** What the form's fields suggest; one for a page is enough. */
export function Suggestions() {
  return Object.entries(lists).map(([id, values]) => (
    <datalist key={id} id={id}>
      {values.map((value) => (
        <option key={value} value={value}>
          {value}
        </option>
      ))}
    </datalist>
  ));
}
