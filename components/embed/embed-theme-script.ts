/**
 * Sets the theme that the address of an embed page names, before the first paint; else the reader's own holds. In a frame the
 * background is that of the page around it.
 */
export const embedThemeScript = `{
  if (parent !== window) document.documentElement.dataset.framed = '';
  const theme = new URLSearchParams(location.search).get('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
}`;
