/** In development the demo API's listener starts within the docs app; built, it is a process of its own. */
export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs' && process.env.NODE_ENV === 'development') {
    const { startInDevelopment } = await import('./lib/site/start-in-development');
    await startInDevelopment();
  }
}
