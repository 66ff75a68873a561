import { createElement, useEffect, useState } from 'react';

/**
 * `<preflight-request>` for React, on servers too: the element's own script is loaded in the browser.
 * @param {import('./react.d.ts').PreflightRequestProps} props
 */
export function PreflightRequest({ onRun, children, ...attributes }) {
  const [element, setElement] = useState(/** @type {HTMLElement | null} */ (null));
  useEffect(() => void import('preflight-embed'), []);
  useEffect(() => {
    const tell = (/** @type {Event} */ event) => 'detail' in event && onRun?.(event.detail);
    element?.addEventListener('preflight-run', tell);
    return () => element?.removeEventListener('preflight-run', tell);
  }, [element, onRun]);
  return createElement('preflight-request', { ref: setElement, ...attributes }, children);
}
