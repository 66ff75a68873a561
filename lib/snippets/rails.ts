import { quoteRuby, rubyExactly } from './ruby-string';
import type { ServerAdvice } from './server-advice';

/**
 * Rails with rack-cors.
 * @see https://github.com/cyu/rack-cors#configuration-reference
 */
export function railsSnippet(advice: ServerAdvice): string {
  const options = [
    `headers: ${advice.allowHeaders.includes('*') ? ':any' : strings(advice.allowHeaders)}`,
    `methods: ${advice.allowMethods.includes('*') ? ':any' : symbols(advice.allowMethods)}`,
  ];
  if (advice.exposeHeaders.length > 0) options.push(`expose: ${strings(advice.exposeHeaders)}`);
  if (advice.allowCredentials) options.push('credentials: true');
  if (advice.maxAge !== null) options.push(`max_age: ${advice.maxAge}`);
  return `# config/initializers/cors.rb, with rack-cors in the Gemfile
Rails.application.config.middleware.insert_before 0, Rack::Cors do
  allow do
    origins ${origins(advice)}
    resource '*',
${options.map((option) => `             ${option}`).join(',\n')}
  end
end`;
}

/** rack-cors takes a text that is no http(s) URL for a host name. */
function origins({ allowOrigin }: ServerAdvice): string {
  if (allowOrigin === '*') return `'*'`;
  if (allowOrigin === 'echo') return '/.+/';
  return allowOrigin.list
    .map((origin) => (/^https?:\/\//.test(origin) ? quoteRuby(origin) : rubyExactly(origin)))
    .join(', ');
}

function strings(texts: readonly string[]): string {
  return `[${texts.map(quoteRuby).join(', ')}]`;
}

function symbols(methods: readonly string[]): string {
  const names = methods.map((method) => method.toLowerCase());
  return `[${names.map((name) => (/^[a-z]+$/.test(name) ? `:${name}` : `:${quoteRuby(name)}`)).join(', ')}]`;
}
