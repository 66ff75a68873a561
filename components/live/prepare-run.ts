import { loadPlayedLanes } from './load-played-lanes';

/** What plans a request, makes it in the reader's browser and reads its record: what no page needs before its first run. */
export async function loadRunner() {
  const [
    { observe },
    { observedVerdict },
    { planRun, withToldPolicies },
    { whyNotRun },
    { loadPublicSuffixes },
  ] = await Promise.all([
    import('@/lib/run/observe'),
    import('@/lib/comparison/observed-verdict'),
    import('@/lib/comparison/planned-run'),
    import('@/lib/comparison/why-not-run'),
    import('@/lib/comparison/load-public-suffixes'),
  ]);
  return { loadPublicSuffixes, observe, observedVerdict, planRun, whyNotRun, withToldPolicies };
}

/** What a finished run showed. */
export async function loadObserved() {
  return (await import('./observed')).Observed;
}

/** The exchange of any request, predicted or observed. */
export async function loadFoundExchange() {
  return (await import('./found-exchange')).FoundExchange;
}

/** What a block comes to, in a sentence. */
export async function loadClaim() {
  return (await import('./claim')).Claim;
}

function prepare() {
  // What needs the code asks for it again.
  void Promise.allSettled([
    loadRunner(),
    loadObserved(),
    loadPlayedLanes(),
    loadFoundExchange(),
    loadClaim(),
  ]);
}

/** For a form that starts runs: their code is loaded when the pointer or the focus comes to it. */
export const preparesRun = { onPointerEnter: prepare, onFocus: prepare };
