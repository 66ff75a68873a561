import type { Rule } from '@/lib/cors/prediction';

const specifications: Record<Rule['spec'], { name: string; url: string }> = {
  fetch: { name: 'Fetch', url: 'https://fetch.spec.whatwg.org/' },
  xhr: { name: 'XHR', url: 'https://xhr.spec.whatwg.org/' },
  csp: { name: 'CSP', url: 'https://w3c.github.io/webappsec-csp/' },
  'mixed-content': { name: 'Mixed Content', url: 'https://w3c.github.io/webappsec-mixed-content/' },
  html: { name: 'HTML', url: 'https://html.spec.whatwg.org/multipage/' },
  beacon: { name: 'Beacon', url: 'https://w3c.github.io/beacon/' },
  websockets: { name: 'WebSockets', url: 'https://websockets.spec.whatwg.org/' },
  'local-network-access': {
    name: 'Local Network Access',
    url: 'https://wicg.github.io/local-network-access/',
  },
};

/** A link to the rule's text in its specification. */
export function RuleLink({ rule }: { rule: Rule }) {
  const { name, url } = specifications[rule.spec];
  return (
    <a
      href={`${url}#${rule.anchor}`}
      className="text-[12.5px] text-faint underline decoration-line underline-offset-[3px] hover:text-ink hover:decoration-current"
    >
      {name}, {rule.title}
      {rule.step === '' ? '' : `, step ${rule.step}`}
    </a>
  );
}
