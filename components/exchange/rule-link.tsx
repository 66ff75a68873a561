import { ruleUrl, type Rule } from '@/lib/cors/prediction';

const names: Record<Rule['spec'], string> = {
  fetch: 'Fetch',
  xhr: 'XHR',
  csp: 'CSP',
  'mixed-content': 'Mixed Content',
  html: 'HTML',
  beacon: 'Beacon',
  websockets: 'WebSockets',
  'local-network-access': 'Local Network Access',
};

/** A link to the rule's text in its specification. */
export function RuleLink({ rule }: { rule: Rule }) {
  return (
    <a
      href={ruleUrl(rule)}
      className="text-[12.5px] text-faint underline decoration-line underline-offset-[3px] hover:text-ink hover:decoration-current"
    >
      {names[rule.spec]}, {rule.title}
      {rule.step === '' ? '' : `, step ${rule.step}`}
    </a>
  );
}
