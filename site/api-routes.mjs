// The routes of docs/openapi.json as rows of a table.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { root } from '../scripts/setup.mjs'

const { openapi, paths } = JSON.parse(readFileSync(join(root, 'docs/openapi.json'), 'utf8'))

/** `{openapi, routes: {method, path, summary, parameters}[]}`, in the order of the description. */
export const api = {
  openapi,
  routes: Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { summary, description, parameters = [] }]) => ({
      method: method.toUpperCase(),
      path,
      summary: summary ?? description,
      parameters: parameters.map(({ name }) => name),
    })),
  ),
}
