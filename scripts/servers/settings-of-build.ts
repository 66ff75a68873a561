import { readFileSync } from 'node:fs';
import * as v from 'valibot';

const settings = v.record(v.string(), v.string());

/** What the pages were built with holds for the servers too, unless a variable says otherwise. Import it first. */
const built = v.parse(settings, JSON.parse(readFileSync(new URL('settings.json', import.meta.url), 'utf8')));
for (const [name, value] of Object.entries(built)) process.env[name] ??= value;
