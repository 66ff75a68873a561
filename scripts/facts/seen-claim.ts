import type { Engine } from '../../lib/cors/profile';

/** Something that was seen in a browser. */
export type SeenClaim = {
  /** The departure, or the page. */
  readonly claim: string;
  readonly engine: Engine;
  /** The browser's whole version, and the day of the run. */
  readonly version: string;
  readonly day: string;
};
