/**
 * A quoted parameter of nginx's configuration that stands for the text. nginx knows no escape for "$": `dollarVariable`
 * defines the variable that stands in for it.
 * @see https://nginx.org/en/docs/beginners_guide.html#conf_structure
 */
export function quoteNginx(text: string): string {
  return `"${text.replace(/["\\]/g, '\\$&').replaceAll('$', '${dollar}')}"`;
}

/**
 * A quoted key of a map, where "$" stands for itself.
 * @see https://nginx.org/en/docs/http/ngx_http_map_module.html#map
 */
export function quoteNginxKey(text: string): string {
  const isSpecial = /^(?:~|\\|(?:default|hostnames|include|volatile)$)/.test(text);
  return `"${(isSpecial ? `\\${text}` : text).replace(/["\\]/g, '\\$&')}"`;
}

/**
 * The block that the parameters need where one of them has a "$"; empty otherwise.
 * @see https://nginx.org/en/docs/http/ngx_http_geo_module.html#geo
 */
export function dollarVariable(texts: readonly string[]): string {
  return texts.some((text) => text.includes('$')) ? 'geo $dollar {\n    default "$";\n}\n' : '';
}
