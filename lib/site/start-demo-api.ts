import { site } from '../../site.config';
import type { DemoApiOptions } from '../demo/demo-api';
import { startDemoApi, type DemoApiListener } from '../demo/listener';
import { demoApiOptionsOfSite } from './demo-api-options-of-site';

/** Starts the demo API on its own port, as the site's configuration says; rejects with a line that says why it can't. */
export function startDemoApiOfSite(
  answered?: DemoApiOptions['answered'],
  said?: (message: string) => void,
): Promise<DemoApiListener> {
  if (site.api.port === null)
    throw new Error('The demo API has no port of its own: PREFLIGHT_ONE_PORT_HOST is set.');
  return startDemoApi({
    port: site.api.port,
    ...(site.listenHost === null ? {} : { host: site.listenHost }),
    ...demoApiOptionsOfSite(said),
    ...(answered === undefined ? {} : { answered }),
  });
}
