import type { Source, SeenHeaders } from './seen';

/** What a source of evidence shows of headers, besides the rows. */
export type HeaderQuirks = Omit<SeenHeaders, 'rows'>;

const everything: HeaderQuirks = { isWhole: true, hidden: [], areRepeatsKept: true };

const sanitized = `Chrome leaves Authorization, Cookie and Set-Cookie out of a HAR unless its setting "Allow to generate HAR with sensitive data" is on.`;

/** A source, and what its requests and responses show of their headers. */
export type KnownSource = {
  readonly source: Source;
  readonly request: HeaderQuirks;
  readonly response: HeaderQuirks;
};

/**
 * The sources of HAR files, by the name of their creator.
 * Chrome: seen in files saved by 156. Firefox: seen in files saved by 153. Safari:
 * https://github.com/WebKit/WebKit/blob/main/Source/WebInspectorUI/UserInterface/Controllers/HARBuilder.js
 */
const harSources: readonly (readonly [creator: RegExp, KnownSource])[] = [
  [
    /^WebInspector/i,
    {
      source: { form: 'har', name: "Chrome's HAR", engine: 'chromium', showsPreflights: true },
      request: {
        ...everything,
        hidden: [{ names: ['authorization', 'cookie'], reason: sanitized }],
      },
      response: {
        ...everything,
        hidden: [{ names: ['set-cookie'], reason: sanitized }],
      },
    },
  ],
  [
    /^WebKit Web Inspector/i,
    {
      source: { form: 'har', name: "Safari's HAR", engine: 'webkit', showsPreflights: false },
      request: { ...everything, areRepeatsKept: false },
      response: { ...everything, areRepeatsKept: false },
    },
  ],
  [
    /^Firefox/i,
    {
      source: { form: 'har', name: "Firefox's HAR", engine: 'firefox', showsPreflights: true },
      request: everything,
      response: everything,
    },
  ],
];

/** A HAR of a proxy (Charles, Fiddler, mitmproxy, HTTP Toolkit): what crossed the wire, whatever browser made it. */
function proxyHar(creator: string): KnownSource {
  const name = creator === '' ? 'A HAR' : `A HAR from ${creator}`;
  return {
    source: { form: 'har', name, engine: null, showsPreflights: true },
    request: everything,
    response: everything,
  };
}

/** The source of a HAR with that creator. */
export function harSource(creator: string): KnownSource {
  return harSources.find(([pattern]) => pattern.test(creator))?.[1] ?? proxyHar(creator);
}
