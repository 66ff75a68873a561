import type { Outcome } from './observation';
import type { Performer } from './performer';

/** `XMLHttpRequest`, synchronous too. @see https://xhr.spec.whatwg.org/#interface-xmlhttprequest */
export const performXmlHttpRequest: Performer = (realm, request, signal, { describeError, makeBody }) =>
  new Promise((resolve) => {
    const longestBody = 65_536;
    const xhr = new realm.XMLHttpRequest();
    const finish = (outcome: Outcome) => {
      signal.removeEventListener('abort', stop);
      resolve(outcome);
    };
    function stop() {
      finish({ kind: 'cancelled' });
      xhr.abort();
    }
    if (signal.aborted) return stop();
    signal.addEventListener('abort', stop);

    try {
      xhr.open(
        request.method ?? 'GET',
        request.url,
        request.synchronous !== true,
        request.username,
        request.password,
      );
      if (request.timeout) xhr.timeout = request.timeout;
      for (const [name, value] of request.headers ?? []) xhr.setRequestHeader(name, value);
      xhr.withCredentials = request.credentials === 'include';
    } catch (error) {
      return finish({ kind: 'refused', ...describeError(error) });
    }
    if (request.uploadListener) xhr.upload.addEventListener('progress', () => undefined);
    xhr.addEventListener('load', () => {
      const lines = xhr.getAllResponseHeaders().split('\r\n');
      finish({
        kind: 'response',
        type: null,
        status: xhr.status,
        url: xhr.responseURL,
        headers: lines
          .filter((line) => line.includes(':'))
          .map((line) => [line.slice(0, line.indexOf(':')), line.slice(line.indexOf(':') + 1).trim()]),
        body: xhr.responseText.slice(0, longestBody),
      });
    });
    xhr.addEventListener('timeout', () => finish({ kind: 'error', name: 'timeout event', message: '' }));
    // A synchronous one throws as well.
    if (!request.synchronous)
      xhr.addEventListener('error', () => finish({ kind: 'error', name: 'error event', message: '' }));

    try {
      const body = request.body === undefined ? null : makeBody(realm, request.body);
      xhr.send(body instanceof realm.ReadableStream ? '[object ReadableStream]' : body);
    } catch (error) {
      finish({ kind: 'error', ...describeError(error) });
    }
  });
