import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { embedScript, embedScripts, scriptPath } from './embed-script';

test('each script is served under the name of its bytes', async () => {
  const { path, text } = await embedScript();
  const scripts = await embedScripts();
  expect(scripts.get(path)).toBe(text);
  for (const [address, script] of scripts) expect(scriptPath(script)).toBe(address);
});

test('earlier versions that are kept are served beside the script as it is now', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'preflight-kept-'));
  try {
    const earlier = 'export {};';
    writeFileSync(join(folder, basename(scriptPath(earlier))), earlier);
    const { path, text } = await embedScript();
    expect([...(await embedScripts(folder))]).toEqual([
      [scriptPath(earlier), earlier],
      [path, text],
    ]);
    expect([...(await embedScripts(join(folder, 'none')))]).toEqual([[path, text]]);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
