// @ts-check

/**
 * The port on which the docs app listens. An https origin has a proxy in front of it, so its own port is free to choose.
 *
 * @param {string} docsOrigin
 * @param {string | undefined} portVariable the host's PORT
 * @returns {number}
 */
export function docsPort(docsOrigin, portVariable) {
  const { protocol, port } = new URL(docsOrigin);
  const isHttp = protocol === 'http:';
  if (isHttp && port !== '') return Number(port);
  if (portVariable !== undefined && /^\d{1,5}$/.test(portVariable)) return Number(portVariable);
  return isHttp ? 80 : 3000;
}
