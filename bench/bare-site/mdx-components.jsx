/** No tags of its own. */
export function useMDXComponents() {
  return {};
}
