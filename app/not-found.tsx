export default function NotFound() {
  return (
    <main id="content" className="mx-auto max-w-2xl px-5 py-24">
      <h1 className="text-3xl font-semibold tracking-tight">There is no page at this address</h1>
      <p className="mt-4 text-lg text-soft">
        It may have moved. The guide starts at{' '}
        <a href="/guide/what-cors-is" className="text-ink underline underline-offset-4">
          What CORS is
        </a>
        .
      </p>
    </main>
  );
}
