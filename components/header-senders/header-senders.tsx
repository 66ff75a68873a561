import { headerSenders } from '@/lib/evidence/senders/header-senders';

/** The catalogue of what adds headers by itself: which, since when, how to stop it, what a server should allow. */
export function HeaderSenders() {
  return (
    <ul className="not-prose my-6 divide-y divide-hairline rounded-2xl border text-sm">
      {headerSenders.map(({ name, isChecked, headers, since, stop, allow, expose, source }) => (
        <li key={name} className="px-4 py-3">
          <p className="font-medium">{name}</p>
          <p className="mt-1 [overflow-wrap:anywhere]">
            <Names names={headers} />
          </p>
          <p className="mt-1 text-soft">
            {stop}
            {since === null ? null : ` (${since}.)`}
          </p>
          <details className="mt-1 text-sm text-soft">
            <summary>For the server, and the source</summary>
            <dl className="mt-1 grid gap-x-3 sm:grid-cols-[auto_minmax(0,1fr)] [&>dd]:[overflow-wrap:anywhere]">
              {allow.length === 0 ? null : <Named term="Allow" names={allow} />}
              {expose === undefined ? null : <Named term="Expose" names={expose} />}
              <dt>Source</dt>
              <dd>
                {source}
                {isChecked ? null : ' (not yet checked)'}
              </dd>
            </dl>
          </details>
        </li>
      ))}
    </ul>
  );
}

function Named({ term, names }: { term: string; names: readonly string[] }) {
  return (
    <>
      <dt>{term}</dt>
      <dd>
        <Names names={names} />
      </dd>
    </>
  );
}

function Names({ names }: { names: readonly string[] }) {
  return names.map((name, index) => (
    <span key={name}>
      {index === 0 ? '' : ', '}
      <code className="font-mono text-sm">{name.replace(/\*$/, '…')}</code>
    </span>
  ));
}
