import { valueOf, type SeenExchange } from '../seen';
import type { Reading } from '../reading';

/** An exchange in a line: request, its page's origin, response, headers that matter to CORS. */
function summaryOf({ request, response, pageOrigin, call }: SeenExchange): string {
  const url = valueOf(request.url) ?? '?';
  const origin = valueOf(pageOrigin);
  const credentials = valueOf(call.credentials);
  const cors = [...request.headers.rows, ...response.headers.rows]
    .filter(({ name }) => /^access-control-|^authorization$|^location$/i.test(name))
    .map(({ name, value }) => `${name.toLowerCase()}: ${value}`);
  return [
    `${valueOf(request.method) ?? '?'} ${url}`,
    ...(origin === null ? [] : [`from ${origin}`]),
    ...(credentials === null ? [] : [`credentials ${credentials}`]),
    `-> ${valueOf(response.status) ?? '?'}`,
    ...cors,
  ].join(' | ');
}

/** Every piece of a reading in a line each. */
export function piecesOf({ pieces, texts }: Reading): readonly string[] {
  return pieces.flatMap((piece) => {
    switch (piece.kind) {
      case 'exchanges':
        return piece.exchanges.map((exchange) => `${piece.form} ${summaryOf(exchange)}`);
      case 'words':
        return [`words ${(texts[piece.text]?.text ?? '').slice(piece.span.start, piece.span.end)}`];
      case 'policies':
        return piece.policies.map(
          ({ value, disposition, delivery }) => `policy ${disposition} ${delivery ?? 'header'} ${value}`,
        );
      case 'reports':
        return piece.reports.map((report) => `report ${report.kind}`);
      case 'configuration':
        return [`configuration ${piece.server.product}`];
      case 'url':
        return [`url ${piece.url}`];
    }
  });
}
