import { Adopt } from '@/components/landing/adopt';
import { Doors } from '@/components/landing/doors';
import { FourPictures } from '@/components/landing/four-pictures';
import { Hero } from '@/components/landing/hero';
import { Proof } from '@/components/landing/proof';
import { Tools } from '@/components/landing/tools';
import { loadPages } from '@/content/collections';

export default async function Home() {
  const steps = (await loadPages('tutorial')).map(({ href, title }) => ({ href, title }));
  return (
    <main id="content" className="mx-auto max-w-[76rem] px-5 pb-20 lg:px-7">
      <Hero />
      <Doors steps={steps} />
      <div className="mt-16 space-y-16 sm:mt-20 sm:space-y-20">
        <FourPictures />
        <Proof />
        <Tools />
        <Adopt />
      </div>
    </main>
  );
}
