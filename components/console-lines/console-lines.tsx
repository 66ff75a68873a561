import { consoleLines, releaseSeen } from '@/lib/browsers/messages/console-messages';
import type { BlockKind } from '@/lib/cors/block';
import { blockedExample, blockedScenario } from './blocked-request';
import { consoleBrowsers } from './console-browsers';

/**
 * What each browser prints when a request is blocked, older wordings folded.
 * @param kind the kind of block
 * @param scenario id of a scenario that is blocked so; left out where no scenario can show it
 */
export function ConsoleLines({ kind, scenario }: { kind: BlockKind; scenario?: string }) {
  const { block, request } = scenario === undefined ? blockedExample(kind) : blockedScenario(scenario);
  if (block.kind !== kind)
    throw new Error(`The scenario "${scenario}" is blocked by ${block.kind}, not ${kind}.`);
  return (
    <dl className="not-prose my-6 divide-y divide-hairline overflow-hidden rounded-2xl border text-sm">
      {consoleBrowsers.map(({ engine, browsers }) => {
        const lines = consoleLines(block, request, engine);
        const release = releaseSeen(lines, engine);
        const older = lines.flatMap(({ otherWordings }) => otherWordings);
        return (
          <div
            key={engine}
            data-engine={engine}
            className="gap-4 px-4 py-3 sm:grid sm:grid-cols-[6.5rem_minmax(0,1fr)]"
          >
            <dt className="font-medium">
              {browsers}
              {release === null ? null : (
                <span className="block text-xs font-normal text-faint">{release}</span>
              )}
            </dt>
            <dd className="min-w-0">
              {lines.length === 0 ? <p className="text-soft">Prints nothing for this.</p> : null}
              {lines.map(({ text }) => (
                <p key={text} className="mb-1.5 font-mono text-xs leading-5 [overflow-wrap:anywhere]">
                  {text}
                </p>
              ))}
              {older.length === 0 ? null : (
                <details className="text-soft">
                  <summary className="text-sm">Other wordings</summary>
                  {older.map(({ text, versions }) => (
                    <p key={text} className="mt-1.5">
                      <span className="block text-xs text-faint">{versions}</span>
                      <span className="font-mono text-xs leading-5 [overflow-wrap:anywhere]">{text}</span>
                    </p>
                  ))}
                </details>
              )}
            </dd>
          </div>
        );
      })}
    </dl>
  );
}
