import react from '@vitejs/plugin-react'
import { defineConfig } from 'electron-vite'

/** The oldest Electron this has to run in decides the targets: 33 has Chromium 130 and Node 20.18. */
export default defineConfig({
  main: {
    build: {
      target: 'node20.18',
      minify: true,
      outDir: 'out/main',
      externalizeDeps: false,
      rollupOptions: {
        input: {
          main: 'electron/main.ts',
          'command-line': 'electron/command-line.ts',
          'workbook-worker': 'electron/workbook-worker.ts',
          'calendar-worker': 'electron/calendar-worker.ts',
        },
        external: ['better-sqlite3'],
        output: {
          format: 'cjs',
          // A thread's file lies beside the one that starts it.
          entryFileNames: ({ name }) => (name.endsWith('-worker') ? 'chunks/[name].cjs' : '[name].cjs'),
        },
      },
    },
  },
  preload: {
    build: {
      target: 'node20.18',
      outDir: 'out/preload',
      rollupOptions: { input: 'electron/preload.ts', output: { format: 'cjs', entryFileNames: 'preload.cjs' } },
    },
  },
  renderer: {
    root: 'renderer',
    plugins: [react()],
    build: {
      target: 'chrome130',
      minify: true,
      outDir: 'out/renderer',
      rollupOptions: {
        input: 'renderer/index.html',
        // What the first picture needs comes in one piece: each file costs the start two milliseconds.
        output: { codeSplitting: { groups: [{ name: 'first', tags: ['$initial'] }] } },
      },
    },
  },
})
