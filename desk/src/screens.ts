import type { ComponentType } from 'react'
import { whenShown } from './parts/when-shown.js'

/** One screen of the desk: where it is, what it is called, and the key that goes there after g. */
export interface Screen {
  readonly path: string
  readonly name: string
  readonly key: string
  readonly Show: ComponentType
}

const screen = (path: string, name: string, key: string, load: Parameters<typeof whenShown>[1]): Screen => ({
  path,
  name,
  key,
  Show: whenShown(path, load),
})

/** The screens in the order of the navigation; each is loaded when it is first shown. */
export const SCREENS: readonly Screen[] = [
  screen('/changes', 'Changes', 'c', () => import('./screens/changes/changes.js')),
  screen('/reports', 'Reports', 'r', () => import('./screens/reports/reports.js')),
  screen('/report/:key', 'Report', '', () => import('./screens/reader/reader.js')),
  screen('/review', 'Review', 'v', () => import('./screens/review/review.js')),
  screen('/log', 'Log of decisions', '', () => import('./screens/log/log.js')),
  screen('/board', 'Board', 'b', () => import('./screens/board/board.js')),
  screen('/talks', 'Talks', 't', () => import('./screens/talks/talks.js')),
  screen('/figures', 'Figures', 'f', () => import('./screens/figures/figures.js')),
  screen('/timeline', 'Timeline', 'l', () => import('./screens/timeline/timeline.js')),
  screen('/network', 'Network', 'n', () => import('./screens/network/network.js')),
  screen('/map', 'Map', 'm', () => import('./screens/map/map.js')),
  screen('/sources', 'Sources', 's', () => import('./screens/sources/sources.js')),
  screen('/search', 'Search', 'h', () => import('./screens/search/search.js')),
  screen('/export', 'Export', 'e', () => import('./screens/export/export.js')),
  screen('/add', 'Add', 'a', () => import('./screens/add/add.js')),
]

/** The screen at the address without a path of its own. */
export const FIRST = '/changes'
