import react from '@vitejs/plugin-react'
import { defineConfig } from 'vite'

// The built desk lies beside the program that serves it. While it is worked on, "npm run dev -w desk" asks a server on port 4173.
export default defineConfig({
  plugins: [react()],
  build: { outDir: '../dist/desk', emptyOutDir: true, assetsInlineLimit: 0 },
  server: { proxy: { '/api': 'http://127.0.0.1:4173' } },
})
