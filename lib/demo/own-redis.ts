import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { createServer } from 'node:net';

/** For tests: a redis-server of their own. */
export type OwnRedis = {
  readonly url: string;
  /** Kills it; what it kept is gone, unless it has a folder. */
  readonly stop: () => Promise<void>;
  /** Starts it again, on the same port. */
  readonly start: () => Promise<void>;
  /** Lets it hang, or go on: connections stay open, and nothing answers. */
  readonly hang: (isHanging: boolean) => void;
};

/**
 * Starts Debian's redis-server on a free port. With a folder, it keeps there what it has acknowledged.
 * @throws Error when it is not installed
 */
export async function startOwnRedis(folder?: string): Promise<OwnRedis> {
  const keeping =
    folder === undefined
      ? ['--appendonly', 'no']
      : ['--appendonly', 'yes', '--appendfsync', 'always', '--dir', folder];
  const port = await freePort();
  let server: ChildProcess | null = null;
  async function start(): Promise<void> {
    const child = spawn(
      'redis-server',
      ['--port', String(port), '--bind', '127.0.0.1', '--save', '', ...keeping],
      {
        stdio: ['ignore', 'pipe', 'inherit'],
      },
    );
    server = child;
    await new Promise<void>((resolve, reject) => {
      child.on('error', reject);
      child.on('exit', (code) => reject(new Error(`redis-server ended with ${code}.`)));
      child.stdout.on('data', (text: Buffer) => {
        if (text.includes('Ready to accept connections')) resolve();
      });
    });
  }
  await start();
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    async stop() {
      const child = server;
      if (child === null || child.exitCode !== null) return;
      child.kill('SIGCONT');
      child.kill('SIGKILL');
      await once(child, 'exit');
    },
    hang: (isHanging) => void server?.kill(isHanging ? 'SIGSTOP' : 'SIGCONT'),
  };
}

async function freePort(): Promise<number> {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  server.close();
  await once(server, 'close');
  return typeof address === 'object' && address !== null ? address.port : 0;
}
