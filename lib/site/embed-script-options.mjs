// @ts-check

/**
 * How the script of embeds is bundled, wherever it is: one module, without dependencies.
 * @satisfies {import('esbuild').BuildOptions}
 */
export const embedScriptOptions = {
  bundle: true,
  write: false,
  minify: true,
  format: /** @type {const} */ ('esm'),
  target: ['es2022'],
  legalComments: /** @type {const} */ ('none'),
  logLevel: /** @type {const} */ ('silent'),
};
