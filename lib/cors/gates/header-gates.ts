import 'urlpattern-polyfill';
import { provideRareGates } from '../rare-gates';
import * as abort from './abort';
import * as apisBesideFetch from './apis-beside-fetch';
import * as connectionAllowlist from './connection-allowlist';
import * as elements from './elements';
import * as hsts from './hsts';
import * as integrity from './integrity';
import * as httpCache from './http-cache';
import * as permissionsPolicy from './permissions-policy';
import * as serviceWorker from './service-worker';

/** What package.json names `#header-gates`: in Node.js, gates that browsers load by themselves are there from the start. */
provideRareGates({
  abort,
  'apis-beside-fetch': apisBesideFetch,
  'connection-allowlist': connectionAllowlist,
  elements,
  hsts,
  'http-cache': httpCache,
  integrity,
  'permissions-policy': permissionsPolicy,
  'service-worker': serviceWorker,
});
