import {
  ServerResponse,
  type IncomingMessage,
  type OutgoingHttpHeader,
  type OutgoingHttpHeaders,
} from 'node:http';
import { docsHeaders, type DocsPolicies, type DocsResponseFacts } from './response-headers';

type Headers = OutgoingHttpHeaders | OutgoingHttpHeader[];

/** What only the request says of its response. */
export type RequestedDocument = Pick<DocsResponseFacts, 'path' | 'isVariant' | 'nonce'>;

/** A response that is no document of the docs, and stays as it was written: the demo API's where there is one port. */
export const foreignResponses = new WeakSet<ServerResponse>();

export const requestedDocuments = new WeakMap<ServerResponse, RequestedDocument>();

/** The class of a server's responses, which get the docs' headers when their own are complete. */
export function docsResponse(policies: DocsPolicies): typeof ServerResponse<IncomingMessage> {
  return class DocsResponse extends ServerResponse {
    override writeHead(statusCode: number, reason?: string | Headers, headers?: Headers): this {
      setHeaders(this, typeof reason === 'string' ? headers : reason);
      if (!foreignResponses.has(this)) {
        const facts: DocsResponseFacts = {
          status: statusCode,
          ...(requestedDocuments.get(this) ?? { path: null, isVariant: false, nonce: null }),
          contentType: textOf(this.getHeader('Content-Type')),
          cacheControl: textOf(this.getHeader('Cache-Control')),
          hasPolicy: this.hasHeader('Content-Security-Policy'),
        };
        for (const [name, value] of docsHeaders(facts, policies)) this.setHeader(name, value);
      }
      return typeof reason === 'string' ? super.writeHead(statusCode, reason) : super.writeHead(statusCode);
    }
  };
}

function setHeaders(response: ServerResponse, headers: Headers | undefined): void {
  if (headers === undefined) return;
  if (!Array.isArray(headers)) {
    for (const [name, value] of Object.entries(headers)) {
      if (value !== undefined) response.setHeader(name, value);
    }
    return;
  }
  for (let index = 0; index + 1 < headers.length; index += 2) {
    response.appendHeader(String(headers[index]), String(headers[index + 1]));
  }
}

function textOf(value: OutgoingHttpHeader | undefined): string | null {
  return value === undefined ? null : String(value);
}
