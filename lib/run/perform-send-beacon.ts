import type { Performer } from './performer';

/** `navigator.sendBeacon()`, which can't be cancelled. @see https://w3c.github.io/beacon/#sendbeacon-method */
export const performSendBeacon: Performer = async (realm, request, _signal, { describeError, makeBody }) => {
  try {
    const body = request.body === undefined ? null : makeBody(realm, request.body);
    return { kind: 'beacon', isAccepted: realm.navigator.sendBeacon(request.url, body) };
  } catch (error) {
    return { kind: 'refused', ...describeError(error) };
  }
};
