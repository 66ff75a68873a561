import { departures, type Departure } from '@/lib/browsers/departures';

const browsers = { chromium: 'Chrome, Edge', firefox: 'Firefox', webkit: 'Safari (WebKit)' } as const;
type Engine = keyof typeof browsers;

/** @throws Error for an unknown id, so that a page that names it fails the build */
function departureById(id: string): Departure {
  const found = departures.find((departure) => departure.id === id);
  if (found === undefined) throw new Error(`There is no departure "${id}".`);
  return found;
}

function isEngine(key: string): key is Engine {
  return Object.hasOwn(browsers, key);
}

/**
 * What browsers do otherwise than the standard says, with the evidence folded.
 * @param ids of departures in lib/browsers, with spaces between
 */
export function Departures({ ids }: { ids: string }) {
  return (
    <ul className="not-prose my-6 divide-y divide-hairline rounded-2xl border text-sm">
      {ids.split(' ').map((id) => {
        const { sentence, evidence, values } = departureById(id);
        return (
          <li key={id} data-departure={id} className="px-4 py-3">
            <p>
              <span className="font-medium">
                {Object.keys(values)
                  .filter(isEngine)
                  .map((engine) => browsers[engine])
                  .join(', ')}
                :
              </span>{' '}
              {sentence}
            </p>
            <details className="mt-1 text-[13px] text-soft">
              <summary>Evidence</summary>
              <ul className="mt-1 list-disc pl-4">
                {evidence.map((line) => (
                  <li key={line} className="[overflow-wrap:anywhere]">
                    {line}
                  </li>
                ))}
              </ul>
            </details>
          </li>
        );
      })}
    </ul>
  );
}
