import type { ComponentProps, ReactNode } from 'react';
import type { SpecificationLink } from '@/components/exchange/specification-link';
import type { Block } from '@/lib/cors/block';

/** What a step came to, in a sentence, and the rule that it is of. */
export type KnownClaim = { readonly claim: string; readonly rule: ComponentProps<typeof SpecificationLink> };

/** What was written on the server: the code that writes it need not be loaded. */
export type KnownReasons = {
  /** What failed steps come to, by their blocks. */
  readonly claims: Readonly<Record<string, KnownClaim>>;
  /** Who adds a header by itself, by its lower-case name. */
  readonly senders: Readonly<Record<string, ReactNode>>;
};

export const nothingKnown: KnownReasons = { claims: {}, senders: {} };

/** The name of a block among the claims. */
export function claimKey(block: Block): string {
  return JSON.stringify(block);
}

/** What is known of a block; null when it is none of them. */
export function knownClaim({ claims }: KnownReasons, block: Block): KnownClaim | null {
  return claims[claimKey(block)] ?? null;
}
