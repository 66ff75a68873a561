import type { Engine } from '../../cors/profile';
import type { Directive } from '../../csp/policy';
import type { ElementApi } from '../../http/request-input';
import { consoleDirective, isOfMedia, policyResourceKinds } from './element-codes';
import { chromiumMessages } from './chromium-messages';
import { firefoxMessages } from './firefox-messages';
import { renderMessage, seenInRun, type MessageTemplate } from './message-template';
import { webkitMessages } from './webkit-messages';

/** A violation as a browser's console tells of it. */
export type ReportedConnection = {
  readonly disposition: 'enforce' | 'report';
  readonly effectiveDirective: string;
  /** The directive that decided, perhaps default-src. */
  readonly directive: Directive;
  /** The URL that the policy does not allow. */
  readonly url: string;
  /** The request was made with fetch(). */
  readonly isFetch: boolean;
  /** The element that made the request; absent: a script made it. */
  readonly element?: ElementApi;
  /** The URL is a redirect's target. */
  readonly isRedirected: boolean;
};

/** One line of the console: as it reads now, and as it read in other versions, the newest first. */
export type ConsoleLine = {
  readonly text: string;
  /** A browser was seen to print it, and it was not only read in a source. */
  readonly isSeen: boolean;
  readonly otherWordings: readonly { readonly text: string; readonly versions: string }[];
};

const catalogues: Readonly<Record<Engine, readonly MessageTemplate[]>> = {
  chromium: chromiumMessages,
  firefox: firefoxMessages,
  webkit: webkitMessages,
};

function codesOfElement(element: ElementApi, isEnforced: boolean, engine: Engine): readonly string[] {
  if (engine === 'chromium') {
    const kind = isOfMedia(element) ? 'media' : 'other';
    return [`csp-${kind}-${isEnforced ? '' : 'report-only-'}violation`];
  }
  if (engine === 'webkit') return ['csp-other'];
  const kind =
    element === 'link' ? 'Style' : element === 'script' || element === 'module' ? 'Script' : 'Generic';
  return [`CSP${isEnforced ? '' : 'RO'}${kind}Violation`];
}

function codesOf(connection: ReportedConnection, engine: Engine): readonly string[] {
  const { disposition, directive, effectiveDirective, isFetch, isRedirected } = connection;
  const isEnforced = disposition === 'enforce';
  if (connection.element !== undefined) return codesOfElement(connection.element, isEnforced, engine);
  switch (engine) {
    case 'chromium':
      if (!isEnforced) return ['csp-report-only-violation'];
      return isFetch && !isRedirected ? ['csp-violation', 'csp-fetch'] : ['csp-violation'];
    case 'firefox':
      return [isEnforced ? 'CSPGenericViolation' : 'CSPROGenericViolation'];
    case 'webkit':
      if (!isEnforced) return ['csp-report-only'];
      return [directive.name === effectiveDirective ? 'csp-connect-src' : 'csp-default-src'];
  }
}

function valuesOf(connection: ReportedConnection, engine: Engine): Record<string, string> {
  const { directive, effectiveDirective, url, element, disposition } = connection;
  const isStandIn = directive.name !== effectiveDirective;
  return {
    url,
    effectiveDirective:
      engine === 'webkit' ? consoleDirective(directive.name, effectiveDirective) : effectiveDirective,
    directiveName: effectiveDirective,
    ...(element !== undefined && { resourceKind: policyResourceKinds[element] }),
    ...(disposition === 'report' && { isReportOnly: 'true' }),
    directive: `${directive.name} ${directive.value.join(' ')}`,
    hasPrefix: 'true',
    ...(isStandIn ? { fallbackFor: effectiveDirective, fallbackDirective: directive.name } : {}),
    ...(directive.value.includes('*') ? { starScheme: url.slice(0, url.indexOf(':')) } : {}),
  };
}

/** WebKit has a wording of its own for default-src, under one code where the policy only reports. */
function isForDirective(
  { template }: MessageTemplate,
  { directive, effectiveDirective, element }: ReportedConnection,
) {
  const isStandIn =
    element === undefined ? directive.name !== effectiveDirective : directive.name === 'default-src';
  return template.includes(' neither ') === isStandIn;
}

/**
 * The lines that an engine prints when a policy does not allow a connection, blocking it or only reporting it.
 * https://w3c.github.io/webappsec-csp/#report-violation leaves the wording to them.
 */
export function violationMessages(connection: ReportedConnection, engine: Engine): readonly ConsoleLine[] {
  const values = valuesOf(connection, engine);
  return codesOf(connection, engine).flatMap((code) => {
    const [current, ...others] = catalogues[engine].filter(
      (message) => message.code === code && (engine !== 'webkit' || isForDirective(message, connection)),
    );
    if (current === undefined) return [];
    return [
      {
        text: renderMessage(current, values),
        isSeen: current.source === seenInRun(engine),
        otherWordings: others.map((message) => ({
          text: renderMessage(message, values),
          versions: message.versions ?? 'other versions',
        })),
      },
    ];
  });
}
