/** The demo API's files, which elements can load, with their types. */
export const fileTypes = {
  'stamp.png': 'image/png',
  'postcards.js': 'text/javascript',
  'postcards.css': 'text/css',
  'letters.ttf': 'font/ttf',
} as const;

/** The SHA-256 of each, in base64. */
export const fileDigests: Readonly<Record<FileName, string>> = {
  'stamp.png': 'SXeQlH1GZnYM4488AOhSxx/bZsroSbro6e3jUnGeFYE=',
  'postcards.js': '2k4P7UiwVQOaxP5ZVa6Xj5aD4GT4q/pdVN9i+yBl2Yg=',
  'postcards.css': 'BS3bJhK+yRnvi2mK3Xn+axoE1EV9FhpwlqSJKCunrK8=',
  'letters.ttf': 'VA07wvV0OIozwS3bB/bEjFG33TQdxqRzH/pm+KxXC24=',
};

export type FileName = keyof typeof fileTypes;

/** The file that is at a URL of the demo API; null where there is none. */
export function fileAt(url: string): FileName | null {
  const [, name] = /\/v1\/(stamp\.png|postcards\.(?:js|css)|letters\.ttf)(?:[?#]|$)/.exec(url) ?? [];
  return name === 'stamp.png' || name === 'postcards.js' || name === 'postcards.css' || name === 'letters.ttf'
    ? name
    : null;
}
