import { consoleMessages } from '@/lib/browsers/messages/console-messages';
import type { BlockKind } from '@/lib/cors/block';
import { blockKinds, isBlockKind } from '@/lib/cors/block-kinds';
import { predict } from '@/lib/cors/predict';
import type { Engine } from '@/lib/cors/profile';
import { scenarios } from '@/lib/scenarios/catalogue';
import { resolveScenario } from '@/lib/scenarios/resolve-scenario';
import { sitePlace } from '@/components/live/site-place';
import { blockedExample, blockedScenario, type Blocked } from './blocked-request';

/** What a console prints, and every kind of block that it may be. */
export type PrintedLine = { readonly text: string; readonly kinds: readonly BlockKind[] };

let known: readonly Blocked[] | null = null;

/** One example of each kind, in the order of the kinds; a second where the console says it otherwise of a preflight. */
function examples(): readonly Blocked[] {
  known ??= findExamples();
  return known;
}

function findExamples(): readonly Blocked[] {
  const order = Object.keys(blockKinds);
  const found = new Map<string, Blocked>();
  for (const data of scenarios) {
    if (predict(resolveScenario(data, sitePlace)).block === null) continue;
    const blocked = blockedScenario(data.id);
    const key = `${blocked.block.kind} ${blocked.request.isOnPreflight}`;
    if (!found.has(key)) found.set(key, blocked);
  }
  const shown = new Set([...found.values()].map(({ block }) => block.kind));
  const others = Object.keys(blockKinds)
    .filter(isBlockKind)
    .filter((kind) => !shown.has(kind));
  return [...found.values(), ...others.map(blockedExample)].toSorted(
    (left, right) => order.indexOf(left.block.kind) - order.indexOf(right.block.kind),
  );
}

/** Whether it says little: printed of many kinds, it comes last. */
function isVague({ kinds }: PrintedLine): boolean {
  return kinds.length > 4;
}

/** Every line that an engine's console prints of a blocked request, in the order of the kinds. */
export function printedLines(engine: Engine): readonly PrintedLine[] {
  const kinds = new Map<string, BlockKind[]>();
  for (const { block, request } of examples()) {
    for (const text of consoleMessages(block, request, engine)) {
      const of = kinds.get(text) ?? [];
      if (!of.includes(block.kind)) kinds.set(text, [...of, block.kind]);
    }
  }
  const lines = [...kinds].map(([text, of]) => ({ text, kinds: of }));
  return lines.toSorted((left, right) => Number(isVague(left)) - Number(isVague(right)));
}
