/** The starter codebook: data/codebook-starter, a codebook like any other. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { dataPath } from './data-folder.js'

const FOLDER = 'codebook-starter'

/** Its files by their paths inside the folder, in the order of the paths. */
export const starterFiles = (): readonly { readonly path: string; readonly text: string }[] =>
  ['', 'lexicons', 'rules']
    .flatMap((folder) =>
      readdirSync(dataPath(join(FOLDER, folder)), { withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(folder, entry.name)),
    )
    .sort()
    .map((path) => ({ path, text: readFileSync(dataPath(join(FOLDER, path)), 'utf8') }))
