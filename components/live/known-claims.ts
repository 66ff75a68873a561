import type { Block } from '@/lib/cors/block';

/** Sentences that were made on the server, by their blocks: the code that makes them need not be loaded. */
export type KnownClaims = Readonly<Record<string, string>>;

export const noClaims: KnownClaims = {};

/** The name of a block among them. */
export function claimKey(block: Block): string {
  return JSON.stringify(block);
}

/** The sentence for a block; null when it is none of them. */
export function knownClaim(claims: KnownClaims, block: Block): string | null {
  return claims[claimKey(block)] ?? null;
}
