import type { Nodes } from 'mdast';
import { isElement, tagOf, type Mdx, type Tag } from './read-mdx';

type Page = {
  readonly title: string;
  readonly lead: string;
  readonly text: Mdx;
  /** The page's own URL, for links. */
  readonly url: string;
  /** Whether the page at a path of the site is there as Markdown too. */
  readonly hasMarkdown: (path: string) => boolean;
  /** A tag as Markdown. */
  readonly writeTag: (tag: Tag) => string;
};

/**
 * A page as Markdown: its text letter for letter, but for tags, which are written out, and links, which are absolute
 * and lead to the Markdown of pages that have it.
 * @throws Error for what has no Markdown: imports, expressions, and a tag of several lines inside of a paragraph or list
 */
export function pageMarkdown({ title, lead, text, url, hasMarkdown, writeTag }: Page): string {
  const absolute = (address: string) => {
    const { origin, pathname, search, hash } = new URL(address, url);
    return `${origin}${pathname}${hasMarkdown(pathname) ? '.md' : ''}${search}${hash}`;
  };

  const write = (node: Nodes): string => {
    if (isElement(node)) {
      const tag = tagOf(node);
      const written = writeTag(tag);
      if (written.includes('\n') && node.position?.start.column !== 1)
        throw new Error(`The Markdown of <${tag.name}> has several lines: give it a paragraph of its own.`);
      return written;
    }
    if (node.type === 'yaml') return '';
    if (node.type === 'mdxjsEsm' || node.type === 'mdxFlowExpression' || node.type === 'mdxTextExpression')
      throw new Error(`"${node.value}" has no Markdown: pages are words and tags.`);
    if (node.type === 'link' && /^[/#]/.test(node.url))
      return `[${node.children.map(write).join('')}](${absolute(node.url)})`;
    const [start, end] = placeOf(node);
    if (!('children' in node)) return text.source.slice(start, end);
    let written = '';
    let at = start;
    for (const child of node.children) {
      const [childStart, childEnd] = placeOf(child);
      written += text.source.slice(at, childStart) + write(child);
      at = childEnd;
    }
    return written + text.source.slice(at, end);
  };

  return `# ${title}\n\n${lead}\n\n${write(text.tree).trim()}\n`;
}

/** Where a node begins and ends in the text. */
function placeOf({ type, position }: Nodes): readonly [number, number] {
  const { start, end } = position ?? {};
  if (start?.offset === undefined || end?.offset === undefined) throw new Error(`A ${type} has no place.`);
  return [start.offset, end.offset];
}
