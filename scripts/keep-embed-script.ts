import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { embedScript, keptScripts } from '../lib/site/embed-script';

const { path, text } = await embedScript();
mkdirSync(keptScripts, { recursive: true });
writeFileSync(join(keptScripts, basename(path)), text);
console.log(`${path} stays when the script changes: it is in lib/embed/kept.`);
