import * as v from 'valibot';

/**
 * What comes out of a question, in one word. `not-told`: what was given leaves it open. `not-understood`: nothing in it
 * can be judged.
 */
export const outcomeSchema = v.picklist(['nothing-blocked', 'blocked', 'not-told', 'not-understood']);

export type Outcome = v.InferOutput<typeof outcomeSchema>;

/** The command's exit code: 0 nothing blocked, 1 blocked, 2 not understood, or not told by what was given. */
export function exitCodeOf(outcome: Outcome): 0 | 1 | 2 {
  switch (outcome) {
    case 'nothing-blocked':
      return 0;
    case 'blocked':
      return 1;
    case 'not-told':
    case 'not-understood':
      return 2;
  }
}
