import type { Engine } from '../../cors/profile';
import type { Block } from '../../cors/block';
import { releaseOfRun } from '../runs';
import { isPotentiallyTrustworthy } from '../../cors/potentially-trustworthy';
import { parseUrl } from '../../http/origin';
import { isElementApi, type ElementApi, type RequestApi } from '../../http/request-input';
import { blockMessages, isPrintedOtherwise, localNetworkMessages } from './block-messages';
import { consoleDirective, elementCodes, integrityCodes, policyResourceKinds } from './element-codes';
import { chromiumMessages } from './chromium-messages';
import { firefoxMessages } from './firefox-messages';
import { messagesRun, renderMessage, seenInRun, type MessageTemplate } from './message-template';
import type { ConsoleLine } from './violation-messages';
import { webkitMessages } from './webkit-messages';

/** How consoles call what made the request. */
export type ConsoleApi = 'fetch' | 'XMLHttpRequest' | 'EventSource' | ElementApi;

/** How they call what a request was made with. */
export function consoleApi(api: RequestApi | undefined): ConsoleApi {
  if (isElementApi(api)) return api;
  return api === 'xhr' ? 'XMLHttpRequest' : api === 'EventSource' ? api : 'fetch';
}

/** What a message says of the request besides the block. */
export type BlockedRequest = {
  readonly api: ConsoleApi;
  readonly method: string;
  /** The URL that was blocked, and the one before any redirect. */
  readonly url: string;
  readonly firstUrl: string;
  readonly origin: string;
  /** Of the response that came last; null when none did. */
  readonly status: number | null;
  /** The block is of a preflight's response. */
  readonly isOnPreflight: boolean;
};

/** What Chromium calls what an element loads, where CORS does not; WebKit has the first alone. */
const resourceKinds: Readonly<Record<ElementApi, string>> = {
  ...policyResourceKinds,
  link: 'CSS stylesheet',
  audio: 'audio',
  video: 'video',
  track: 'text track',
};

const catalogues: Readonly<Record<Engine, readonly MessageTemplate[]>> = {
  chromium: chromiumMessages,
  firefox: firefoxMessages,
  webkit: webkitMessages,
};

type Values = Readonly<Record<string, string>>;

function withoutUserinfo(location: string): string {
  return location.replace(/^([a-z][\w+.-]*:\/\/)[^/?#]*@/i, '$1');
}

/** Address and port of a URL whose host is an IPv4 address; null of others. */
function addressOf(text: string): string | null {
  const url = parseUrl(text);
  if (url === null || !/^[\d.]+$/.test(url.hostname)) return null;
  return `${url.hostname}:${url.port || (url.protocol === 'https:' ? '443' : '80')}`;
}

/** As Chromium has it. */
function handshakeReason({ status, subprotocol }: Extract<Block, { kind: 'websocket-handshake' }>): string {
  if (subprotocol === undefined) return `Unexpected response code: ${status}`;
  const { offered, chosen } = subprotocol;
  if (chosen === null) return "Sent non-empty 'Sec-WebSocket-Protocol' header but no response was received";
  if (offered.length === 0)
    return `Response must not include 'Sec-WebSocket-Protocol' header if not present in request: ${chosen}`;
  return chosen.includes(',')
    ? "'Sec-WebSocket-Protocol' header must not appear more than once in a response"
    : `'Sec-WebSocket-Protocol' header value '${chosen}' in response does not match any of sent values`;
}

/** Values that a template names otherwise than the block does, or that follow from it. */
function furtherValues(block: Block, request: BlockedRequest, engine: Engine): Values {
  switch (block.kind) {
    case 'access-control-allow-credentials-not-true':
      return { value: block.value ?? '' };
    case 'access-control-allow-origin-null':
      return { value: 'null' };
    case 'access-control-allow-headers-unparsable':
    case 'access-control-allow-methods-unparsable':
      return { token: block.item };
    case 'authorization-not-covered-by-wildcard':
      return { header: engine === 'webkit' ? 'Authorization' : 'authorization' };
    case 'csp': {
      const directive = [block.directive, ...block.sourceList].join(' ');
      const directiveName = block.effectiveDirective;
      return block.directive === block.effectiveDirective
        ? { directive, directiveName }
        : {
            directive,
            directiveName,
            fallbackFor: block.effectiveDirective,
            fallbackDirective: block.directive,
            effectiveDirective:
              engine === 'webkit'
                ? consoleDirective(block.directive, block.effectiveDirective)
                : block.effectiveDirective,
          };
    }
    case 'forbidden-method':
    case 'method-invalid':
    case 'no-cors-method':
      return { value: block.method };
    case 'element-content-type':
      return { mimeType: block.contentType ?? '', ...(block.isNosniff && { isNosniff: 'true' }) };
    case 'same-origin-mode':
      return isElementApi(request.api) ? { interface: 'Worker' } : {};
    case 'integrity':
      return {
        ...(block.actual !== undefined && { digest: block.actual.replace('sha256-', '') }),
        ...(engine === 'webkit' && request.api === 'link' && { resourceKind: 'stylesheet' }),
      };
    case 'element-status':
      return { reason: '' };
    case 'opaque-response-blocking':
      return { reason: 'Javascript validation failed' };
    case 'event-source-content-type':
      return { mimeType: block.contentType?.replace(/[ \t]*;.*$/s, '') ?? '' };
    case 'header-name-invalid':
      return { value: block.name };
    case 'header-not-allowed':
      return { header: block.name };
    case 'header-value-invalid':
      return { header: block.name, codePoint: String(block.value.codePointAt(block.position) ?? '') };
    case 'local-network-access': {
      const page = parseUrl(request.origin);
      const address = addressOf(block.url);
      return {
        addressSpace: block.targetAddressSpace,
        targetAddressSpace: block.declared ?? '',
        promptAction: 'auto_deny',
        initiatorType: request.api === 'fetch' ? 'fetch' : 'xhr',
        isSecureContext: page !== null && isPotentiallyTrustworthy(page) ? 'True' : 'False',
        ...(address === null ? {} : { address }),
      };
    }
    case 'member-value-invalid':
      return { type: `Request${block.member.slice(0, 1).toUpperCase()}${block.member.slice(1)}` };
    case 'navigate-mode':
      return { mode: 'navigate' };
    case 'redirect-includes-credentials':
      // Chromium leaves the location empty.
      return {
        redirectUrl: withoutUserinfo(block.location),
        location: engine === 'chromium' ? '' : block.location,
      };
    case 'redirect-scheme':
      return { redirectUrl: block.location, url: block.location };
    case 'websocket-handshake':
      return { reason: `Error during WebSocket handshake: ${handshakeReason(block)}` };
    default:
      return {};
  }
}

function valuesOf(block: Block, request: BlockedRequest, engine: Engine): Values {
  const { api, method, url, firstUrl, origin, status, isOnPreflight } = request;
  const values: Record<string, string> = {
    api: api === 'fetch' ? 'Fetch API' : api,
    resourceKind: isElementApi(api)
      ? (block.kind === 'csp' ? policyResourceKinds : resourceKinds)[api]
      : api === 'EventSource'
        ? 'resource'
        : api,
    method,
    url,
    origin,
    pageUrl: `${origin}/`,
    status: status === null ? '(null)' : String(status),
    hasPrefix: 'true',
    isThrown: 'true',
  };
  if (api === 'fetch') Object.assign(values, { isFetch: 'true', operation: 'fetch', interface: 'Window' });
  if (api === 'XMLHttpRequest') values['isXhr'] = 'true';
  if (firstUrl !== url && !isOnPreflight) values['firstUrl'] = firstUrl;
  if (URL.canParse(url)) {
    const { protocol, hostname } = new URL(url);
    Object.assign(values, { scheme: protocol.slice(0, -1), host: hostname });
  }
  for (const [member, value] of Object.entries(block)) {
    if (typeof value === 'string' || typeof value === 'number') values[member] = String(value);
  }
  return { ...values, ...furtherValues(block, request, engine) };
}

/** Of WebKit's wordings of one code, the one for an element, and for the directive that decided. */
function isForElement({ code, template }: MessageTemplate, block: Block): boolean {
  if (code === 'access-control-checks') return template.includes('{resourceKind}');
  if (code !== 'csp-other' || block.kind !== 'csp') return true;
  return template.includes(' neither ') === (block.directive === 'default-src');
}

/** What only the wordings of long ago say. */
function olderValues({ origin, status }: BlockedRequest): Values {
  return {
    isOlder: 'true',
    olderOrigin: origin,
    ...(status === null || (status >= 200 && status < 300) ? {} : { status: String(status) }),
  };
}

/**
 * The lines an engine prints when a request is blocked, each with its wordings in other versions: in the console, or as
 * the text of the error that is thrown when the request cannot even be made. A value that nobody knows stays as `{name}`.
 */
export function consoleLines(block: Block, request: BlockedRequest, engine: Engine): readonly ConsoleLine[] {
  const messages: { readonly [E in Engine]: readonly string[] } & {
    readonly otherwise?: { readonly [E in Engine]?: readonly string[] };
  } =
    block.kind === 'local-network-access'
      ? { webkit: [], ...localNetworkMessages[block.reason] }
      : blockMessages[block.kind];
  const otherwise = isPrintedOtherwise(block, request.isOnPreflight)
    ? messages.otherwise?.[engine]
    : undefined;
  const { status: _, ...values } = valuesOf(block, request, engine);
  const { api } = request;
  // XMLHttpRequest has an event.
  if (block.kind === 'timeout' && api === 'XMLHttpRequest') return [];
  // No line of it was seen.
  if (block.kind === 'service-worker-response' && block.reason === 'partial') return [];
  const usual = otherwise ?? messages[engine];
  const codes = isElementApi(api)
    ? elementCodes(block, api, engine, usual)
    : block.kind === 'integrity'
      ? integrityCodes(block.reason, engine, usual)
      : usual;
  return codes.flatMap((code) => {
    const [current, ...others] = catalogues[engine].filter(
      (message) => message.code === code && (!isElementApi(api) || isForElement(message, block)),
    );
    if (current === undefined) return [];
    const text = renderMessage(current, valuesOf(block, request, engine));
    const otherWordings = others
      .map((message) => ({
        text: renderMessage(message, { ...values, ...olderValues(request) }),
        versions: message.versions ?? 'other versions',
      }))
      .filter((other) => other.text !== text);
    return [{ text, isSeen: current.source === seenInRun(engine), otherWordings }];
  });
}

/** The release whose console all of these lines were seen in; null where one of them was read elsewhere, or none is there. */
export function releaseSeen(lines: readonly ConsoleLine[], engine: Engine): string | null {
  return lines.length > 0 && lines.every(({ isSeen }) => isSeen) ? releaseOfRun(messagesRun, engine) : null;
}

/** The lines of `consoleLines` in their current wording alone. */
export function consoleMessages(block: Block, request: BlockedRequest, engine: Engine): readonly string[] {
  return consoleLines(block, request, engine).map(({ text }) => text);
}
