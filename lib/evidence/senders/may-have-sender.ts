/** How the names begin that the catalogue of senders has: enough to know whether to load it. */
const starts =
  /^(?:access-control-|accept-profile|amz-sdk-|anthropic-|apikey|apollo|b3$|baggage|cache-control|connect-|content-profile|elastic-apm-|expires|firebase-|grpc-|hx-|if-modified|if-none|last-event|mcp-|newrelic|next-|ngrok-|openai-|pragma|request-|rsc$|sentry-|sw8|trace|turbo-|tus-|uber-trace|upload-|x-(?:algolia-|amz|api-key|apollo-|b3-|client-|csrf|datadog-|dt|firebase-|goog-|graphql-|grpc-|hasura-|http-method|inertia|launchdarkly-|middleware-|ms-|requested-with|sec-|signalr-|socket-id|stainless-|supabase-|turbo-|upsert|user-agent|wp-nonce|xsrf))/i;

/** Whether `sendersOf` may know who sends a header of that name. */
export function mayHaveSender(headerName: string): boolean {
  return starts.test(headerName);
}
