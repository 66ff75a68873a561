export default {
  title: 'Postcards',
  url: 'http://localhost:3110',
  baseUrl: '/',
  baseUrlIssueBanner: false,
  scripts: [{ src: 'http://localhost:3100/embed.js', type: 'module' }],
  presets: [
    [
      'classic',
      {
        docs: { routeBasePath: '/' },
        blog: false,
        pages: false,
        sitemap: false,
        theme: { customCss: './custom.css' },
      },
    ],
  ],
};
