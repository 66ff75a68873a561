import type { Block } from '../../cors/block';
import { blockKinds } from '../../cors/block-kinds';
import type { Engine } from '../../cors/profile';
import { isMediaApi, isWorkerApi, type ElementApi } from '../../http/request-input';

const isScript = (api: ElementApi): boolean => api === 'script' || api === 'module';

/** Whether it is held against media-src. */
export function isOfMedia(api: ElementApi): boolean {
  return isMediaApi(api) || api === 'track';
}

/** What Firefox's script loader says last; nothing of others than scripts. */
function failed(api: ElementApi): readonly string[] {
  return api === 'script' ? ['script-failed'] : api === 'module' ? ['module-failed'] : [];
}

/** The codes of what an engine prints when an element's request is blocked. `codes` are those of a script's request. */
export function elementCodes(
  block: Block,
  api: ElementApi,
  engine: Engine,
  codes: readonly string[],
): readonly string[] {
  if (api === 'importScripts') return importCodes(block, engine, codes);
  switch (block.kind) {
    case 'csp':
      if (engine === 'chromium') return [isOfMedia(api) ? 'csp-media-violation' : 'csp-other-violation'];
      if (engine === 'webkit') return ['csp-other'];
      if (isScript(api)) return [...failed(api), 'CSPScriptViolation'];
      return [api === 'link' ? 'CSPStyleViolation' : 'CSPGenericViolation'];
    case 'same-origin-mode':
      if (engine !== 'chromium') return [];
      return isWorkerApi(api) ? ['worker-origin'] : ['frame-origin'];
    case 'opaque-response-blocking':
      return engine === 'firefox' ? [...codes, ...failed(api)] : codes;
    case 'element-content-type':
      return typeCodes(api, engine, block.isNosniff);
    case 'integrity':
      return codes;
    case 'element-status':
      if (engine === 'firefox')
        return isMediaApi(api) && block.status >= 400 ? ['MediaLoadHttpError'] : failed(api);
      return isMediaApi(api) && block.status < 400 ? [] : codes;
    default:
      return otherCodes(block, api, engine, codes);
  }
}

/** Little is printed of what a worker imports: its error is thrown. */
function importCodes(block: Block, engine: Engine, codes: readonly string[]): readonly string[] {
  switch (block.kind) {
    case 'csp':
      return { chromium: ['csp-other-violation'], firefox: ['CSPScriptViolation'], webkit: [] }[engine];
    case 'element-content-type':
      return engine === 'chromium' && !block.isNosniff ? ['script-mime-type'] : [];
    case 'cross-origin-resource-policy':
      return engine === 'webkit' ? codes.slice(0, 1) : [];
    default:
      return [];
  }
}

function typeCodes(api: ElementApi, engine: Engine, isNosniff: boolean): readonly string[] {
  const code = { script: 'script-mime-type', module: 'module-mime-type', link: 'style-sheet-mime-type' };
  if (isMediaApi(api) && engine === 'firefox')
    return ['MediaLoadUnsupportedMimeType', 'MediaCannotPlayNoDecoders'];
  if (api !== 'script' && api !== 'module' && api !== 'link') return [];
  if (engine === 'webkit' && api === 'script' && isNosniff) return ['script-nosniff'];
  if (engine !== 'firefox') return [code[api]];
  if (api === 'module') return [code.module, 'module-origin'];
  return [isNosniff ? 'mime-type-nosniff' : code[api], ...failed(api)];
}

function otherCodes(
  { kind }: Block,
  api: ElementApi,
  engine: Engine,
  codes: readonly string[],
): readonly string[] {
  const isCors = blockKinds[kind].group === 'The origin is not allowed';
  switch (engine) {
    case 'chromium':
      return codes;
    case 'firefox':
      if (!isCors) return [...codes, ...failed(api)];
      return [...codes, ...(isScript(api) ? [api === 'script' ? 'script-origin' : 'module-origin'] : [])];
    case 'webkit':
      return codes.flatMap((code) => {
        if (code !== 'access-control-checks' || api === 'img') return [code];
        if (!isCors) return [];
        return api === 'module' ? ['script-denied'] : api === 'track' ? ['text-track-denied'] : [];
      });
  }
}

/** What Chromium calls what an element loads, where a policy does not allow it. */
export const policyResourceKinds: Readonly<Record<ElementApi, string>> = {
  img: 'image',
  audio: 'media',
  video: 'media',
  track: 'media',
  script: 'script',
  module: 'script',
  link: 'stylesheet',
  font: 'font',
  worker: 'script',
  'module-worker': 'script',
  importScripts: 'script',
};

/** The directive as WebKit names it: the one that was there before the one for elements alone, unless that one decided. */
export function consoleDirective(directive: string, effectiveDirective: string): string {
  return directive === effectiveDirective ? directive : effectiveDirective.replace('-elem', '');
}

/** The codes of what is printed of integrity where a script made the request; `codes` are those of an element's. */
export function integrityCodes(
  reason: Extract<Block, { kind: 'integrity' }>['reason'],
  engine: Engine,
  codes: readonly string[],
): readonly string[] {
  switch (engine) {
    case 'chromium':
      return [reason === 'mismatch' ? 'integrity-mismatch' : 'integrity-not-eligible', 'fetch-integrity'];
    case 'firefox':
      return codes;
    case 'webkit':
      return ['fetch-integrity', 'access-control-checks'];
  }
}
