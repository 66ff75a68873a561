/** A URL as its reader knows it: without the part that names the run, and without the server plan in its query. */
export function shownUrl(url: URL): string {
  if (!/^(?:https?|wss?):$/.test(url.protocol)) return url.href;
  return `${url.protocol}//${url.host}${url.pathname.replace(/\/r\/[^/]+\/[^/]+(?=\/)/, '')}`;
}
