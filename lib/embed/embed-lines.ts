import { escapeAttribute } from '../http/escape-attribute';
import { embedPageUrl, frameMarkup, heightOf, kindOf } from './embed-page';

/** What is put into a site: a scenario of the docs, another of their widgets, or a request to a URL of the site's own. */
export type EmbedChoice = {
  readonly kind: 'scenario' | 'show' | 'url';
  /** Its id, the widget's path such as "checker" or "error/csp", or the URL. */
  readonly value: string;
  readonly theme: 'page' | 'light' | 'dark';
  /** Which page makes the request; a widget other than a request makes none. */
  readonly runIn: 'page' | 'frame';
};

/** What the lines are made of besides: the docs, and their script. */
export type EmbedSource = {
  readonly docsOrigin: string;
  readonly apiOrigins: readonly string[];
  /** The ids of the scenarios that open a WebSocket. */
  readonly webSockets: readonly string[];
  readonly script: { readonly path: string; readonly integrity: string };
};

/** A piece of text to copy, and where it goes. */
export type EmbedLine = { readonly title: string; readonly text: string };

type Writer = (choice: EmbedChoice, source: EmbedSource) => readonly EmbedLine[];

/** The platforms of docs that there are lines for. Those that take no script get a frame, whose requests are its own. */
export const embedHosts = {
  html: { title: 'Plain HTML', takesScript: true },
  docusaurus: { title: 'Docusaurus', takesScript: true },
  starlight: { title: 'Starlight', takesScript: true },
  vitepress: { title: 'VitePress', takesScript: true },
  mintlify: { title: 'Mintlify', takesScript: false },
  readme: { title: 'ReadMe', takesScript: false },
  wordpress: { title: 'WordPress', takesScript: false },
  notion: { title: 'Notion', takesScript: false },
} as const satisfies Record<string, { readonly title: string; readonly takesScript: boolean }>;

export type EmbedHost = keyof typeof embedHosts;

const writers: Readonly<Record<EmbedHost, Writer>> = {
  html: (choice, source) => [
    { title: 'Where it should appear', text: `${scriptOf(source)}\n${elementOf(choice, source)}` },
  ],
  docusaurus: (choice, source) => [
    {
      title: 'docusaurus.config.js, once',
      text: `scripts: [{ src: '${source.docsOrigin}/embed.js', type: 'module' }],`,
    },
    { title: 'The page, in MDX', text: elementOf(choice, source) },
  ],
  starlight: (choice, source) => [
    {
      title: 'astro.config.mjs, in starlight({ … }), once',
      text: `head: [{ tag: 'script', attrs: { type: 'module', src: '${source.docsOrigin}/embed.js' } }],`,
    },
    { title: 'The page, in MDX', text: elementOf(choice, source) },
  ],
  vitepress: (choice, source) => [
    {
      title: '.vitepress/config.mjs, once',
      text: `head: [['script', { type: 'module', src: '${source.docsOrigin}/embed.js' }]],\nvue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'preflight-request' } } },`,
    },
    { title: 'The page, in Markdown', text: elementOf(choice, source) },
  ],
  mintlify: (choice, source) => [{ title: 'The page, in MDX', text: frameOf(choice, source) }],
  readme: (choice, source) => [
    { title: 'The page, in MDX', text: `<HTMLBlock>{\`\n${frameOf(choice, source)}\n\`}</HTMLBlock>` },
  ],
  wordpress: (choice, source) => [{ title: 'A block "Custom HTML"', text: frameOf(choice, source) }],
  notion: (choice, source) => [{ title: 'A block "Embed": its link', text: addressOf(choice, source) }],
};

/** The lines that put it into a site of that kind. */
export function embedLines(host: EmbedHost, choice: EmbedChoice, source: EmbedSource): readonly EmbedLine[] {
  return writers[host](choice, source);
}

/**
 * What a page's Content-Security-Policy needs for it.
 * @see https://w3c.github.io/webappsec-csp/#directives
 */
export function neededPolicy(
  host: EmbedHost,
  { kind, value, runIn }: EmbedChoice,
  { docsOrigin, apiOrigins, webSockets }: EmbedSource,
): string {
  const { takesScript } = embedHosts[host];
  const asked = kind === 'url' ? (URL.canParse(value) ? [new URL(value).origin] : []) : apiOrigins;
  // https://w3c.github.io/webappsec-csp/#match-schemes lets http: cover ws:, which browsers do not.
  const isSocket = kind === 'scenario' && webSockets.includes(value);
  const targets = isSocket ? asked.flatMap((origin) => [origin, origin.replace(/^http/, 'ws')]) : asked;
  return [
    ...(takesScript ? [`script-src ${docsOrigin}`] : []),
    `frame-src ${docsOrigin}`,
    ...(takesScript && runIn === 'page' && kind !== 'show' && targets.length > 0
      ? [`connect-src ${targets.join(' ')}`]
      : []),
  ].join('; ');
}

/** The embed page, its theme and its request as parameters. */
export function addressOf({ kind, value, theme }: EmbedChoice, { docsOrigin }: EmbedSource): string {
  const chosen = theme === 'page' ? null : theme;
  return kind === 'url'
    ? embedPageUrl(docsOrigin, 'request', [['url', value]], chosen)
    : embedPageUrl(docsOrigin, value, [], chosen);
}

function scriptOf({ docsOrigin, script }: EmbedSource): string {
  return `<script type="module" src="${docsOrigin}${script.path}" integrity="${script.integrity}" crossorigin></script>`;
}

function elementOf(choice: EmbedChoice, { docsOrigin }: EmbedSource): string {
  const { kind, value, theme, runIn } = choice;
  const attributes = [
    `${kind}="${escapeAttribute(value)}"`,
    ...(theme === 'page' ? [] : [`theme="${theme}"`]),
    ...(runIn === 'page' && kind !== 'show' ? ['run-in="page"'] : []),
  ];
  return `<preflight-request ${attributes.join(' ')}><a href="${docsOrigin}${pageOf(choice)}">${linkText(kind)}</a></preflight-request>`;
}

function frameOf(choice: EmbedChoice, source: EmbedSource): string {
  const height = heightOf(choice.kind === 'url' ? 'request' : kindOf(choice.value), 0);
  return frameMarkup(addressOf(choice, source), linkText(choice.kind), '100%', height);
}

/** The docs' own page of it. */
function pageOf({ kind, value }: EmbedChoice): string {
  if (kind === 'url') return '/playground';
  return kind === 'scenario' ? `/scenario/${value}` : `/${value.replace(/^error\//, 'errors/')}`;
}

function linkText(kind: EmbedChoice['kind']): string {
  return kind === 'show' ? 'CORS, explained' : 'A live request';
}
