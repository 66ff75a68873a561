import { provideRareGates } from '../rare-gates';
import * as permissionsPolicy from './permissions-policy';

/** What package.json names `#header-gates`: in Node.js, gates that read structured fields are there from the start. */
provideRareGates({ 'permissions-policy': permissionsPolicy });
