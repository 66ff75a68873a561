import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../site-build.mjs';

/** What stands in the places of the containers' names and ports: lines of `server`, and the ports to listen on. */
export type NginxPlaces = {
  readonly docsServers: string;
  readonly apiServers: string;
  readonly listen: readonly [docs: number, api: number];
};

/**
 * Writes nginx.conf into a folder of its own, with these places and nothing else changed.
 * @returns the path of the copy
 */
export function writeNginxConfiguration(
  place: string,
  { docsServers, apiServers, listen }: NginxPlaces,
): string {
  mkdirSync(place);
  const text = readFileSync(join(root, 'nginx.conf'), 'utf8')
    .replace('server site:3000 max_fails', `${docsServers} max_fails`)
    .replace('server site:3001 max_fails', `${apiServers} max_fails`)
    .replace('listen 8080;', `listen ${listen[0]};`)
    .replace('listen 8081;', `listen ${listen[1]};`)
    .replaceAll('/tmp/', `${place}/`)
    .replace('access_log /dev/stdout', `access_log ${place}/access.log`);
  const path = join(place, 'nginx.conf');
  writeFileSync(path, text);
  return path;
}
