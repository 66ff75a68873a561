// @ts-check
import './require-node.mjs';
import { buildIfNeeded, buildState, nextProgram } from './site-build.mjs';

process.env.NEXT_TELEMETRY_DISABLED = '1';
nextProgram();
await buildIfNeeded(await buildState());
