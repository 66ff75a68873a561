/** Sets the theme that the address of an embed page names, before the first paint; else the reader's own holds. */
export const embedThemeScript = `{
  const theme = new URLSearchParams(location.search).get('theme');
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme;
}`;
