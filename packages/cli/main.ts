import * as v from 'valibot';
import { readSiteConfig } from '../../site.config';
import { runCommand } from './command';

/** What was set where the command was built, as JSON. */
declare const BUILT_SETTINGS: string;

const builtSettings = v.parse(
  v.pipe(v.string(), v.parseJson(), v.record(v.string(), v.string())),
  BUILT_SETTINGS,
);

// A reader that ends early, such as `head`, is no error.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

try {
  process.exitCode = await runCommand(process.argv.slice(2), {
    site: readSiteConfig({ ...builtSettings, ...process.env }),
    stdin: process.stdin,
    isStdinTerminal: process.stdin.isTTY,
    width: Math.min(process.stdout.columns ?? 100, 120),
    say: (text) => void process.stdout.write(text),
    complain: (text) => void process.stderr.write(text),
  });
} catch (error) {
  process.stderr.write(`preflight: ${error instanceof Error ? error.message : String(error)}\n`);
  process.exitCode = 2;
}
