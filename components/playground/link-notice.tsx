import { useSaid } from '@/components/ui/say';
import type { LinkNotice as Notice } from './use-permalink';

/** What was wrong with the link that opened the page. */
export function LinkNotice({ notice }: { notice: Notice | null }) {
  useSaid(
    notice === null
      ? ''
      : notice.kind === 'refused'
        ? `This link can't be opened. ${notice.message}`
        : notice.messages.join(' '),
  );
  if (notice === null) return null;
  return notice.kind === 'refused' ? (
    <p className="mb-4 rounded-xl border border-blocked bg-blocked-tint px-4 py-3 text-sm">
      <b className="font-semibold text-blocked">This link can't be opened.</b> {notice.message}
    </p>
  ) : (
    <ul className="mb-4 rounded-xl border border-differs bg-differs-tint px-4 py-3 text-sm">
      {notice.messages.map((message) => (
        <li key={message}>{message}</li>
      ))}
    </ul>
  );
}
