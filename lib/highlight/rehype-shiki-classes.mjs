// @ts-check
import { createCssVariablesTheme, createHighlighter } from 'shiki';
import { visit } from 'unist-util-visit';

export const languages = /** @type {const} */ (['bash', 'http', 'js', 'ts', 'json', 'html', 'css', 'nginx']);
const theme = createCssVariablesTheme({ name: 'css-variables', variablePrefix: '--token-' });

/** @type {Promise<import('shiki').Highlighter> | undefined} */
let highlighter;

/**
 * Highlights fenced code when the page is built. Tokens get classes (`token-keyword`), not style attributes, so that
 * a strict `style-src` holds.
 */
export default function rehypeShikiClasses() {
  highlighter ??= createHighlighter({
    themes: [theme],
    langs: [...languages],
  });
  /** @param {import('hast').Root} tree */
  return async (tree) => {
    const shiki = await (highlighter ?? Promise.reject(new Error('no highlighter')));
    visit(tree, 'element', (node) => {
      const code = node.children[0];
      if (node.tagName !== 'pre' || code?.type !== 'element' || code.tagName !== 'code') return;
      const className = code.properties.className;
      const written = (Array.isArray(className) ? className : [])
        .map(String)
        .find((name) => name.startsWith('language-'))
        ?.slice('language-'.length);
      const text = code.children[0];
      if (written === undefined || text?.type !== 'text') return;
      const language = languages.find((name) => name === written);
      if (language === undefined)
        throw new Error(`Unknown code language "${written}": add it to ${import.meta.url}`);
      const source = text.value.replace(/\n$/, '');
      code.children = shiki
        .codeToTokensBase(source, {
          lang: language,
          theme,
          tokenizeTimeLimit: 0,
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
