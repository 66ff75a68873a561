/** What plans a request, makes it in the reader's browser and reads its record. */
export { observedVerdict } from '@/lib/comparison/observed-verdict';
export { loadPublicSuffixes } from '@/lib/comparison/load-public-suffixes';
export { planRun, withToldPolicies } from '@/lib/comparison/planned-run';
export { whyNotRun } from '@/lib/comparison/why-not-run';
export { observe } from '@/lib/run/observe';
