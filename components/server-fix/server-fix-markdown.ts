import type { BlockKind } from '@/lib/cors/block';
import { serverCodes } from './server-codes';

/** What ends a kind of block, in the code of every server, as Markdown; empty for a kind that no server's configuration ends. */
export function serverFixMarkdown(kind: BlockKind): string {
  return serverCodes(kind)
    .map(({ title, language, text, note }) =>
      [`### ${title}`, `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``, ...(note === null ? [] : [note])].join(
        '\n\n',
      ),
    )
    .join('\n\n');
}
