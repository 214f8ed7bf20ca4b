import { type ComponentType, lazy } from 'react'

/** One screen of the desk: where it is, what it is called, and the key that goes there after g. */
export interface Screen {
  readonly path: string
  readonly name: string
  readonly key: string
  readonly Show: ComponentType
}

/** The screens in the order of the navigation; each is loaded when it is first shown. */
export const SCREENS: readonly Screen[] = [
  { path: '/changes', name: 'Changes', key: 'c', Show: lazy(() => import('./screens/changes/changes.js')) },
  { path: '/reports', name: 'Reports', key: 'r', Show: lazy(() => import('./screens/reports/reports.js')) },
  { path: '/report/:key', name: 'Report', key: '', Show: lazy(() => import('./screens/reader/reader.js')) },
  { path: '/review', name: 'Review', key: 'v', Show: lazy(() => import('./screens/review/review.js')) },
  { path: '/log', name: 'Log of decisions', key: '', Show: lazy(() => import('./screens/log/log.js')) },
  { path: '/board', name: 'Board', key: 'b', Show: lazy(() => import('./screens/board/board.js')) },
  { path: '/talks', name: 'Talks', key: 't', Show: lazy(() => import('./screens/talks/talks.js')) },
  { path: '/figures', name: 'Figures', key: 'f', Show: lazy(() => import('./screens/figures/figures.js')) },
  { path: '/timeline', name: 'Timeline', key: 'l', Show: lazy(() => import('./screens/timeline/timeline.js')) },
  { path: '/network', name: 'Network', key: 'n', Show: lazy(() => import('./screens/network/network.js')) },
  { path: '/map', name: 'Map', key: 'm', Show: lazy(() => import('./screens/map/map.js')) },
  { path: '/sources', name: 'Sources', key: 's', Show: lazy(() => import('./screens/sources/sources.js')) },
  { path: '/search', name: 'Search', key: 'h', Show: lazy(() => import('./screens/search/search.js')) },
  { path: '/export', name: 'Export', key: 'e', Show: lazy(() => import('./screens/export/export.js')) },
  { path: '/add', name: 'Add', key: 'a', Show: lazy(() => import('./screens/add/add.js')) },
]

/** The screen at the address without a path of its own. */
export const FIRST = '/changes'
