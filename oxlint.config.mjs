import { appRule, arrowOverrides } from './scripts/arrows.mjs';

export default {
  plugins: ['typescript', 'react', 'jsx-a11y', 'import', 'unicorn', 'oxc', 'promise'],
  categories: {
    correctness: 'error',
    suspicious: 'error',
    perf: 'error',
  },
  ignorePatterns: [
    '.next',
    '.next-test',
    '.next-brand',
    '.next-one-port',
    'next-env.d.ts',
    // Their packages are not installed here.
    'e2e/sites/{docusaurus,starlight,vitepress}',
    // Bundles, as they were served.
    'lib/embed/kept',
    'test-results',
    'playwright-report',
  ],
  rules: {
    ...appRule,
    eqeqeq: 'error',
    'no-var': 'error',
    'prefer-const': 'error',
    'no-fallthrough': 'error',
    'import/no-cycle': ['error', { ignoreTypes: false }],
    'import/no-commonjs': 'error',
    'react/rules-of-hooks': 'error',
    'react/exhaustive-deps': 'error',
    'react/button-has-type': 'error',
    'typescript/ban-ts-comment': 'error',
    'typescript/consistent-type-imports': 'error',
    'typescript/no-empty-object-type': 'error',
    'typescript/no-explicit-any': 'error',
    'typescript/no-misused-promises': 'error',
    'typescript/no-non-null-assertion': 'error',
    'typescript/no-require-imports': 'error',
    'typescript/no-unsafe-argument': 'error',
    'typescript/no-unsafe-assignment': 'error',
    'typescript/no-unsafe-call': 'error',
    'typescript/no-unsafe-function-type': 'error',
    'typescript/no-unsafe-member-access': 'error',
    'typescript/no-unsafe-return': 'error',
    'typescript/only-throw-error': 'error',
    'typescript/return-await': 'error',
    'typescript/switch-exhaustiveness-check': [
      'error',
      {
        considerDefaultExhaustiveForUnions: true,
      },
    ],
    'typescript/use-unknown-in-catch-callback-variable': 'error',
    'jsx-a11y/prefer-tag-over-role': 'off',
    'import/no-named-as-default-member': 'off',
    'import/no-unassigned-import': 'off',
    'unicorn/prefer-array-flat-map': 'off',
    'unicorn/prefer-set-has': 'off',
    'oxc/no-map-spread': 'off',
    'react/no-array-index-key': 'off',
    'typescript/consistent-return': 'off',
    'unicorn/consistent-function-scoping': 'off',
    'typescript/no-misused-spread': [
      'error',
      {
        allow: ['string'],
      },
    ],
    'no-await-in-loop': 'off',
    'no-shadow': 'off',
    'react/react-in-jsx-scope': 'off',
  },
  overrides: [
    ...arrowOverrides,
    {
      files: ['**/*.test.ts', '**/*.test.tsx'],
      rules: {
        'typescript/no-unsafe-assignment': 'off',
      },
    },
    {
      files: ['lib/snippets/**/*.test.ts'],
      rules: {
        'typescript/no-implied-eval': 'off',
        'typescript/no-unsafe-call': 'off',
      },
    },
  ],
};
