/** An asynchronous WebDriver script: calls the page's function `arguments[0]` with `arguments[1]`. */
export const callScript = `
const [name, argument, done] = arguments;
Promise.resolve()
  .then(() => window[name](argument))
  .then((value) => done('+' + value), (error) => done('-' + error));`;

/** What the script's answer stands for. @throws Error when the page's function failed */
export function readCallAnswer(value: unknown): string {
  if (typeof value === 'string' && value.startsWith('+')) return value.slice(1);
  throw new Error(typeof value === 'string' ? value.slice(1) : 'The page answered something else than text.');
}
