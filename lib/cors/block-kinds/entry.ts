import type { Rule } from '../algorithms';
import type { Block, BlockKind } from '../block';
import type { FixCandidate, FixMakers } from '../fix-candidate';

/** What people read of one kind of block. */
type BlockKindEntry<B extends Block> = {
  readonly title: string;
  /** What it is listed under. */
  readonly group: Group;
  /** The rule that blocks. */
  readonly rule: Rule;
  /** Where the request ends, as far as observations can tell. */
  readonly gate: BlockGate;
  /** Why the request or its response was withheld, in a sentence that names the values at fault. */
  readonly claim: (block: B) => string;
  /** Changes that may turn it, the most usual first; none where no change of request, response or policy does. */
  readonly fix: (block: B, fix: FixMakers) => readonly FixCandidate[];
};

export type BlockOf<K extends BlockKind> = Extract<Block, { readonly kind: K }>;

/** An entry for every kind of these blocks. */
export type BlockKindEntries<B extends Block> = {
  readonly [K in B['kind']]: BlockKindEntry<BlockOf<K>>;
};

type Group =
  | 'The origin is not allowed'
  | 'The preflight fails'
  | 'Redirects'
  | 'Stopped before sending'
  | 'The request is not valid'
  | 'After the request';

type BlockGate =
  | 'aborted'
  | 'construction'
  | 'csp'
  | 'connection-allowlist'
  | 'scheme'
  | 'bad-port'
  | 'mixed-content'
  | 'same-origin-mode'
  | 'local-network-access'
  | 'preflight'
  | 'cors-check'
  | 'redirect'
  | 'element'
  | 'event-stream'
  | 'integrity'
  | 'opaque-response-blocking'
  | 'network';
