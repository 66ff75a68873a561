/** Id of the region that every page ends with, for a screen reader to say what is written into it. */
export const saidId = 'said';
