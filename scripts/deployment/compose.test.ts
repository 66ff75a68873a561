import { expect, test } from 'vitest';
import { readSiteConfig } from '../../site.config';
import { readServices } from './compose';

test.each([
  ['', []],
  ['https://help.example.com', ['https://help.example.com']],
  ['https://a.example https://b.example', ['https://a.example', 'https://b.example']],
  ['*', ['*']],
])('the site in compose.yaml is embedded by PREFLIGHT_EMBED_ORIGINS=%j', (value, origins) => {
  const { environment = {} } = readServices({ PREFLIGHT_EMBED_ORIGINS: value }).site;
  expect(readSiteConfig(environment).embedOrigins).toEqual(origins);
});
