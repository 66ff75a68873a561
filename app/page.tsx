import { TryIt } from '@/components/try-it/try-it';

export default function Home() {
  return (
    <main id="content" className="mx-auto max-w-[58rem] px-5 pb-24 pt-12 sm:pt-20">
      <h1 className="max-w-2xl text-4xl font-semibold leading-[1.1] tracking-tight sm:text-5xl">
        See what the browser does with your request.
      </h1>
      <p className="mt-5 max-w-2xl text-lg text-soft">
        Change a header and the verdict follows: one request or two, readable or not, and why. Then press Run.
        The request is real, sent by your browser to another origin, and you see every byte that crossed the
        wire.
      </p>
      <div className="mt-10">
        <TryIt scenario="x-foobar" />
      </div>
      <p className="mt-10 flex flex-wrap gap-x-6 gap-y-2">
        {[
          ['/tutorial', 'Start the tutorial'],
          ['/guide/what-cors-is', 'What CORS is'],
          ['/guide/simple-requests', 'Simple requests'],
          ['/guide/preflighted-requests', 'Preflighted requests'],
          ['/errors', 'Error messages'],
          ['/symptoms', 'Symptoms'],
        ].map(([href, title]) => (
          <a
            key={href}
            href={href ?? '/'}
            className="font-medium underline decoration-line underline-offset-4 hover:decoration-current"
          >
            {title}
          </a>
        ))}
      </p>
    </main>
  );
}
