// Builds the site into dist/site.
import { rmSync } from 'node:fs'
import { join } from 'node:path'
import Eleventy from '@11ty/eleventy'
import { root } from '../scripts/setup.mjs'

process.chdir(root)
rmSync(join(root, 'dist/site'), { recursive: true, force: true })
const eleventy = new Eleventy('site/pages', 'dist/site', { configPath: 'site/eleventy.config.js', quietMode: true })
await eleventy.write()
