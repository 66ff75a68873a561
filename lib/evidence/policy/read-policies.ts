import type { SeenPolicy } from '../reading';
import type { Span } from '../seen';

const directives =
  'default-src|connect-src|script-src(?:-elem|-attr)?|style-src(?:-elem|-attr)?|img-src|font-src|media-src|object-src|frame-src|frame-ancestors|child-src|worker-src|manifest-src|base-uri|form-action|sandbox|upgrade-insecure-requests|block-all-mixed-content|report-uri|report-to|require-trusted-types-for|trusted-types|navigate-to|prefetch-src|webrtc';

const bare = new RegExp(String.raw`^[ \t]{0,40}["'“]?(?:${directives})(?=[ \t;"'”]|$)`, 'i');
const anyDirective = new RegExp(String.raw`(?:^|;)[ \t\r\n]{0,40}(?:${directives})(?=[\s;"'”]|$)`, 'i');
const headerName = String.raw`content-security-policy(?:-report-only)?`;
const headerLine = new RegExp(String.raw`^[ \t]{0,40}(?:[<>] )?(${headerName})[ \t]{0,4}:[ \t]*`, 'i');
const metaStart = /<meta\b/gi;
const serverLine = new RegExp(
  String.raw`(?:add_header|more_set_headers|Header[ \t]+(?:always[ \t]+)?(?:set|add|append)|header)[ \t]+["']?(${headerName})["']?[ \t:]+(["'])`,
  'gi',
);

/** Whether the line begins a policy without a header's name. */
export function isBarePolicy(line: string): boolean {
  return bare.test(line);
}

/** Policies that the text at a span is: a header's line, or a bare value over one or more lines. */
export function readPolicyAt(text: string, { start, end }: Span): readonly SeenPolicy[] {
  const line = text.slice(start, end);
  const header = headerLine.exec(line);
  if (header) {
    const from = start + header[0].length;
    return policiesOf(
      text.slice(from, end),
      from,
      isReportOnly(header[1] ?? '') ? 'report' : 'enforce',
      'header',
    );
  }
  return bare.test(line) ? policiesOf(line, start, 'enforce', 'header') : [];
}

/** The policies of meta elements, and of the lines of a server's configuration that set the header. */
export function readPoliciesWithin(text: string): readonly SeenPolicy[] {
  const policies: SeenPolicy[] = [];
  for (const { index } of text.matchAll(metaStart)) {
    const tag = text.slice(index, index + 8000);
    const element = /^<meta\b(?:[^>"']|"[^"]*"|'[^']*')*>/i.exec(tag)?.[0];
    if (element === undefined || !/http-equiv\s*=\s*["']?content-security-policy["']?[\s>/]/i.test(element))
      continue;
    const content = /\bcontent\s*=\s*("([^"]*)"|'([^']*)')/i.exec(element);
    const value = content?.[2] ?? content?.[3];
    if (content === null || value === undefined) continue;
    const start = index + content.index + content[0].indexOf(content[1] ?? '') + 1;
    policies.push({
      value: decodeEntities(value).replaceAll(/\s+/g, ' ').trim(),
      disposition: 'enforce',
      delivery: 'meta',
      at: { start, end: start + value.length },
    });
  }
  for (const match of text.matchAll(serverLine)) {
    const [whole, name = '', quote = '"'] = match;
    const start = match.index + whole.length;
    let end = start;
    while (end < text.length && text[end] !== quote) end += text[end] === '\\' ? 2 : 1;
    policies.push(
      ...policiesOf(text.slice(start, end), start, isReportOnly(name) ? 'report' : 'enforce', 'header'),
    );
  }
  return policies;
}

function isReportOnly(name: string): boolean {
  return /-report-only$/i.test(name);
}

/** A header may carry several policies, divided by commas. https://w3c.github.io/webappsec-csp/#parse-response-csp */
function policiesOf(
  text: string,
  from: number,
  disposition: SeenPolicy['disposition'],
  delivery: 'header',
): readonly SeenPolicy[] {
  const policies: SeenPolicy[] = [];
  let start = 0;
  for (const part of text.split(',')) {
    const value = part
      .trim()
      .replaceAll(/^["“]|["”];?$/g, '')
      .replaceAll(/\s+/g, ' ')
      .trim();
    const lead = part.length - part.trimStart().length;
    if (anyDirective.test(value)) {
      policies.push({
        value,
        disposition,
        delivery,
        at: { start: from + start + lead, end: from + start + lead + part.trim().length },
      });
    }
    start += part.length + 1;
  }
  return policies;
}

const entities: Readonly<Record<string, string>> = {
  '&#39;': "'",
  '&apos;': "'",
  '&quot;': '"',
  '&amp;': '&',
  '&#x27;': "'",
};

function decodeEntities(value: string): string {
  return value.replaceAll(
    /&(?:#39|#x27|apos|quot|amp);/gi,
    (entity) => entities[entity.toLowerCase()] ?? entity,
  );
}
