import { site } from '../site.config';

export const docsOrigin = site.docsOrigin;
export const apiPort = site.api.port;
