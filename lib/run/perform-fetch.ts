import type { Performer } from './performer';

/** `fetch()`, with the Request and the Headers made as the scenario says. @see https://fetch.spec.whatwg.org/#fetch-method */
export const performFetch: Performer = async (realm, request, signal, { describeError, makeBody }) => {
  const longestBody = 65_536;
  // WebKit may collect a signal as garbage that only a request follows, and the request then never times out.
  const held: object[] = [];
  // A Request is made in any case, because only its constructor tells a refusal from a failure.
  const prepare = (): { readonly prepared: Request; readonly init: RequestInit } => {
    const pairs = request.headers?.map(([name, value]): [string, string] => [name, value]);
    const operation = request.headerOperation ?? 'fill';
    const operate = (headers: Headers) => {
      if (operation !== 'fill') for (const [name, value] of pairs ?? []) headers[operation](name, value);
      if (request.thenSet) headers.set(request.thenSet[0], request.thenSet[1]);
    };
    const filled = operation === 'fill' ? pairs : undefined;
    const object = request.api === 'Headers' ? new realm.Headers(filled) : null;
    if (object) operate(object);
    const timeout = request.timeout ? realm.AbortSignal.timeout(request.timeout) : null;
    const members = {
      method: request.method,
      headers: object ?? filled,
      body: request.body && makeBody(realm, request.body),
      mode: request.mode,
      credentials: request.credentials,
      redirect: request.redirect,
      cache: request.cache,
      referrer: request.referrer,
      referrerPolicy: request.referrerPolicy,
      keepalive: request.keepalive,
      integrity: request.integrity,
      duplex: request.duplex,
      targetAddressSpace: request.targetAddressSpace,
      window: request.window,
      signal: request.aborted ? realm.AbortSignal.abort() : (timeout ?? signal),
    };
    const given = Object.entries(members).filter(([, value]) => value !== undefined);
    const init = Object.assign<RequestInit, object>({}, Object.fromEntries(given));
    const prepared = new realm.Request(request.url, init);
    if (!object) operate(prepared.headers);
    if (timeout) held.push(timeout, prepared);
    return { prepared, init };
  };
  const readText = async (stream: ReadableStream<Uint8Array>): Promise<string> => {
    const reader = stream.getReader();
    const decoder = new realm.TextDecoder();
    let text = '';
    while (text.length < longestBody) {
      const { done, value } = await reader.read();
      if (done) return text + decoder.decode();
      text += decoder.decode(value, { stream: true });
    }
    await reader.cancel();
    return text.slice(0, longestBody);
  };

  let prepared: Request;
  let init: RequestInit;
  if (signal.aborted) return { kind: 'cancelled' };
  const cancelled = new Promise<null>((resolve) => {
    signal.addEventListener('abort', () => resolve(null));
  });
  try {
    ({ prepared } = prepare());
    ({ init } = prepare());
  } catch (error) {
    return { kind: 'refused', ...describeError(error) };
  }
  try {
    const isPlain = (request.api ?? 'fetch') === 'fetch' && (request.headerOperation ?? 'fill') === 'fill';
    const fetching = isPlain && !request.thenSet ? realm.fetch(request.url, init) : realm.fetch(prepared);
    const response = await Promise.race([fetching, cancelled]);
    if (response === null) return { kind: 'cancelled' };
    const { type, status, url } = response;
    const body = response.body ? await readText(response.body) : '';
    return { kind: 'response', type, status, url, headers: [...response.headers], body };
  } catch (error) {
    return signal.aborted ? { kind: 'cancelled' } : { kind: 'error', ...describeError(error) };
  } finally {
    held.length = 0;
  }
};
