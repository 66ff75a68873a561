import { browserFactText } from '@/components/browser-fact/browser-fact-text';
import { browserMatrixMarkdown } from '@/components/browser-matrix/browser-matrix-markdown';
import { consoleLinesMarkdown } from '@/components/console-lines/console-lines-markdown';
import { departureById } from '@/components/departures/departure-by-id';
import { sitePlace } from '@/components/live/site-place';
import { isMeasured, measured } from '@/components/measurement/measured';
import { terminalLinesMarkdown } from '@/components/terminal-lines/terminal-lines-markdown';
import { tryItMarkdown } from '@/components/try-it/try-it-markdown';
import type { Tag } from '@/lib/site/mdx/read-mdx';
import { site } from '@/site.config';

/** What mdx-components.tsx draws, as Markdown. */
const tags: Readonly<Record<string, (attributes: Tag['attributes']) => string>> = {
  TryIt: ({ scenario = '' }) => tryItMarkdown(scenario),
  TerminalLines: ({ scenario = '' }) => terminalLinesMarkdown(scenario),
  ConsoleLines: ({ kind = '', scenario }) => consoleLinesMarkdown(kind, scenario),
  Departures: ({ ids = '' }) =>
    ids
      .split(' ')
      .map(departureById)
      .map(
        ({ browsers, sentence, seenIn, changes }) =>
          `- **${browsers}:** ${sentence} Seen in ${seenIn}.${changes
            .map(
              (change) =>
                ` Changing: ${change.sentence}${change.url === undefined ? '' : ` <${change.url}>`}`,
            )
            .join('')}`,
      )
      .join('\n'),
  BrowserMatrix: ({ scenario = '' }) => browserMatrixMarkdown(scenario),
  BrowserFact: browserFactText,
  ApiOrigin: () => `\`${new URL(sitePlace.sameSite).origin}\``,
  ProductName: () => site.productName,
  UsageMeter: () =>
    `The plan: ${site.plan.limit} requests in ${site.plan.windowSeconds} seconds. \`OPTIONS\` requests are not billed.`,
  Classifier: ({ scenario = '' }) => tryItMarkdown(scenario),
  EmbedChooser: () =>
    `Choose what to show, and copy the line, at ${site.docsOrigin}/guide/put-it-into-your-docs.`,
  Measurement: ({ of = '' }) => {
    if (!isMeasured(of)) throw new Error(`There is no measurement of "${of}".`);
    return `> **Measured on the page, by your own browser:** ${measured[of]}`;
  },
  Diagnose: () =>
    `Paste what you have into [Diagnose](${site.docsOrigin}/diagnose): it is read in the browser and goes nowhere.`,
};

/**
 * A tag of a page, as Markdown.
 * @throws Error for a tag that pages have no Markdown for, so that the build fails
 */
export function tagMarkdown({ name, attributes }: Tag): string {
  const write = tags[name];
  if (write === undefined) throw new Error(`<${name}> has no Markdown: add it to content/tag-markdown.ts.`);
  return write(attributes);
}
