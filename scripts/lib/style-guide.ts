import type { AstroIntegration } from 'astro';

/** Shows the design system at `/styleguide/` in `npm run dev`; a build has no such page. */
export function styleGuide(): AstroIntegration {
  return {
    name: 'prongsai-style-guide',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command === 'dev') injectRoute({ pattern: '/styleguide', entrypoint: './src/pages/_styleguide.astro', prerender: true });
      },
    },
  };
}
