import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'desk/src/**/*.test.ts', 'test/**/*.test.ts'],
    // Tests that start the built program are slow on a loaded machine; no test measures time.
    testTimeout: 300_000,
    hookTimeout: 300_000,
  },
})
