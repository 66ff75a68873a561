/** What reads a run's record, its schema too: no page needs it before its first request. */
export const loadRunRecord = () => import('./run-record');
