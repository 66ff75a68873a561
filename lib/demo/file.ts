/** The demo API's files, which elements can load, with their types. */
export const fileTypes = {
  'stamp.png': 'image/png',
  'horn.wav': 'audio/wav',
  'clip.webm': 'video/webm',
  'captions.vtt': 'text/vtt',
  'postcards.js': 'text/javascript',
  'postcards.css': 'text/css',
  'letters.ttf': 'font/ttf',
} as const;

/** The SHA-256 of each, in base64. */
export const fileDigests: Readonly<Record<FileName, string>> = {
  'stamp.png': 'SXeQlH1GZnYM4488AOhSxx/bZsroSbro6e3jUnGeFYE=',
  'horn.wav': 'SPm3NGh7bHtXy8uiteeZcGyFx3DRgd4FW3KKuyycp+Y=',
  'clip.webm': 'EbuY3Wad9vFgjqXoz2HxB0dAVzqsj4YN1a4cUWlYygc=',
  'captions.vtt': 'CHUJPPnnCiKOlNcQHkkPS5ldO/v7Dm5/raUeK7cYang=',
  'postcards.js': '2k4P7UiwVQOaxP5ZVa6Xj5aD4GT4q/pdVN9i+yBl2Yg=',
  'postcards.css': 'BS3bJhK+yRnvi2mK3Xn+axoE1EV9FhpwlqSJKCunrK8=',
  'letters.ttf': 'VA07wvV0OIozwS3bB/bEjFG33TQdxqRzH/pm+KxXC24=',
};

export type FileName = keyof typeof fileTypes;

const fileNames: readonly string[] = Object.keys(fileTypes);

/** The file that is at a URL of the demo API; null where there is none. */
export function fileAt(url: string): FileName | null {
  const [, name = ''] = /\/v1\/([a-z]+\.[a-z]+)(?:[?#]|$)/.exec(url) ?? [];
  return isFileName(name) ? name : null;
}

function isFileName(name: string): name is FileName {
  return fileNames.includes(name);
}
