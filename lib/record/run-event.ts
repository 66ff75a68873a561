import type { RunRecord } from './record';

/** What the event of a run's feed says that tells which run it is. */
export type RunEvent = Pick<RunRecord, 'epoch' | 'isComplete'>;

/**
 * Reads the event of a run's feed that says which run it is. Every page that follows a run gets one, so that it is read
 * without the schema of exchanges, whose code is loaded with the first of these.
 * @throws Error when it is not one
 */
export function readRunEvent(json: string): RunEvent {
  const value: unknown = JSON.parse(json);
  if (typeof value === 'object' && value !== null && 'epoch' in value && 'isComplete' in value) {
    const { epoch, isComplete } = value;
    if ((epoch === null || typeof epoch === 'number') && typeof isComplete === 'boolean')
      return { epoch, isComplete };
  }
  throw new Error(`The feed told of a run by ${json}.`);
}
