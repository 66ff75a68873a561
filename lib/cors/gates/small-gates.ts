import * as abort from './abort';
import * as hsts from './hsts';
import * as integrity from './integrity';
import * as permissionsPolicy from './permissions-policy';
import * as sandbox from './sandbox';

/** Gates of so little code that they are loaded together. */
export const smallGates = { abort, hsts, integrity, 'permissions-policy': permissionsPolicy, sandbox };
