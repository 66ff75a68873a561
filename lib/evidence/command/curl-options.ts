/** Options of curl, each with its value; "" for those that have none. Words without an option are under "url". */
export type CurlOption = { readonly name: string; readonly value: string };

/** Short options that take a value, with their long names where they matter here. */
const shortWithValue: Readonly<Record<string, string>> = {
  X: 'request',
  H: 'header',
  d: 'data',
  F: 'form',
  b: 'cookie',
  A: 'user-agent',
  e: 'referer',
  u: 'user',
  T: 'upload-file',
  o: 'output',
  w: 'write-out',
  m: 'max-time',
  c: 'cookie-jar',
  D: 'dump-header',
  x: 'proxy',
  K: 'config',
  C: 'continue-at',
  E: 'cert',
  Q: 'quote',
  r: 'range',
  t: 'telnet-option',
  y: 'speed-time',
  Y: 'speed-limit',
  z: 'time-cond',
  P: 'ftp-port',
  U: 'proxy-user',
};

const shortAlone: Readonly<Record<string, string>> = { I: 'head', G: 'get', L: 'location' };

const longWithValue = new Set(
  (
    'request header data data-raw data-binary data-ascii data-urlencode json form form-string cookie user-agent ' +
    'referer user upload-file output write-out max-time cookie-jar dump-header proxy config url resolve connect-to ' +
    'connect-timeout cacert cert key retry retry-delay range oauth2-bearer proxy-header interface unix-socket ' +
    'limit-rate max-redirs proto dns-servers tls-max ciphers aws-sigv4 url-query proxy-user stderr trace trace-ascii ' +
    'rate variable expand-url expand-header'
  ).split(' '),
);

/**
 * The options among the words of a curl command, which come after "curl". A dash that a word processor made long is
 * read as two.
 * @see https://curl.se/docs/manpage.html
 */
export function curlOptions(words: readonly string[]): readonly CurlOption[] {
  const options: CurlOption[] = [];
  for (let index = 0; index < words.length; index += 1) {
    const word = (words[index] ?? '').replace(/^[–—](?=[A-Za-z])/, (_, offset: number) =>
      offset === 0 ? '--' : '',
    );
    const next = (): string => {
      index += 1;
      return words[index] ?? '';
    };
    if (word.startsWith('--')) {
      const [, name = '', inline] = /^--([\w.-]+)(?:=([\s\S]*))?$/.exec(word) ?? [];
      if (name === '') continue;
      const single = name.length === 1 && /^[A-Za-z]$/.test(name) ? shortWithValue[name] : undefined;
      if (single !== undefined) options.push({ name: single, value: next() });
      else options.push({ name, value: inline ?? (longWithValue.has(name) ? next() : '') });
    } else if (word.startsWith('-') && word.length > 1) {
      for (let position = 1; position < word.length; position += 1) {
        const letter = word.charAt(position);
        const name = shortWithValue[letter];
        if (name === undefined) {
          options.push({ name: shortAlone[letter] ?? letter, value: '' });
          continue;
        }
        const rest = word.slice(position + 1);
        options.push({ name, value: rest === '' ? next() : rest });
        break;
      }
    } else if (word.trim() !== '' && !/^\d?>/.test(word)) options.push({ name: 'url', value: word });
  }
  return options;
}
