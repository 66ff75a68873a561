import { holdInput } from '@/components/ui/held-input';

/** Runs before the first paint, so that a chosen theme never flashes. */
function applyTheme() {
  try {
    const theme = localStorage.getItem('theme');
    if (theme === 'light' || theme === 'dark') document.documentElement.dataset['theme'] = theme;
  } catch {
    // https://html.spec.whatwg.org/multipage/webstorage.html#dom-localstorage: storage may be refused.
  }
}

/** Where the sidebar is a column that scrolls by itself, scrolls it to the page that is open. */
function showOpenPage() {
  document.addEventListener('DOMContentLoaded', () => {
    if (!matchMedia('(width >= 64rem)').matches) return;
    const link = document.querySelector('aside [aria-current=page]');
    const column = link?.closest('aside');
    if (column && link instanceof HTMLElement) column.scrollTop = link.offsetTop - column.clientHeight / 2;
  });
}

/**
 * Loads the page's scripts when a person turns to the page, with pointer or keyboard, or when its address or what the
 * browser keeps for the site says more than its HTML does. What a person does until they run is done again then.
 * Once the page is there the browser prefetches them, one whenever it is idle; one that prefetches nothing runs them then.
 */
function loadScriptsWhenUsed(hold: typeof holdInput) {
  const loaded = new Set<Element>();
  let isAwake = false;
  let shortcut: KeyboardEvent | null = null;

  const waiting = () =>
    document.querySelectorAll<HTMLLinkElement>('link:is([rel=waiting], [rel=prefetch])[as=script]');
  function load() {
    for (const link of waiting()) {
      if (loaded.has(link)) continue;
      loaded.add(link);
      const script = document.createElement('script');
      script.async = true;
      script.setAttribute('src', link.getAttribute('href') ?? '');
      document.head.append(script);
    }
  }
  function wake() {
    if (isAwake) return;
    isAwake = true;
    load();
    document.addEventListener('DOMContentLoaded', load);
  }
  function keepsSomething() {
    try {
      return localStorage.length > 0;
    } catch {
      return false;
    }
  }

  const listening = new AbortController();
  const options = { capture: true, signal: listening.signal };
  const held = hold(document.documentElement, wake);
  addEventListener(
    'keydown',
    (event) => {
      if (event.key.toLowerCase() !== 'k' || !(event.ctrlKey || event.metaKey) || event.altKey) return;
      event.preventDefault();
      shortcut = event;
    },
    options,
  );
  for (const type of ['hashchange', 'storage']) addEventListener(type, wake, options);
  if (location.hash !== '' || keepsSomething()) wake();
  const prefetch = () => {
    const link = document.querySelector<HTMLLinkElement>('link[rel=waiting]');
    if (isAwake || link === null) return;
    link.rel = 'prefetch';
    requestIdleCallback(prefetch);
  };
  addEventListener(
    'load',
    () => {
      if (document.createElement('link').relList.supports('prefetch')) requestIdleCallback(prefetch);
      else wake();
    },
    options,
  );
  addEventListener(
    'alive',
    () =>
      setTimeout(() => {
        listening.abort();
        held.replay();
        if (shortcut !== null) dispatchEvent(new KeyboardEvent('keydown', shortcut));
      }),
    { once: true },
  );
}

const call = (script: { toString: () => string }, ...given: readonly { toString: () => string }[]) =>
  `(${script.toString()})(${given.map(String).join(',')})`;

/** The text of the only script that runs as a page opens; in development Next loads the others at once. */
export const firstScript = [
  call(applyTheme),
  call(showOpenPage),
  ...(process.env.NODE_ENV === 'production' ? [call(loadScriptsWhenUsed, holdInput)] : []),
].join(';');
