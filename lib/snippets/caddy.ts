import type { Header } from '../http/header-list';
import { advisedHeaders, fixedOrigin } from './advised-headers';
import { quoteCaddy } from './caddy-string';
import type { ServerAdvice } from './server-advice';

/**
 * Caddy 2 in front of an app. `route` keeps the order, so that a preflight is answered before authentication.
 * @see https://caddyserver.com/docs/caddyfile/directives/header
 */
export function caddySnippet(advice: ServerAdvice): string {
  const { every, preflight } = advisedHeaders(advice);
  const origin = fixedOrigin(advice);
  const lines = [
    ...(origin === null
      ? ['header +Vary "Origin"', 'header @allowed Access-Control-Allow-Origin {header.Origin}']
      : [setHeader(['Access-Control-Allow-Origin', origin])]),
    ...every.map(setHeader),
    ...preflight.map(([name, value]) => `header @preflight ${name} ${quoteCaddy(value)}`),
    'respond @preflight 204',
    '# authentication, if any, goes here',
    'reverse_proxy 127.0.0.1:8080',
  ];
  return `api.example.com {
	@preflight {
		method OPTIONS
		header Access-Control-Request-Method *
	}
${origin === null ? allowed(advice) : ''}	route {
${lines.map((line) => `\t\t${line}\n`).join('')}	}
}`;
}

function setHeader([name, value]: Header): string {
  return `header ${name} ${quoteCaddy(value)}`;
}

function allowed({ allowOrigin }: ServerAdvice): string {
  const values = allowOrigin === '*' || allowOrigin === 'echo' ? ['*'] : allowOrigin.list.map(quoteCaddy);
  return `	@allowed {\n${values.map((value) => `\t\theader Origin ${value}\n`).join('')}	}\n`;
}
