import type { WireRequest } from '../../http/message';
import type { Span } from '../seen';

/** A header that a configuration sets; its value is null where only running it would tell. */
export type ConfiguredHeader = {
  readonly name: string;
  readonly value: string | null;
  /** Set on responses of any status; otherwise of some statuses only, as nginx's add_header without "always". */
  readonly isAlways: boolean;
  readonly at: Span;
};

/** What a server would answer, as far as its configuration tells. */
export type ConfiguredAnswer = {
  /** Null where what stands behind the server decides. */
  readonly status: number | null;
  readonly headers: readonly ConfiguredHeader[];
  /** What stands behind the server may add headers. */
  readonly isForwarded: boolean;
};

export type ConfiguredServer = {
  readonly product: 'nginx' | 'Apache' | 'Caddy' | 'S3' | 'Google Cloud Storage' | 'Express (cors)';
  readonly answer: (request: WireRequest) => ConfiguredAnswer;
  /** The origins that it names, for trying it out when no request is known. */
  readonly origins: readonly string[];
};

/** Names of CORS headers that any of these servers may be given. */
export function isCorsHeader(name: string): boolean {
  return /^access-control-(?:allow|expose|max)-/i.test(name);
}
