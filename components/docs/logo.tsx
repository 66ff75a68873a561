/** The paper plane. */
export function Logo({ className }: { className?: string }) {
  return (
    <svg
      viewBox="0 0 20 20"
      aria-hidden
      className={className}
      fill="none"
      stroke="currentColor"
      strokeWidth="1.8"
      strokeLinecap="round"
      strokeLinejoin="round"
    >
      <path d="M2.5 12.5 17 3.5l-3.6 13-3.2-5.2z" />
      <path d="m17 3.5-6.8 7.8" />
    </svg>
  );
}
