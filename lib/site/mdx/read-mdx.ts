import type { Nodes, Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { visit } from 'unist-util-visit';

const reader = unified().use(remarkParse).use(remarkMdx).use(remarkGfm).use(remarkFrontmatter).freeze();

/** MDX as it is written, and as a tree whose positions are places in that text. */
export type Mdx = { readonly source: string; readonly tree: Root };

/** A tag of a page, such as <TryIt scenario="x-foobar" />. */
export type Tag = { readonly name: string; readonly attributes: Readonly<Record<string, string>> };

type Element = Extract<Nodes, { type: 'mdxJsxFlowElement' | 'mdxJsxTextElement' }>;

/**
 * Reads a page's MDX, what is on its top included.
 * @throws Error with line and column where it is not MDX
 * @see https://mdxjs.com/docs/what-is-mdx/#mdx-syntax
 */
export function readMdx(source: string): Mdx {
  return { source, tree: reader.parse(source) };
}

/** All tags of a page, in order. */
export function tagsIn({ tree }: Mdx): Tag[] {
  const tags: Tag[] = [];
  visit(tree, (node) => {
    if (isElement(node)) tags.push(tagOf(node));
  });
  return tags;
}

/** Whether a node is a tag, in a line of text or on its own. */
export function isElement(node: Nodes): node is Element {
  return node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement';
}

/**
 * The tag that a node is.
 * @throws Error for what pages don't have: children, and attributes that are not texts
 */
export function tagOf({ name, attributes, children }: Element): Tag {
  if (name === null || children.length > 0) throw new Error(`<${name ?? ''}> has children.`);
  const texts = attributes.map((attribute) => {
    if (attribute.type === 'mdxJsxAttribute' && typeof attribute.value === 'string')
      return [attribute.name, attribute.value] as const;
    throw new Error(`<${name}> has an attribute that is not a text in quotes.`);
  });
  return { name, attributes: Object.fromEntries(texts) };
}
