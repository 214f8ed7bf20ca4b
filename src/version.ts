import { existsSync, readFileSync } from 'node:fs'

/** From the source or the compiled file, and from the bundle, which lies one folder deeper. */
const places = ['../package.json', '../../package.json'].map((place) => new URL(place, import.meta.url))

const { name, version } = JSON.parse(readFileSync(places.find((place) => existsSync(place))!, 'utf8')) as {
  name: string
  version: string
}

/** The program's version, as in package.json. */
export const VERSION: string = version

/** The name the package is published under. */
export const PACKAGE: string = name
