import type { Outcome } from './observation';
import type { Performer } from './performer';

/**
 * A text track of a video without a source, which is loaded since it is not disabled.
 * @see https://html.spec.whatwg.org/multipage/media.html#start-the-track-processing-model
 */
export const performTrack: Performer = (realm, request, signal) =>
  new Promise((resolve) => {
    const { document } = realm;
    const { url, crossOrigin } = request;
    if (signal.aborted) return resolve({ kind: 'cancelled' });
    const video = document.createElement('video');
    const element = document.createElement('track');
    const finish = (outcome: Outcome) => {
      signal.removeEventListener('abort', stop);
      element.remove();
      resolve(outcome);
    };
    function stop() {
      finish({ kind: 'cancelled' });
    }
    signal.addEventListener('abort', stop);
    element.addEventListener('load', () =>
      finish({ kind: 'loaded', isReadable: element.track.cues !== null }),
    );
    element.addEventListener('error', () => finish({ kind: 'error', name: 'error event', message: '' }));
    if (crossOrigin !== undefined) video.crossOrigin = crossOrigin;
    video.append(element);
    element.src = url;
    element.track.mode = 'hidden';
  });
