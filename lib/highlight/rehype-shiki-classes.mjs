// @ts-check
import { createCssVariablesTheme, createHighlighter } from 'shiki';
import { visit } from 'unist-util-visit';

const languages = ['bash', 'http', 'js', 'ts', 'json', 'html', 'nginx'];
const variablePrefix = '--token-';

/** @type {Promise<import('shiki').Highlighter> | undefined} */
let highlighter;

/**
 * Highlights fenced code when the page is built. Tokens get classes (`token-keyword`), not style attributes, so that
 * a strict `style-src` holds.
 */
export default function rehypeShikiClasses() {
  highlighter ??= createHighlighter({
    themes: [createCssVariablesTheme({ name: 'css-variables', variablePrefix })],
    langs: languages,
  });
  /** @param {import('hast').Root} tree */
  return async (tree) => {
    const shiki = await (highlighter ?? Promise.reject(new Error('no highlighter')));
    visit(tree, 'element', (node) => {
      const code = node.children[0];
      if (node.tagName !== 'pre' || code?.type !== 'element' || code.tagName !== 'code') return;
      const className = code.properties.className;
      const language = (Array.isArray(className) ? className : [])
        .map(String)
        .find((name) => name.startsWith('language-'))
        ?.slice('language-'.length);
      const text = code.children[0];
      if (language === undefined || text?.type !== 'text') return;
      if (!languages.includes(language))
        throw new Error(`Unknown code language "${language}": add it to ${import.meta.url}`);
      const source = text.value.replace(/\n$/, '');
      code.children = shiki
        .codeToTokensBase(source, {
          lang: /** @type {import('shiki').BundledLanguage} */ (language),
          theme: 'css-variables',
        })
        .flatMap((line, index) => [
          ...(index === 0 ? [] : [{ type: /** @type {const} */ ('text'), value: '\n' }]),
          ...line.map(span),
        ]);
    });
  };
}

/** @param {import('shiki').ThemedToken} token */
function span(token) {
  const name = token.color?.match(/--token-(?:token-)?([a-z-]+)/)?.[1];
  const text = { type: /** @type {const} */ ('text'), value: token.content };
  if (name === undefined || name === 'foreground') return text;
  return {
    type: /** @type {const} */ ('element'),
    tagName: 'span',
    properties: { className: [`token-${name}`] },
    children: [text],
  };
}
