import type { Outcome } from './observation';
import type { Performer } from './performer';

/**
 * An element that loads the URL, or a `FontFace`. What the page may read of it is tried: an image's pixels, a style sheet's
 * rules.
 * @see https://html.spec.whatwg.org/multipage/urls-and-fetching.html#cors-settings-attributes
 */
export const performElement: Performer = (realm, request, signal, { describeError }) =>
  new Promise((resolve) => {
    const { document } = realm;
    let element: HTMLElement | null = null;
    const finish = (outcome: Outcome) => {
      signal.removeEventListener('abort', stop);
      element?.remove();
      resolve(outcome);
    };
    function stop() {
      finish({ kind: 'cancelled' });
    }
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop);
    const { api, url, crossOrigin, integrity, referrerPolicy } = request;

    if (api === 'font') {
      new realm.FontFace('run', `url(${JSON.stringify(url)})`).load().then(
        () => finish({ kind: 'loaded', isReadable: true }),
        (error: unknown) => finish({ kind: 'error', ...describeError(error) }),
      );
      return;
    }
    const isReadable = (read: () => unknown): boolean => {
      try {
        read();
        return true;
      } catch {
        return false;
      }
    };
    const listen = (made: HTMLElement, readable: () => boolean | null) => {
      element = made;
      made.addEventListener('load', () => finish({ kind: 'loaded', isReadable: readable() }));
      made.addEventListener('error', () => finish({ kind: 'error', name: 'error event', message: '' }));
    };
    const withAttributes = <Made extends HTMLImageElement | HTMLScriptElement | HTMLLinkElement>(
      made: Made,
    ) => {
      if (crossOrigin !== undefined) made.crossOrigin = crossOrigin;
      if (referrerPolicy !== undefined) made.referrerPolicy = referrerPolicy;
      return made;
    };
    if (api === 'img') {
      const image = withAttributes(document.createElement('img'));
      const readPixel = () => {
        const context = document.createElement('canvas').getContext('2d');
        context?.drawImage(image, 0, 0);
        context?.getImageData(0, 0, 1, 1);
      };
      listen(image, () => isReadable(readPixel));
      image.src = url;
    } else if (api === 'link') {
      const link = withAttributes(document.createElement('link'));
      if (integrity !== undefined) link.integrity = integrity;
      listen(link, () => isReadable(() => link.sheet?.cssRules));
      link.rel = 'stylesheet';
      link.href = url;
      document.head.append(link);
    } else {
      const script = withAttributes(document.createElement('script'));
      // Nothing but an error in it would tell whether a classic script is muted.
      listen(script, () => (api === 'module' ? true : null));
      if (integrity !== undefined) script.integrity = integrity;
      if (api === 'module') script.type = 'module';
      script.src = url;
      document.head.append(script);
    }
  });
