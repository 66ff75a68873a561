/**
 * By browser and scenario, such as "firefox post-stream": why a browser is not in the matrix there, or why what it did
 * may stand beside another prediction. Empty is what it should be.
 */
export const matrixExceptions: Readonly<Record<string, string>> = {};
