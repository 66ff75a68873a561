import type { HeaderList } from '../http/header-list';
import type { MeterReading } from '../record/record';

export type Echo = {
  readonly method: string;
  readonly url: string;
  readonly httpVersion: string | null;
  /** With secrets already replaced. */
  readonly headers: HeaderList;
  /** The body's text, read as UTF-8, and its length in bytes. */
  readonly body: string;
  readonly bodyLength: number;
  readonly isPreflight: boolean;
  readonly billed: 0 | 1;
  readonly rateLimit: MeterReading;
  readonly runId: string | null;
  readonly attempt: string | null;
};

/** What arrived, as JSON: a line per member and per header. */
export function echoBody(echo: Echo): string {
  const { limit, remaining, resetSeconds } = echo.rateLimit;
  return `{
  "method": ${quoted(echo.method)},
  "url": ${quoted(echo.url)},
  "httpVersion": ${JSON.stringify(echo.httpVersion)},
  "body": ${quoted(echo.body)},
  "bodyLength": ${echo.bodyLength},
  "isPreflight": ${echo.isPreflight},
  "billed": ${echo.billed},
  "rateLimit": {"limit":${limit},"remaining":${remaining},"resetSeconds":${resetSeconds}},
  "runId": ${JSON.stringify(echo.runId)},
  "attempt": ${JSON.stringify(echo.attempt)},
  "headers": ${headerLines(echo.headers)}
}
`;
}

function headerLines(headers: HeaderList): string {
  if (headers.length === 0) return '[]';
  let lines = '';
  for (const [name, value] of headers) {
    lines += `${lines === '' ? '' : ',\n'}    [${quoted(name)}, ${quoted(value)}]`;
  }
  return `[\n${lines}\n  ]`;
}

const needsEscape = /[^ !#-[\]-\ud7ff\ue000-\uffff]/;

/** The text as a JSON string. */
function quoted(text: string): string {
  return needsEscape.test(text) ? JSON.stringify(text) : `"${text}"`;
}
