// Puts the command line and the packages it uses into a few files under dist/program: a command then opens a dozen files where the
// compiler's output and the packages together are some three hundred, which takes Node as long as a query to a large store.
import { join } from 'node:path'
import { build } from 'vite'
import { root } from './setup.mjs'

await build({
  root,
  configFile: false,
  publicDir: false,
  logLevel: 'warn',
  // Native code stays where npm put it.
  ssr: { noExternal: true, external: ['libsql', '@duckdb/node-bindings'] },
  build: {
    ssr: true,
    target: 'node20',
    // As deep as the rooms of src: what is found from a file's own place (data, the desk) is found from here.
    outDir: 'dist/program',
    emptyOutDir: true,
    minify: false,
    license: { fileName: 'licenses.md' },
    rolldownOptions: {
      input: {
        main: join(root, 'src/cli/main.ts'),
        'reading-thread': join(root, 'src/api/reading/reading-thread.ts'),
      },
      output: { entryFileNames: '[name].js', chunkFileNames: '[name]-[hash].js' },
    },
  },
})
