import type { Frame } from './frame';
import type { ObservedViolation } from './observation';
import { performEarlier } from './perform-earlier';
import { performerTools } from './performer-tools';
import { everyPerformer } from './every-performer';
import { probe } from './probe';
import { resourceTiming } from './resource-timing';
import { violationOf } from './violation-of';

/**
 * A loaded frame of this page's own origin, driven through its window, so that it needs no script of its own and works
 * under any policy; null when its document is out of reach or another one.
 */
export function drivenFrame(element: HTMLIFrameElement): Frame | null {
  const inner = element.contentDocument;
  const realm = inner?.defaultView;
  if (!inner || !realm || inner.title !== 'A run') return null;
  const violations: ObservedViolation[] = [];
  inner.addEventListener('securitypolicyviolation', (event) => {
    violations.push(violationOf(event));
  });
  return {
    pageUrl: location.href,
    violations,
    perform: (request, signal) =>
      everyPerformer[request.api ?? 'fetch'](realm, request, signal, performerTools),
    performEarlier: (task, signal) => performEarlier(realm, task, signal),
    probe: (request, signal) => probe(realm, request, signal),
    timing: (url) => resourceTiming(realm, url),
    close: () => element.remove(),
  };
}
