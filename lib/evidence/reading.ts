import type { PagePolicy } from '../http/page-policy';
import type { ConfiguredServer } from './configuration/configured-server';
import type { SeenReport } from './browser-reports/seen-report';
import type { Fact, Form, SeenExchange, Span } from './seen';
import type { Redaction } from './text/mask-secrets';

/** One text that was given: pasted, or a file. Secrets in it are masked, at the same length. */
export type EvidenceText = { readonly name: string | null; readonly text: string };

export type SeenPolicy = PagePolicy & { readonly at: Span };

/** Something that was recognised in a text. */
export type Piece = {
  /** Index of the text. */
  readonly text: number;
  readonly span: Span;
  readonly form: Form;
  /** What it is, in words, such as "curl, with its response". */
  readonly title: string;
} & (
  | { readonly kind: 'exchanges'; readonly exchanges: readonly SeenExchange[] }
  | { readonly kind: 'policies'; readonly policies: readonly SeenPolicy[]; readonly pageUrl: Fact<string> }
  | { readonly kind: 'reports'; readonly reports: readonly SeenReport[] }
  | { readonly kind: 'configuration'; readonly server: ConfiguredServer }
  | { readonly kind: 'url'; readonly url: string }
  /** Text that no other reader took: console lines, a question, a log. */
  | { readonly kind: 'words' }
);

/** Something to tell the person of what was given. */
export type Note = {
  readonly kind: 'understood' | 'ignored' | 'not-told';
  readonly sentence: string;
};

/** What was given, read. */
export type Reading = {
  readonly texts: readonly EvidenceText[];
  readonly pieces: readonly Piece[];
  readonly notes: readonly Note[];
  readonly redactions: readonly Redaction[];
};
