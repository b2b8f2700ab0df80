import mdx from '@astrojs/mdx';
import { satteri } from '@astrojs/markdown-satteri';
import { defineConfig } from 'astro/config';

export default defineConfig({
  output: 'static',
  trailingSlash: 'always',
  cacheDir: '.cache/astro',
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  build: { inlineStylesheets: 'never', concurrency: 4 },
  markdown: { processor: satteri({ features: { smartPunctuation: false } }), syntaxHighlight: false },
  integrations: [mdx()],
  vite: { build: { assetsInlineLimit: 0 } },
  devToolbar: { enabled: false },
});
