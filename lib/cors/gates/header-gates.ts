import 'urlpattern-polyfill';
import { provideRareGates } from '../rare-gates';
import * as connectionAllowlist from './connection-allowlist';
import * as permissionsPolicy from './permissions-policy';

/** What package.json names `#header-gates`: in Node.js, gates that read structured fields are there from the start. */
provideRareGates({ 'connection-allowlist': connectionAllowlist, 'permissions-policy': permissionsPolicy });
