/** Evidence to begin with: what it is called, and the text. */
export const examples: readonly (readonly [name: string, text: string])[] = [
  [
    'A console line and the preflight',
    `app.js:42 Access to fetch at 'https://api.example/v1/orders' from origin 'https://shop.example' has been blocked by CORS policy: Request header field authorization is not allowed by Access-Control-Allow-Headers in preflight response.
app.js:42 PUT https://api.example/v1/orders net::ERR_FAILED

HTTP/2 204
access-control-allow-origin: https://shop.example
access-control-allow-methods: GET, PUT
access-control-allow-headers: content-type
access-control-max-age: 600`,
  ],
  [
    'A curl transcript',
    `curl -i https://api.example/v1/orders -H 'Origin: https://shop.example' -H 'Cookie: session=8f3c51aa90'
HTTP/2 200
content-type: application/json
access-control-allow-origin: *`,
  ],
  ['"Failed to fetch"', 'Uncaught (in promise) TypeError: Failed to fetch'],
];
