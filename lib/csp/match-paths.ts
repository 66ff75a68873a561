/** https://url.spec.whatwg.org/#string-percent-decode, a character for each byte. */
export function percentDecode(piece: string): string {
  return piece.replaceAll(/%([0-9a-f]{2})/gi, (_, digits: string) =>
    String.fromCharCode(Number.parseInt(digits, 16)),
  );
}

/**
 * Whether a source expression's path covers a URL's: exactly, or all below it when it ends with "/".
 * https://w3c.github.io/webappsec-csp/#match-paths
 * @param isDecodedFirst whether both are percent-decoded whole, and not piece by piece as in step 8
 */
export function pathPartMatches(pathPart: string, path: string, isDecodedFirst = false): boolean {
  return isDecodedFirst
    ? piecesMatch(percentDecode(pathPart), percentDecode(path), (piece) => piece)
    : piecesMatch(pathPart, path, percentDecode);
}

function piecesMatch(pathPart: string, path: string, read: (piece: string) => string): boolean {
  if (pathPart === '' || (pathPart === '/' && path === '')) return true;
  const isExact = !pathPart.endsWith('/');
  const pieces = pathPart.split('/');
  const pathPieces = path.split('/');
  if (pieces.length > pathPieces.length) return false;
  if (isExact && pieces.length !== pathPieces.length) return false;
  if (!isExact) pieces.pop();
  return pieces.every((piece, index) => read(piece) === read(pathPieces[index] ?? ''));
}
