import type { HeaderList } from '@/lib/http/header-list';

const places: readonly (readonly [placeholder: string, words: string])[] = [
  ['{docs}', "the page's own"],
  ['{same-site}', "the API's"],
  ['{cross-site}', "the cross-site API's"],
];

const hosts: Readonly<Record<string, string>> = {
  'same-site': 'the API',
  'cross-site': 'the API on another site',
};

/** A recorded request in words: the request, and the three headers that matter to CORS. */
export function wireWords(line: string): { readonly request: string; readonly headers: HeaderList } {
  const [method = '', host = '', origin = '-', requestMethod = '-', ...requestHeaders] = line.split(' ');
  const headers = [
    ['Origin', placed(origin)],
    ['Access-Control-Request-Method', requestMethod],
    ['Access-Control-Request-Headers', requestHeaders.join(' ')],
  ] as const;
  return {
    request: `${method} to ${hosts[host] ?? host}`,
    headers: headers.filter(([, value]) => value !== '-'),
  };
}

/** A violation event in words. */
export function violationWords(line: string): string {
  const [disposition, directive = '', ...blocked] = line.split(' ');
  const verb = disposition === 'enforce' ? 'refused' : 'reported';
  const target = blocked.join(' ');
  const isOrigin = places.some(([placeholder]) => placeholder === target);
  return `${directive} ${verb} ${isOrigin ? `${placed(target)} origin` : target}`;
}

function placed(origin: string): string {
  return places.find(([placeholder]) => placeholder === origin)?.[1] ?? origin;
}
