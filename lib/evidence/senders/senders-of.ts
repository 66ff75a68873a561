import type { HeaderSender } from './header-sender';
import { headerSenders } from './header-senders';

function matches(pattern: string, name: string): boolean {
  return pattern.endsWith('*') ? name.startsWith(pattern.slice(0, -1)) : name === pattern;
}

/** Who sends a header of that name, in any case; those that name it before those that have all that begin so. */
export function sendersOf(headerName: string): readonly HeaderSender[] {
  const name = headerName.toLowerCase();
  const named = headerSenders.filter(({ headers }) => headers.includes(name));
  const others = headerSenders.filter(
    (sender) => !named.includes(sender) && sender.headers.some((pattern) => matches(pattern, name)),
  );
  return [...named, ...others];
}
