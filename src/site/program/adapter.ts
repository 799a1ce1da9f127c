// What Astro builds the live pages into: a module of ours that renders them, for a server and for a static build.
import type { AstroIntegration } from 'astro'

/** The adapter of the live build. */
export const program: AstroIntegration = {
  name: 'owed',
  hooks: {
    'astro:config:done': ({ setAdapter }) => {
      setAdapter({
        name: 'owed',
        // eslint-disable-next-line @typescript-eslint/no-deprecated -- only its other value is
        entrypointResolution: 'auto',
        serverEntrypoint: new URL('./entry.ts', import.meta.url),
        adapterFeatures: { buildOutput: 'server', middlewareMode: 'classic' },
        supportedAstroFeatures: { serverOutput: 'stable' },
      })
    },
  },
}
