// @ts-check
import { defineConfig, globalIgnores } from 'eslint/config';
import astro from 'eslint-plugin-astro';
import tseslint from 'typescript-eslint';

const content = 'content(\\.config)?\\.ts$';
const looks = ['components/', 'layouts/'];
const belowPages = ['domain/', 'source/', content, 'views/', ...looks];
// The record of accessibility is shown to the public as it is kept beside the tests; the layout names the scripts of every page.
const browser = String.raw`browser/(?!(?:first\.js|tools\.ts)\?worker&url$)`;
const places = [...belowPages, 'pages/', 'search/', browser, 'scripts/', String.raw`tests/(?!accessibility\.md\?raw$)`];

/**
 * One layer: which of our places and which packages its files may import; all else is refused.
 * Names and packages are regular expressions.
 * @param {string[]} files
 * @param {{ knows?: string[], typesOf?: string[], packages?: string, packagesWhenNeeded?: string }} may
 */
function layer(files, { knows = [], typesOf = [], packages = '(?!)', packagesWhenNeeded = packages }) {
  const message = 'This layer may not know that one: see the table in eslint.config.js.';
  const importOf = (/** @type {string[]} */ names) => `^\\.\\.?/(.*/)?(${names.join('|')})`;
  const others = places.filter((name) => !knows.includes(name) && !typesOf.includes(name));
  const packageBeside = (/** @type {string} */ named) => `^(?!\\.\\.?/)(?!(${named})$)`;
  const patterns = [
    { regex: importOf(others), message },
    { regex: packageBeside(packages), message },
    ...(typesOf.length > 0 ? [{ regex: importOf(typesOf), message, allowTypeImports: true }] : []),
  ];
  /** @type {['error', object]} */
  const rule = ['error', { patterns }];
  // That rule does not see what is imported only when it is needed.
  const whenNeeded = [importOf([...others, ...typesOf]), packageBeside(packagesWhenNeeded)];
  /** @type {['error', ...object[]]} */
  const ruleWhenNeeded = ['error', ...whenNeeded.map((regex) => ({ selector: `ImportExpression[source.value=${String(new RegExp(regex))}]`, message }))];
  return { files, rules: { '@typescript-eslint/no-restricted-imports': rule, 'no-restricted-syntax': ruleWhenNeeded } };
}

const layers = [
  layer(['src/domain/**'], { knows: ['domain/'], packages: 'zod|yaml|satteri|fastest-levenshtein' }),
  // Libraries that take long to load are loaded when a file asks for them.
  layer(['src/source/**'], { knows: ['source/', 'domain/'], packages: 'node:.+', packagesWhenNeeded: 'node:.+|sharp|@hyzyla/pdfium|hucre/.+' }),
  // A loader is handed folders as URLs.
  layer(['src/content*.ts'], { knows: [content, 'domain/', 'source/'], packages: 'astro:content|astro/loaders|zod|node:url' }),
  layer(['src/middleware.ts'], { knows: [content, 'domain/'], packages: 'astro:middleware' }),
  layer(['src/views/**'], { knows: ['views/', 'domain/'], packages: 'd3-scale|d3-shape|uqr' }),
  layer(['src/components/**', 'src/layouts/**'], { knows: looks, typesOf: ['views/'], packages: 'astro:assets|astro/types|.+\\.css' }),
  layer(['src/pages/**'], { knows: ['pages/', ...belowPages], packages: 'astro|astro:content|astro:assets|@astrojs/rss|.+\\.css' }),
  layer(['src/search/**'], { knows: ['search/', 'domain/'] }),
  // A <script> in an Astro file runs in the browser.
  layer(['src/**/*.astro/*.ts'], { knows: ['search/', browser] }),
  layer(['src/browser/**'], { knows: [browser] }),
  layer(['scripts/**'], { knows: ['scripts/', 'domain/', 'source/', 'views/', 'search/'], packages: '.+' }),
];

const message = 'The same input gives the same answer here: have what is needed passed in.';
/** @type {['error', ...object[]]} */
const impureSyntax = [
  'error',
  { selector: 'MemberExpression[object.name=Date][property.name=now]', message },
  { selector: ':matches(NewExpression, CallExpression)[callee.name=Date][arguments.length=0]', message },
  { selector: 'MemberExpression[object.name=Math][property.name=random]', message },
  { selector: 'ImportExpression', message },
];
/** @type {['error', ...string[]]} */
const impureGlobals = ['error', 'process', 'Buffer', 'performance', 'crypto', 'fetch', 'window', 'document'];

export default defineConfig(
  globalIgnores(['dist/', '.astro/', '.cache/', 'public/', 'content/', 'tests/fixtures/']),
  tseslint.configs.strictTypeChecked,
  {
    languageOptions: { parserOptions: { projectService: true } },
    rules: {
      eqeqeq: 'error',
      '@typescript-eslint/no-confusing-void-expression': ['error', { ignoreArrowShorthand: true }],
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      // Astro hands loaders and routes objects of functions to take apart, typed as methods.
      '@typescript-eslint/unbound-method': 'off',
    },
  },
  astro.configs.recommended,
  astro.configs['jsx-a11y-recommended'],
  // `astro check` and `tsc` see to the types in these.
  { files: ['**/*.astro', '**/*.astro/*.ts', '**/*.{js,mjs}'], extends: [tseslint.configs.disableTypeChecked] },
  layers,
  { files: ['src/domain/**', 'src/views/**'], rules: { 'no-restricted-syntax': impureSyntax, 'no-restricted-globals': impureGlobals } },
  { files: ['src/pages/**'], rules: { 'max-lines': ['error', 40] } },
);
