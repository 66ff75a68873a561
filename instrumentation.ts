/** Starts the demo API's listener with the docs app, in development and production. */
export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { startWithDocs } = await import('./lib/site/start-with-docs');
    await startWithDocs();
  }
}
