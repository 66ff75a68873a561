import { runInNewContext } from 'node:vm';

/**
 * Runs a module of JavaScript with stand-ins for what it imports (by module, then by name; "default") and for globals;
 * resolves to what it exports.
 */
export async function runModule(
  code: string,
  modules: Readonly<Record<string, Readonly<Record<string, unknown>>>>,
  globals: Readonly<Record<string, unknown>> = {},
): Promise<Record<string, unknown>> {
  const exported: Record<string, unknown> = {};
  const body = code
    .replace(
      /^import (.+) from '(.+)';$/gm,
      (_, names: string, from: string) =>
        `const ${names.startsWith('{') ? names : `{ default: ${names} }`} = modules['${from}'];`,
    )
    .replace(/^export default /gm, 'exported.default = ')
    .replace(/^export const (\w+)/gm, 'const $1 = exported.$1')
    .replace(/^export (?:async )?function (\w+)/gm, 'exported.$1 = $1;\nfunction $1');
  const ran: unknown = runInNewContext(`(async () => { ${body}\n})()`, { modules, exported, ...globals });
  await ran;
  return exported;
}
