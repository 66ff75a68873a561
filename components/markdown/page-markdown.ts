import { tagMarkdown } from './tag-markdown';

const frontmatterBlock = /^---\n.*?\n---\n/s;
const fence = /^(```.*?^```)$/ms;
const tag = /<([A-Z]\w*)((?:\s+\w+="[^"]*")*)\s*\/>/g;
const attribute = /(\w+)="([^"]*)"/g;
const pageLink = /\]\((\/[^)#]*)/g;

type Page = {
  readonly title: string;
  readonly lead: string;
  /** The page's MDX, with what is on its top. */
  readonly source: string;
  /** Where the site is served, for links. */
  readonly docsOrigin: string;
};

/** A page as Markdown: tags written out, links absolute, to the Markdown of pages that have it. */
export function pageMarkdown({ title, lead, source, docsOrigin }: Page): string {
  const parts = source.replace(frontmatterBlock, '').split(fence);
  const body = parts.map((part) => (part.startsWith('```') ? part : prose(part, docsOrigin))).join('');
  return `# ${title}\n\n${lead}\n\n${body.trim()}\n`;
}

function prose(text: string, docsOrigin: string): string {
  return text
    .replaceAll(pageLink, (_, path: string) => {
      const hasMarkdown = /^\/(?:guide|errors|tutorial)\/[\w-]+$/.test(path);
      return `](${docsOrigin}${path}${hasMarkdown ? '.md' : ''}`;
    })
    .replaceAll(tag, (_, name: string, written: string) => {
      const attributes = [...written.matchAll(attribute)].map(
        ([, key = '', value = '']) => [key, value] as const,
      );
      return tagMarkdown(name, Object.fromEntries<string>(attributes));
    });
}
