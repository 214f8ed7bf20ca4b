import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'

/** The same two levels up from src/knowledge and from dist/knowledge. */
const FOLDER = new URL('../../data/', import.meta.url)

/** Path of a file under data/. */
export const dataPath = (relative: string): string => fileURLToPath(new URL(relative, FOLDER))

export const dataExists = (relative: string): boolean => existsSync(dataPath(relative))
