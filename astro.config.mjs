// How the site is built: one set of pages, two outputs, chosen by OWED_OUTPUT (live or static).
import node from '@astrojs/node'
import { defineConfig, passthroughImageService } from 'astro/config'

const live = process.env.OWED_OUTPUT === 'live'

export default defineConfig({
  ...(live ? { output: 'server', adapter: node({ mode: 'middleware' }) } : { output: 'static' }),
  outDir: process.env.OWED_OUT ?? (live ? '.build/live/by-hand' : 'dist'),
  session: false,
  devToolbar: { enabled: false },
  image: { service: passthroughImageService() },
  build: { format: 'directory', inlineStylesheets: 'never' },
  // Every script and font is a file of its own: the Content-Security-Policy allows nothing inline.
  vite: { build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 } },
})
