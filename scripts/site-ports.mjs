// @ts-check
import { createServer } from 'node:net';

/**
 * @param {number} port
 * @param {string | undefined} host undefined: every address
 * @returns {Promise<string | null>} the error's code, or null when the port can be listened on
 */
function listenError(port, host) {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', (error) => resolve('code' in error ? String(error.code) : error.message));
    server.listen({ port, ...(host === undefined ? {} : { host }) }, () => server.close(() => resolve(null)));
  });
}

/**
 * Why the site can't be served on its ports.
 *
 * @param {readonly { port: number, serves: string, variable: string }[]} wanted `variable` moves the port
 * @returns {Promise<string | null>} one line, or null when all ports are free
 */
export async function portProblem(wanted) {
  for (const [index, { port, serves, variable }] of wanted.entries()) {
    const other = wanted.slice(0, index).find((earlier) => earlier.port === port);
    if (other)
      return `${other.serves} and ${serves} both want port ${port}. Set ${other.variable} or ${variable}.`;
    for (const host of [undefined, '127.0.0.1', '::1']) {
      const code = await listenError(port, host);
      if (code === 'EADDRINUSE')
        return `Port ${port} is taken. ${serves} needs it; set ${variable} to use another.`;
      if (code === 'EACCES')
        return `Port ${port} may not be opened by this user. Set ${variable} to use another.`;
      if (code !== null && host === undefined)
        return `Port ${port} can't be opened (${code}). Set ${variable} to use another.`;
    }
  }
  return null;
}
