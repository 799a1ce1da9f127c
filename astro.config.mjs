// How the pages are built: into a program of ours that renders them from a notebook in memory, live and as plain files.
import { defineConfig, passthroughImageService } from 'astro/config'
import { program } from './src/site/program/adapter.ts'

export default defineConfig({
  output: 'server',
  adapter: program,
  outDir: process.env.OWED_OUT ?? '.build/live/by-hand',
  session: false,
  devToolbar: { enabled: false },
  image: { service: passthroughImageService() },
  build: { format: 'directory', inlineStylesheets: 'never' },
  // Every script and font is a file of its own: the Content-Security-Policy allows nothing inline.
  vite: { build: { assetsInlineLimit: 0, chunkSizeWarningLimit: 2000 } },
})
