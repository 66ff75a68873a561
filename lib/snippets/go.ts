import { quoteGo } from './go-string';
import type { ServerAdvice } from './server-advice';

const anyMethod = ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'];

/**
 * Go's net/http with rs/cors.
 * @see https://pkg.go.dev/github.com/rs/cors#Options
 */
export function goSnippet(advice: ServerAdvice): string {
  const { allowOrigin } = advice;
  const fields = [
    allowOrigin === 'echo'
      ? 'AllowOriginFunc: func(origin string) bool { return true }'
      : `AllowedOrigins: ${slice(allowOrigin === '*' ? ['*'] : allowOrigin.list)}`,
    `AllowedMethods: ${slice(advice.allowMethods.includes('*') ? anyMethod : advice.allowMethods)}`,
  ];
  if (advice.allowHeaders.length > 0) fields.push(`AllowedHeaders: ${slice(advice.allowHeaders)}`);
  if (advice.exposeHeaders.length > 0) fields.push(`ExposedHeaders: ${slice(advice.exposeHeaders)}`);
  if (advice.allowCredentials) fields.push('AllowCredentials: true');
  if (advice.maxAge !== null) fields.push(`MaxAge: ${advice.maxAge === 0 ? -1 : advice.maxAge}`);
  return `package main

import (
	"log"
	"net/http"

	"github.com/rs/cors"
)

func main() {
	mux := http.NewServeMux()
	c := cors.New(cors.Options{
${fields.map((field) => `\t\t${field},\n`).join('')}	})

	// Outermost, before any authentication: a preflight carries no credentials.
	log.Fatal(http.ListenAndServe(":8080", c.Handler(mux)))
}`;
}

function slice(texts: readonly string[]): string {
  return `[]string{${texts.map(quoteGo).join(', ')}}`;
}
