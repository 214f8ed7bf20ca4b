import type { OpenAPIHono } from '@hono/zod-openapi'
import { VERSION } from '../version.js'
import { addAddRoutes } from './routes/add.js'
import { addBoardRoutes } from './routes/board.js'
import { addChangesRoute } from './routes/changes.js'
import { addMapRoutes } from './routes/map.js'
import { addNetworkRoutes } from './routes/network.js'
import { addRecordRoute } from './routes/record.js'
import { addReportRoute } from './routes/report.js'
import { addSituationRoute } from './routes/situation.js'
import { addStepsRoute } from './routes/steps.js'
import { addStoreRoute } from './routes/store.js'
import { addTimelineRoute } from './routes/timeline.js'
import type { Served } from './served.js'

const ROUTES: readonly ((app: OpenAPIHono, served: Served) => void)[] = [
  addStoreRoute,
  addAddRoutes,
  addRecordRoute,
  addBoardRoutes,
  addReportRoute,
  addStepsRoute,
  addTimelineRoute,
  addNetworkRoutes,
  addMapRoutes,
  addChangesRoute,
  addSituationRoute,
]

/** Adds all routes under /api, and their description at /api/openapi.json. */
export const addRoutes = (app: OpenAPIHono, served: Served): void => {
  for (const add of ROUTES) add(app, served)
  app.doc31('/api/openapi.json', {
    openapi: '3.1.0',
    info: {
      title: 'Parley',
      version: VERSION,
      description: 'Asks and decides over one store of news reports read into a sourced record.',
      license: { name: 'MIT' },
    },
  })
}
