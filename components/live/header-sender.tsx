import { sendersOf } from '@/lib/evidence/senders/senders-of';

/** Who adds a header by itself, as far as it is known, and what to do about it. */
export default function HeaderSender({ name }: { name: string }) {
  const [sender] = sendersOf(name);
  if (sender === undefined) return null;
  return (
    <span className="block text-[13px]">
      <span className="text-ink">
        {sender.isChecked ? 'Sent' : 'Probably sent'} by {sender.name}.
      </span>{' '}
      {sender.stop}
    </span>
  );
}
