import type { Outcome } from './observation';
import type { Performer } from './performer';

/**
 * A media element that loads the URL and plays nothing. It is ended once it could play, when nothing more is requested.
 * What the page may read is tried with a frame of a video; of sound nothing tells.
 * @see https://html.spec.whatwg.org/multipage/media.html#concept-media-load-resource
 */
export const performMedia: Performer = (realm, request, signal) =>
  new Promise((resolve) => {
    const { document } = realm;
    const { api, url, crossOrigin } = request;
    if (signal.aborted) return resolve({ kind: 'cancelled' });
    const media = document.createElement(api === 'audio' ? 'audio' : 'video');
    const finish = (outcome: Outcome) => {
      signal.removeEventListener('abort', stop);
      media.removeAttribute('src');
      media.load();
      media.remove();
      resolve(outcome);
    };
    function stop() {
      finish({ kind: 'cancelled' });
    }
    signal.addEventListener('abort', stop);
    const isReadable = (): boolean | null => {
      if (!(media instanceof realm.HTMLVideoElement) || media.videoWidth === 0) return null;
      const context = document.createElement('canvas').getContext('2d');
      context?.drawImage(media, 0, 0);
      try {
        const [, , , alpha = 0] = context?.getImageData(0, 0, 1, 1).data ?? [];
        // Chromium may have no frame yet, and draws nothing then.
        return alpha > 0 ? true : null;
      } catch {
        return false;
      }
    };
    media.addEventListener('canplay', () => finish({ kind: 'loaded', isReadable: isReadable() }));
    media.addEventListener('error', () => finish({ kind: 'error', name: 'error event', message: '' }));
    if (crossOrigin !== undefined) media.crossOrigin = crossOrigin;
    media.preload = 'auto';
    media.src = url;
    document.body.append(media);
  });
