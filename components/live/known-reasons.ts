import type { ReactNode } from 'react';
import type { Block } from '@/lib/cors/block';

/** What was written on the server: the code that writes it need not be loaded. */
export type KnownReasons = {
  /** Sentences, by their blocks. */
  readonly claims: Readonly<Record<string, string>>;
  /** Who adds a header by itself, by its lower-case name. */
  readonly senders: Readonly<Record<string, ReactNode>>;
};

export const nothingKnown: KnownReasons = { claims: {}, senders: {} };

/** The name of a block among the claims. */
export function claimKey(block: Block): string {
  return JSON.stringify(block);
}

/** The sentence for a block; null when it is none of them. */
export function knownClaim({ claims }: KnownReasons, block: Block): string | null {
  return claims[claimKey(block)] ?? null;
}
