/** An asynchronous WebDriver script: calls the page's function `arguments[0]` with the JSON of `arguments[1]`. */
export const callScript = `
const [name, argument, done] = arguments;
Promise.resolve()
  .then(() => window[name](JSON.parse(argument)))
  .then((value) => done('+' + JSON.stringify(value)), (error) => done('-' + error));`;

/** What the script's answer stands for. @throws Error when the page's function failed */
export function readCallAnswer(value: unknown): unknown {
  if (typeof value === 'string' && value.startsWith('+')) return JSON.parse(value.slice(1));
  throw new Error(typeof value === 'string' ? value.slice(1) : 'The page answered something else than text.');
}
