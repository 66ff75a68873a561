import { consoleMessages } from '@/lib/browsers/messages/console-messages';
import { messagesRun } from '@/lib/browsers/messages/message-template';
import { releaseOfRun } from '@/lib/browsers/runs';
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
      const lines = consoleMessages(block, request, engine);
      const release = releaseOfRun(messagesRun, engine);
      if (lines.length === 0) return `${browsers} (${release}) prints nothing for this.`;
      return `${browsers} (${release}):\n\n\`\`\`text\n${lines.join('\n')}\n\`\`\``;
    })
    .join('\n\n');
}
