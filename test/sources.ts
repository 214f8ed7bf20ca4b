import { readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'

/** The repository's root. */
export const root = fileURLToPath(new URL('..', import.meta.url))

/** Paths under a folder of the repository, relative to its root, in order; folders of packages and of built files are left out. */
export const filesUnder = (folder: string): readonly string[] =>
  readdirSync(join(root, folder), { withFileTypes: true })
    .filter(({ name }) => !['node_modules', 'dist', '.build', '.git', '__pycache__'].includes(name))
    .flatMap((entry) => {
      const path = join(folder, entry.name)
      return entry.isDirectory() ? filesUnder(path) : [relative(root, join(root, path))]
    })
    .sort()

/** The program's own sources: no tests, and not the kernel, which is AssemblyScript with rules of its own. */
export const sources = (): readonly string[] =>
  filesUnder('src').filter(
    (path) => path.endsWith('.ts') && !path.endsWith('.test.ts') && !/^src\/parse\/(kernel|testing)\//.test(path),
  )

/** The text of a file of the repository. */
export const textOf = (path: string): string => readFileSync(join(root, path), 'utf8')
