export default {
  title: 'Postcards',
  head: [['script', { type: 'module', src: 'http://localhost:3100/embed.js' }]],
  vue: { template: { compilerOptions: { isCustomElement: (tag) => tag === 'preflight-request' } } },
};
