# The site in one container: docs on port 3000, demo API on port 3001. What is in the pages is set when it is built.
FROM node:22-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --no-audit --no-fund
COPY . .
ARG PREFLIGHT_PRODUCT_NAME
ARG PREFLIGHT_DOCS_ORIGIN
ARG PREFLIGHT_REPOSITORY_URL
ARG PREFLIGHT_API_ORIGIN
ARG PREFLIGHT_API_CROSS_SITE_ORIGIN
ARG PREFLIGHT_ONE_PORT_HOST
ARG PREFLIGHT_PLAN_LIMIT
ARG PREFLIGHT_PLAN_WINDOW_SECONDS
ENV NEXT_TELEMETRY_DISABLED=1
ENV PREFLIGHT_STANDALONE=1
RUN npm run build

FROM node:22-slim
WORKDIR /app
ENV NODE_ENV=production
ENV NEXT_TELEMETRY_DISABLED=1
ENV PREFLIGHT_DOCS_PORT=3000
COPY --from=build /app/.next/standalone ./
USER node
EXPOSE 3000 3001
HEALTHCHECK --interval=10s --timeout=3s --start-period=20s CMD ["node", "-e", "fetch('http://127.0.0.1:3000/readyz').then((response) => process.exit(response.ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", ".next/servers/serve.mjs"]
