import { escapeAttribute } from '../http/escape-attribute';
import { parseUrl } from '../http/origin';
import type { ElementApi } from '../http/request-input';
import { quoteCss } from './css-string';
import { quoteJavascript } from './javascript-string';
import type { SnippetRequest } from './request';

/** The element or the object that makes the request, as HTML or JavaScript. What it does not have is left out. */
export const elementSnippets: Readonly<Record<ElementApi, (request: SnippetRequest) => string>> = {
  img: (request) => tag('img', [`src="${urlInAttribute(request)}"`, ...settings(request), 'alt=""']),
  audio: (request) => media('audio', request),
  video: (request) => media('video', request),
  track: (request) => {
    const track = tag('track', [`src="${urlInAttribute(request)}"`, 'default']);
    return `${tag('video', [...crossOriginOf(request), 'controls'])}\n  ${track.replaceAll('\n', '\n  ')}\n</video>`;
  },
  script: (request) => `${tag('script', [`src="${urlInAttribute(request)}"`, ...checked(request)])}</script>`,
  module: (request) =>
    `${tag('script', ['type="module"', `src="${urlInAttribute(request)}"`, ...checked(request)])}</script>`,
  link: (request) =>
    tag('link', ['rel="stylesheet"', `href="${urlInAttribute(request)}"`, ...checked(request)]),
  font: ({ url }) =>
    `const font = new FontFace('Letters', ${quoteJavascript(`url(${quoteCss(url)})`)});
await font.load();
document.fonts.add(font);`,
  worker: ({ url }) => `const worker = new Worker(${quoteJavascript(url)});`,
  'module-worker': ({ url }) => `const worker = new Worker(${quoteJavascript(url)}, { type: 'module' });`,
  importScripts: ({ url }) => `importScripts(${quoteJavascript(url)});`,
};

/**
 * The font as a style sheet names it. It is loaded when the page uses it.
 * @see https://drafts.csswg.org/css-fonts-4/#font-face-rule
 */
export function fontFaceRule({ url }: SnippetRequest): string {
  return `@font-face {
  font-family: 'Letters';
  src: url(${quoteCss(url)});
}
body {
  font-family: 'Letters';
}`;
}

/** The parser of HTML changes NUL and line breaks, that of URLs does so in its own way. */
function urlInAttribute({ url }: SnippetRequest): string {
  return escapeAttribute(/[\0\r]/.test(url) ? (parseUrl(url)?.href ?? url) : url);
}

function media(name: 'audio' | 'video', request: SnippetRequest): string {
  const attributes = [`src="${urlInAttribute(request)}"`, ...crossOriginOf(request), 'controls'];
  return `${tag(name, attributes)}</${name}>`;
}

/** A start tag: on one line, or with a line for each attribute where one line would be long. */
function tag(name: string, attributes: readonly string[]): string {
  const line = `<${name} ${attributes.join(' ')}>`;
  return line.length <= 80 ? line : `<${name}\n${attributes.map((one) => `  ${one}\n`).join('')}>`;
}

/** @see https://html.spec.whatwg.org/multipage/urls-and-fetching.html#cors-settings-attributes */
function crossOriginOf({ crossOrigin }: SnippetRequest): string[] {
  const value = crossOrigin === 'use-credentials' ? `="${crossOrigin}"` : '';
  return crossOrigin === undefined ? [] : [`crossorigin${value}`];
}

function settings(request: SnippetRequest): string[] {
  const { referrerPolicy = '' } = request;
  return [
    ...crossOriginOf(request),
    ...(referrerPolicy === '' ? [] : [`referrerpolicy="${escapeAttribute(referrerPolicy)}"`]),
  ];
}

function checked(request: SnippetRequest): string[] {
  const { integrity = '' } = request;
  return [...settings(request), ...(integrity === '' ? [] : [`integrity="${escapeAttribute(integrity)}"`])];
}
