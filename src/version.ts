import { readFileSync } from 'node:fs'

const { name, version } = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  name: string
  version: string
}

/** The program's version, as in package.json. */
export const VERSION: string = version

/** The name the package is published under. */
export const PACKAGE: string = name
