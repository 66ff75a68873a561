/** Bytes of a request's URL, headers and body that the demo API reads. */
export const maxUrlLength = 8 * 1024;
export const maxHeaderBytes = 32 * 1024;
export const maxBodyBytes = 64 * 1024;
