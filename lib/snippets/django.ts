import { pythonList } from './python-string';
import type { ServerAdvice } from './server-advice';

/**
 * Django with django-cors-headers.
 * @see https://github.com/adamchainz/django-cors-headers#configuration
 */
export function djangoSnippet(advice: ServerAdvice): string {
  const lines = [
    originLine(advice),
    `CORS_ALLOW_METHODS = ${pythonList(advice.allowMethods)}`,
    `CORS_ALLOW_HEADERS = ${pythonList(advice.allowHeaders)}`,
  ];
  if (advice.exposeHeaders.length > 0) {
    lines.push(`CORS_EXPOSE_HEADERS = ${pythonList(advice.exposeHeaders)}`);
  }
  if (advice.allowCredentials) lines.push('CORS_ALLOW_CREDENTIALS = True');
  if (advice.maxAge !== null) lines.push(`CORS_PREFLIGHT_MAX_AGE = ${advice.maxAge}`);
  return `# settings.py, after INSTALLED_APPS and MIDDLEWARE:
INSTALLED_APPS += ["corsheaders"]
MIDDLEWARE.insert(0, "corsheaders.middleware.CorsMiddleware")

${lines.join('\n')}`;
}

/** CORS_ALLOW_ALL_ORIGINS answers "*" without credentials and echoes with them. */
function originLine({ allowOrigin, allowCredentials }: ServerAdvice): string {
  if (allowOrigin === 'echo' && !allowCredentials) return 'CORS_ALLOWED_ORIGIN_REGEXES = [r"^.+$"]';
  if (allowOrigin === '*' || allowOrigin === 'echo') return 'CORS_ALLOW_ALL_ORIGINS = True';
  return `CORS_ALLOWED_ORIGINS = ${pythonList(allowOrigin.list)}`;
}
