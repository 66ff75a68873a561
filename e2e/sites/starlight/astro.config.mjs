import starlight from '@astrojs/starlight';

export default {
  integrations: [
    starlight({
      title: 'Postcards',
      head: [{ tag: 'script', attrs: { type: 'module', src: 'http://localhost:3100/embed.js' } }],
      pagefind: false,
    }),
  ],
};
