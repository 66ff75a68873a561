import * as v from 'valibot';
import { maskUrl, type Masked } from '../text/mask-value';
import type { SeenReport } from './seen-report';

const text = v.fallback(v.string(), '');

/** https://www.w3.org/TR/CSP3/#deprecated-serialize-violation */
const cspReport = v.object({
  'csp-report': v.object({
    'document-uri': text,
    'blocked-uri': text,
    'effective-directive': text,
    'violated-directive': text,
    'original-policy': text,
    disposition: text,
  }),
});

/** https://w3c.github.io/reporting/#serialize-reports */
const reporting = v.object({
  type: v.string(),
  url: text,
  user_agent: text,
  body: v.record(v.string(), v.unknown()),
});

const cspBody = v.object({
  documentURL: text,
  blockedURL: text,
  effectiveDirective: text,
  originalPolicy: text,
  disposition: text,
});

const networkBody = v.object({
  type: text,
  phase: text,
  method: text,
  referrer: text,
  status_code: v.fallback(v.number(), 0),
});

/** https://chromedevtools.github.io/devtools-protocol/tot/Audits/#type-CorsIssueDetails */
const corsDetails = v.object({
  corsErrorStatus: v.object({ corsError: v.string(), failedParameter: text }),
  isWarning: v.fallback(v.boolean(), false),
  request: v.fallback(v.object({ url: text }), { url: '' }),
  initiatorOrigin: v.fallback(v.optional(v.string()), undefined),
});

const corsFailure = v.object({
  corsErrorStatus: v.object({ corsError: v.string(), failedParameter: text }),
});

/**
 * The reports in a JSON value: of CSP in both formats, of network error logging, DevTools' CORS issues, wherever in the
 * value they are. Secrets in their URLs are masked.
 */
export function readReports(value: unknown, masked: Masked): readonly SeenReport[] {
  const reports: SeenReport[] = [];
  visit(value, '', 0, (each, pointer) => {
    const report = reportOf(each, pointer, masked);
    if (report) reports.push(report);
    return report !== null;
  });
  return reports;
}

const deepest = 12;
const mostItems = 10_000;

function visit(
  value: unknown,
  pointer: string,
  depth: number,
  take: (value: unknown, pointer: string) => boolean,
): void {
  if (typeof value !== 'object' || value === null || depth > deepest) return;
  if (take(value, pointer)) return;
  for (const [key, inner] of Object.entries(value).slice(0, mostItems)) {
    const step = key.replaceAll('~', '~0').replaceAll('/', '~1');
    visit(inner, `${pointer}/${step}`, depth + 1, take);
  }
}

function reportOf(value: unknown, pointer: string, masked: Masked): SeenReport | null {
  const old = v.safeParse(cspReport, value);
  if (old.success) {
    const body = old.output['csp-report'];
    const [violated = ''] = body['violated-directive'].split(' ', 1);
    return {
      kind: 'csp',
      pointer,
      engine: null,
      documentUrl: maskUrl(body['document-uri'], masked),
      blocked: maskUrl(body['blocked-uri'], masked),
      effectiveDirective: body['effective-directive'] || violated,
      originalPolicy: body['original-policy'],
      disposition: body.disposition === 'report' ? 'report' : 'enforce',
    };
  }
  const report = v.safeParse(reporting, value);
  if (report.success) return reportingReport(report.output, pointer, masked);
  const details = v.safeParse(corsDetails, value);
  if (details.success && ('request' in Object(value) || 'initiatorOrigin' in Object(value))) {
    const { corsErrorStatus, isWarning, request, initiatorOrigin } = details.output;
    return {
      kind: 'cors-issue',
      pointer,
      engine: 'chromium',
      corsError: corsErrorStatus.corsError.replace(/^k(?=[A-Z])/, ''),
      failedParameter: corsErrorStatus.failedParameter,
      url: maskUrl(request.url, masked),
      origin: initiatorOrigin ?? null,
      isWarning,
    };
  }
  const failure = v.safeParse(corsFailure, value);
  if (!failure.success) return null;
  const { corsError, failedParameter } = failure.output.corsErrorStatus;
  return {
    kind: 'cors-issue',
    pointer,
    engine: 'chromium',
    corsError: corsError.replace(/^k(?=[A-Z])/, ''),
    failedParameter,
    url: '',
    origin: null,
    isWarning: false,
  };
}

function reportingReport(
  { type, url, body }: v.InferOutput<typeof reporting>,
  pointer: string,
  masked: Masked,
): SeenReport | null {
  if (type === 'csp-violation') {
    const read = v.parse(cspBody, body);
    return {
      kind: 'csp',
      pointer,
      engine: null,
      documentUrl: maskUrl(read.documentURL || url, masked),
      blocked: maskUrl(read.blockedURL, masked),
      effectiveDirective: read.effectiveDirective,
      originalPolicy: read.originalPolicy,
      disposition: read.disposition === 'report' ? 'report' : 'enforce',
    };
  }
  if (type !== 'network-error') return null;
  const read = v.parse(networkBody, body);
  return {
    kind: 'network-error',
    pointer,
    engine: 'chromium',
    url: maskUrl(url, masked),
    type: read.type,
    phase: read.phase,
    method: read.method,
    status: read.status_code,
    referrer: maskUrl(read.referrer, masked),
  };
}
