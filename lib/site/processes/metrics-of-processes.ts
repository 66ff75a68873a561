import type { ChildProcess } from 'node:child_process';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { AggregatorRegistry, type PrometheusContentType, type Registry } from 'prom-client';

/** What the supervising process asks a child by. */
const question = 'metrics';
const longestMs = 2_000;

/** Answers the supervising process whenever it asks for this process's metrics. */
export function tellMetrics(registry: Registry): void {
  process.on('message', (message) => {
    if (message !== question) return;
    void registry.getMetricsAsJSON().then((metrics) => process.send?.({ metrics }));
  });
}

/** A child's metrics; none when it does not answer in time. */
function metricsOf(child: ChildProcess): Promise<object> {
  return new Promise((resolve) => {
    const end = (metrics: object) => {
      clearTimeout(timer);
      child.off('message', onMessage);
      resolve(metrics);
    };
    const onMessage = (message: unknown) => {
      if (typeof message !== 'object' || message === null || !('metrics' in message)) return;
      if (Array.isArray(message.metrics)) end(message.metrics);
    };
    const timer = setTimeout(() => end([]), longestMs);
    child.on('message', onMessage);
    if (child.connected) child.send(question, (error) => (error === null ? undefined : end([])));
    else end([]);
  });
}

/** A server that answers `GET /metrics` for all processes together, in the text format of Prometheus. */
export function metricsServer(own: Registry, children: () => readonly ChildProcess[]): Server {
  async function answer(response: ServerResponse): Promise<void> {
    const all = await Promise.all([own.getMetricsAsJSON(), ...children().map(metricsOf)]);
    const text = await AggregatorRegistry.aggregate<PrometheusContentType>(all).metrics();
    response.writeHead(200, { 'Content-Type': AggregatorRegistry.PROMETHEUS_CONTENT_TYPE });
    response.end(text);
  }

  return createServer((request, response) => {
    if (request.method === 'GET' && request.url === '/metrics') void answer(response);
    else response.writeHead(404).end();
  });
}
