import { departureById } from './departure-by-id';

/**
 * What browsers do otherwise than the standard says, with the evidence folded.
 * @param ids of departures in lib/browsers, with spaces between
 */
export function Departures({ ids }: { ids: string }) {
  return (
    <ul className="not-prose my-6 divide-y divide-hairline rounded-2xl border text-sm">
      {ids.split(' ').map((id) => {
        const { browsers, sentence, evidence, changes, ...departure } = departureById(id);
        return (
          <li key={id} data-departure={id} className="px-4 py-3">
            <p>
              <span className="font-medium">{browsers}:</span> {sentence}{' '}
              <span className="text-faint">Seen in {departure.seenIn}.</span>
            </p>
            {changes.map((change) => (
              <p key={change.sentence} className="mt-1">
                <span className="font-medium">Changing:</span> {change.sentence}
                {change.url === undefined ? null : (
                  <>
                    {' '}
                    <a
                      href={change.url}
                      className="underline decoration-line underline-offset-4 [overflow-wrap:anywhere] hover:decoration-current"
                    >
                      {change.url.replace('https://', '')}
                    </a>
                  </>
                )}
              </p>
            ))}
            <details className="mt-1 text-sm text-soft">
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
