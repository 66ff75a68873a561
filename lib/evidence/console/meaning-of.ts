import { blockMessages } from '../../browsers/messages/block-messages';
import type { BlockKind } from '../../cors/block';
import { engines, type Engine } from '../../cors/profile';
import { parseUrl } from '../../http/origin';
import {
  localNetworkAllowed,
  meanings,
  networkErrors,
  notTold,
  type ExplainedMeaning,
  type Meaning,
} from './meanings';

type Values = Readonly<Record<string, string>>;

function isBlockKind(key: string): key is BlockKind {
  return Object.hasOwn(blockMessages, key);
}

const blockKinds: readonly BlockKind[] = Object.keys(blockMessages).filter(isBlockKind);

/** The kinds of block whose first line is this message. */
function kindsPrintedSo(engine: Engine, code: string): readonly BlockKind[] {
  return blockKinds.filter((kind) => {
    const lists: Readonly<Record<Engine, readonly string[]>> & {
      readonly otherwise?: Readonly<Partial<Record<Engine, readonly string[]>>>;
    } = blockMessages[kind];
    return lists[engine][0] === code || lists.otherwise?.[engine]?.[0] === code;
  });
}

/** The same for what a browser's panel shows, which has the codes of its console. */
function printedByAny(code: string): readonly BlockKind[] {
  return [...new Set(engines.flatMap((engine) => kindsPrintedSo(engine, code)))];
}

const anOrigin = /^[a-z][a-z\d+.-]*:\/\/[^\s/?#@,*]+$/i;

/** What is wrong with a value of Access-Control-Allow-Origin that did not match; an origin that is not known is undefined. */
function kindOfMismatch(value: string, origin: string | undefined): readonly BlockKind[] {
  if (origin === 'null') return ['origin-null'];
  if (value === 'null') return ['access-control-allow-origin-null'];
  if (value.includes(',') || /\s/.test(value)) return ['access-control-allow-origin-multiple'];
  if (value !== '' && !anOrigin.test(value)) return ['access-control-allow-origin-invalid'];
  return origin === undefined
    ? ['access-control-allow-origin-mismatch', 'origin-null']
    : ['access-control-allow-origin-mismatch'];
}

/** The kinds between which the line's own values decide, the likeliest first. */
function decidedKinds(code: string, kinds: readonly BlockKind[], values: Values): readonly BlockKind[] {
  const { value, status = '', header = '', url = '' } = values;
  const origin = values['origin'] ?? (values['olderOrigin'] === 'null' ? 'null' : undefined);
  switch (code) {
    case 'kAllowOriginMismatch':
    case 'kPreflightAllowOriginMismatch':
    case 'CORSAllowOriginNotMatchingOrigin':
      return value === undefined ? kinds : kindOfMismatch(value, origin);
    case 'acao-mismatch':
      return origin === 'null' || origin === undefined
        ? ['access-control-allow-origin-missing', 'origin-null', 'access-control-allow-origin-mismatch']
        : [
            'access-control-allow-origin-missing',
            'access-control-allow-origin-mismatch',
            'access-control-allow-origin-invalid',
            'access-control-allow-origin-null',
          ];
    case 'CORSPreflightDidNotSucceed3':
    case 'preflight-status':
      if (/^3\d\d$/.test(status)) return ['preflight-redirect'];
      return /^\d/.test(status) ? ['preflight-status'] : ['preflight-status', 'preflight-redirect'];
    case 'kHeaderDisallowedByPreflightResponse':
    case 'CORSMissingAllowHeaderFromPreflight2':
    case 'preflight-header':
      return header.toLowerCase() === 'authorization'
        ? ['header-not-allowed', 'authorization-not-covered-by-wildcard']
        : ['header-not-allowed'];
    case 'MSG_INVALID_REQUEST_METHOD':
      if (/^(?:connect|trace|track)$/i.test(value ?? '')) return ['forbidden-method'];
      return /^[!#$%&'*+.^`|~\w-]+$/.test(value ?? '') ? ['no-cors-method'] : ['method-invalid'];
    case 'same-origin-load':
      return /^file:/i.test(url) ? ['scheme-not-http'] : kinds;
    case 'connection-failure':
      if (/^wss?:/i.test(url)) return ['websocket-handshake', 'network'];
      return url === '' ? kinds : ['event-source-status', 'event-source-content-type', 'network'];
    default:
      return kinds;
  }
}

function explainedBlock(kinds: readonly BlockKind[]): ExplainedMeaning | null {
  const [first, ...others] = kinds;
  if (first === undefined) return null;
  return { is: 'block', kinds: [first, ...others], pages: kinds.map((kind) => `/errors/${kind}`) };
}

const proxyLogin: ExplainedMeaning = {
  is: 'not-cors',
  cause: 'proxy-login',
  pages: ['/guide/errors-that-look-like-cors#a-proxy-on-the-way'],
};
const wrongHost: ExplainedMeaning = {
  is: 'not-cors',
  cause: 'wrong-host',
  pages: ['/guide/errors-that-look-like-cors#a-proxy-on-the-way'],
};

const netErrorStart = 'net::ERR_';

/** What a message tells, as far as its code and its own values say; `engine` is null for what no browser prints itself. */
export function meaningOf(engine: Engine | null, code: string, values: Values): ExplainedMeaning {
  const { status, url = '' } = values;
  const isNamed = meanings[code] === undefined && code.startsWith(netErrorStart);
  const netError = isNamed ? code.slice(netErrorStart.length) : values['netError'];
  if ((isNamed || code === 'net-error') && netError !== undefined) {
    const [, meaning] = networkErrors.find(([start]) => netError.toUpperCase().startsWith(start)) ?? [];
    if (meaning !== undefined) return meaning;
  }
  if (code === 'local-network-access-detected' && !values['promptAction']?.endsWith('deny'))
    return localNetworkAllowed;
  const known = meanings[code];
  const printed =
    known?.is === 'block' ? known.kinds : engine === null ? printedByAny(code) : kindsPrintedSo(engine, code);
  const decided = known === undefined || known.is === 'block' ? decidedKinds(code, printed, values) : [];
  const withoutHeaders = decided[0] === 'access-control-allow-origin-missing';
  if (withoutHeaders && status === '407') return proxyLogin;
  if (withoutHeaders && status === '421') return wrongHost;
  if (code === 'kInvalidResponse' && /^file:/i.test(url))
    return explainedBlock(['scheme-not-http']) ?? notTold;
  if (known !== undefined && (known.is !== 'block' || decided === printed)) return known;
  return explainedBlock(decided) ?? known ?? notTold;
}

/**
 * The meaning for a diagnosis, in which the line's own values count for more than its browser's wording: a URL that is
 * more than an origin names one all the same, and a request that was redirected from one origin to another says
 * `Origin: null`, which Chromium's line does not.
 */
export function meaningWithValues(meaning: Meaning, values: Values): Meaning {
  if (meaning.is !== 'block') return meaning;
  const { kinds } = meaning;
  if (kinds[0] === 'access-control-allow-origin-invalid') {
    const isOther = parseUrl(values['value'] ?? '') !== null;
    return isOther ? { is: 'block', kinds: ['access-control-allow-origin-mismatch', ...kinds] } : meaning;
  }
  if (!kinds.includes('access-control-allow-origin-mismatch')) return meaning;
  const [first, last, page] = ['firstUrl', 'url', 'origin'].map(
    (name) => parseUrl(values[name] ?? '')?.origin,
  );
  if (first === undefined || first === last || first === page) return meaning;
  return { is: 'block', kinds: ['origin-null', ...kinds.filter((kind) => kind !== 'origin-null')] };
}
