import { availableParallelism } from 'node:os'
import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['src/**/*.test.ts', 'desk/src/**/*.test.ts', 'test/**/*.test.ts'],
    // Tests that start the built program are slow on a loaded machine; no test measures time.
    testTimeout: 300_000,
    // Left to itself, vitest runs one file at a time on two cores, and all of them take twice as long.
    maxWorkers: Math.max(2, availableParallelism() - 1),
    hookTimeout: 300_000,
  },
})
