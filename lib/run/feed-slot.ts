/**
 * A browser opens six HTTP/1.1 connections to a host, all tabs together, and each stream holds one. So many streams leave
 * room for the requests themselves.
 */
const slots = ['feed 1', 'feed 2', 'feed 3', 'feed 4'];

/**
 * Takes one of the places for streams that all tabs share. `taken` gets what gives it back, or null when there is none. A
 * browser without locks, as outside of secure contexts, has places without number.
 * @see https://w3c.github.io/web-locks/
 */
export function takeFeedSlot(taken: (release: (() => void) | null) => void): void {
  const locks = typeof navigator === 'undefined' ? undefined : navigator.locks;
  if (locks === undefined) {
    taken(() => undefined);
    return;
  }
  const take = (name: string) =>
    new Promise<(() => void) | null>((resolve, reject) => {
      const held = locks.request(name, { ifAvailable: true }, (lock) => {
        if (lock !== null) return new Promise<void>((release) => resolve(release));
        resolve(null);
        return undefined;
      });
      held.catch(reject);
    });
  const takeAny = async () => {
    for (const name of slots) {
      const release = await take(name);
      if (release !== null) return release;
    }
    return null;
  };
  takeAny().then(taken, () => taken(() => undefined));
}
