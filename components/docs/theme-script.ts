/**
 * The page's only inline script of our own: sets the chosen theme before the first paint. Storage may be refused.
 * @see https://html.spec.whatwg.org/multipage/webstorage.html#dom-localstorage
 */
export const themeScript = `try {
  const theme = localStorage.getItem('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
} catch {}`;
