import type { HeaderList } from '../http/header-list';
import type { MeterReading } from '../record/record';

export type Echo = {
  readonly method: string;
  readonly url: string;
  readonly httpVersion: string | null;
  /** With credentials already redacted. */
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
export function echoBody({ headers, ...members }: Echo): string {
  const lines = Object.entries(members).map(
    ([name, value]) => `  ${JSON.stringify(name)}: ${JSON.stringify(value)}`,
  );
  const headerLines = headers.map(
    (header) => `    [${header.map((part) => JSON.stringify(part)).join(', ')}]`,
  );
  lines.push(
    headerLines.length === 0 ? '  "headers": []' : `  "headers": [\n${headerLines.join(',\n')}\n  ]`,
  );
  return `{\n${lines.join(',\n')}\n}\n`;
}
