import { sendersOf } from '@/lib/evidence/senders/senders-of';

/** What is known to add a header by itself, and how to have the likeliest of them not do so. */
export default function HeaderSender({ name }: { name: string }) {
  const [likeliest, ...others] = sendersOf(name);
  if (likeliest === undefined) return null;
  const { isChecked, stop } = likeliest;
  return (
    <span className="block text-sm">
      <span className="text-ink">
        {isChecked ? 'It can also come from' : 'Reportedly, it can also come from'} {likeliest.name}
        {others.length === 0 ? '' : `, or from ${others.map((sender) => sender.name).join('; ')}`}.
      </span>{' '}
      {others.length === 0 ? null : 'To stop the first: '}
      {stop}
    </span>
  );
}
