// @ts-check

/**
 * The port on which the docs app listens: the one that is set for it, or the origin's own. An https origin has a proxy in
 * front of it, so its own port is free to choose.
 *
 * @param {string} docsOrigin
 * @param {Readonly<Record<string, string | undefined>>} environment `PORT` is the host's
 * @returns {number}
 */
export function docsPort(docsOrigin, { PREFLIGHT_DOCS_PORT: own, PORT: given }) {
  if (isPort(own)) return Number(own);
  const { protocol, port } = new URL(docsOrigin);
  const isHttp = protocol === 'http:';
  if (isHttp && port !== '') return Number(port);
  if (isPort(given)) return Number(given);
  return isHttp ? 80 : 3000;
}

/** @param {string | undefined} text */
function isPort(text) {
  return text !== undefined && /^\d{1,5}$/.test(text);
}
