import { createServer, request as ask, type Server } from 'node:http';
import { chromium, expect, test } from '@playwright/test';
import { launchOptions } from '../scripts/browser.mjs';
import { listening } from './listening';
import { liveRequest, run, site } from './live-request';

/** A front that makes one origin of two: what is the demo API's goes there, all else to the docs. */
async function startFront(docsPort: string, apiPort: string): Promise<{ server: Server; port: number }> {
  const server = createServer((incoming, outgoing) => {
    const port = /^\/(?:r|runs)\//.test(incoming.url ?? '') ? apiPort : docsPort;
    const headers = { ...incoming.headers, host: `localhost:${port}` };
    const { method, url: path } = incoming;
    const onward = ask({ host: 'localhost', port, method, path, headers }, (answer) => {
      outgoing.writeHead(answer.statusCode ?? 502, answer.headers);
      answer.pipe(outgoing);
    });
    onward.on('error', () => outgoing.destroy());
    outgoing.on('close', () => onward.destroy());
    incoming.pipe(onward);
  });
  return { server, port: await listening(server, { host: '127.0.0.1' }) };
}

test("a site reached at its API's origin and not at its own: the response is basic, and the page says that cors was predicted", async () => {
  const api = new URL(site.api.sameSite);
  const { server, port } = await startFront(new URL(site.docsOrigin).port, api.port);
  const options = launchOptions(process.env.PREFLIGHT_BROWSER);
  const browser = await chromium.launch({
    ...options,
    args: [...options.args, `--host-resolver-rules=MAP ${api.host} 127.0.0.1:${port}`],
  });
  try {
    const page = await browser.newPage();
    await page.goto(`${api.origin}/scenario/simple-get`);
    const widget = liveRequest(page, 'simple-get');
    await expect(widget.getByRole('button', { name: 'Run' })).toBeEnabled();
    await run(widget);
    await expect(widget.getByText('≠ Observed, but not as predicted')).toBeVisible();
    await expect(
      widget.getByText('what the script gets: predicted cors 200, observed basic 200'),
    ).toBeVisible();
  } finally {
    await browser.close();
    server.closeAllConnections();
    server.close();
  }
});
