import { pressedKind } from './messages';
import type { ObservedViolation } from '../run/observation';
import { obeyPort, type Task } from '../run/obey-port';
import { performers } from '../run/performers';
import { performerTools } from '../run/performer-tools';
import { probe } from '../run/probe';
import { resourceTiming } from '../run/resource-timing';

/** A press of Run allows one request, which has to begin in this time. */
const grantMs = 30_000;
/** How long after a request a violation of the page's policy may still be of it. */
const violationMs = 1000;

/**
 * Makes the requests of an embed in this page, for the frame that holds the other end of the port: one for each press of
 * Run, and only such as may be shown.
 * @param mayAsk whether a request to that URL may be shown in the embed
 * @param ended ends it
 */
export function servePage(
  port: MessagePort,
  mayAsk: (url: string) => boolean,
  realm: Window & typeof globalThis,
  ended: AbortSignal,
): void {
  let grantedUntil = 0;
  let asked: string | null = null;
  let isProbed = false;
  let askedUntil = 0;
  port.addEventListener('message', ({ data }: MessageEvent<unknown>) => {
    if (typeof data !== 'object' || data === null || !('kind' in data) || data.kind !== pressedKind) return;
    // A press in a frame activates the pages around it too: https://html.spec.whatwg.org/#activation-notification
    const isPressed = !('userActivation' in realm.navigator) || realm.navigator.userActivation.isActive;
    grantedUntil = isPressed ? performance.now() + grantMs : 0;
  });

  /** Why the task is not obeyed; null where it is. */
  const whyNot = (task: Task): string | null => {
    if (task.kind !== 'perform') {
      if (task.kind === 'earlier') return 'This page makes one request, and none before it.';
      const url = task.kind === 'probe' ? task.probe.url : task.url;
      if (asked === null || url !== new URL(asked).href) return 'It was not asked before.';
      if (task.kind === 'timing') return null;
      const { method } = task.probe;
      if (isProbed || (method !== 'GET' && method !== 'HEAD'))
        return 'This page makes one request more, and that by GET or HEAD.';
      isProbed = true;
      return null;
    }
    if (performance.now() > grantedUntil) return 'Nobody pressed Run in the embed.';
    grantedUntil = 0;
    if (!mayAsk(task.request.url))
      return 'This page makes only the request that the embed names, and no other.';
    asked = task.request.url;
    isProbed = false;
    askedUntil = Infinity;
    return null;
  };
  obeyPort(realm, port, {
    performers,
    tools: performerTools,
    probe,
    resourceTiming,
    ended,
    done: () => {
      askedUntil = performance.now() + violationMs;
    },
    refusal: (task) => {
      const message = whyNot(task);
      if (message === null) return null;
      if (task.kind === 'timing' || task.kind === 'earlier') return { answer: null };
      return {
        answer:
          task.kind === 'perform'
            ? { kind: 'declined', message }
            : { kind: 'failed', method: task.probe.method, name: 'NotAllowedError', message },
      };
    },
    // The page's policy blocks other things too, which are the page's own affair, as are its query and its referrer.
    told: (violation) =>
      asked !== null && performance.now() < askedUntil && isOf(violation, asked)
        ? { ...violation, documentURI: realm.location.origin + realm.location.pathname, referrer: '' }
        : null,
  });
}

function isOf({ effectiveDirective, blockedURI }: ObservedViolation, asked: string): boolean {
  return (
    effectiveDirective === 'connect-src' &&
    URL.canParse(blockedURI) &&
    new URL(blockedURI).host === new URL(asked).host
  );
}
