import { consoleLines, releaseSeen } from '@/lib/browsers/messages/console-messages';
import { isBlockKind } from '@/lib/cors/block-kinds';
import { blockedExample, blockedScenario } from './blocked-request';
import { consoleBrowsers } from './console-browsers';

/**
 * What each browser prints for a kind of block, as Markdown.
 * @param scenario id of one that is blocked so; undefined for an example
 */
export function consoleLinesMarkdown(kind: string, scenario: string | undefined): string {
  if (!isBlockKind(kind)) throw new Error(`There is no block kind "${kind}".`);
  const { block, request } = scenario === undefined ? blockedExample(kind) : blockedScenario(scenario);
  return consoleBrowsers
    .map(({ browsers, engine }) => {
      const lines = consoleLines(block, request, engine);
      if (lines.length === 0) return `${browsers} prints nothing for this.`;
      const release = releaseSeen(lines, engine);
      const name = release === null ? browsers : `${browsers} (${release})`;
      return `${name}:\n\n\`\`\`text\n${lines.map(({ text }) => text).join('\n')}\n\`\`\``;
    })
    .join('\n\n');
}
