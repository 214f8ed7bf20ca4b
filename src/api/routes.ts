import { OpenAPIHono } from '@hono/zod-openapi'
import { VERSION } from '../version.js'
import { addActorsRoutes } from './routes/actors.js'
import { addAddRoutes } from './routes/add.js'
import { addBoardRoutes } from './routes/board.js'
import { addChangesRoute } from './routes/changes.js'
import { addExportRoutes } from './routes/export.js'
import { addFiguresRoute } from './routes/figures.js'
import { addMapRoutes } from './routes/map.js'
import { addNetworkRoutes } from './routes/network.js'
import { addOutsideRoutes } from './routes/outside.js'
import { addPositionsRoute } from './routes/positions.js'
import { addReadRoute } from './routes/read.js'
import { addRecordRoute } from './routes/record.js'
import { addReportRoute } from './routes/report.js'
import { addReportsRoute } from './routes/reports.js'
import { addReviewAgreementRoute } from './routes/review-agreement.js'
import { addReviewDecideRoutes } from './routes/review-decide.js'
import { addReviewLogRoute } from './routes/review-log.js'
import { addReviewQueueRoute } from './routes/review-queue.js'
import { addReviewRecordRoute } from './routes/review-record.js'
import { addSearchRoute } from './routes/search.js'
import { addSituationRoutes } from './routes/situation.js'
import { addSourcesRoute } from './routes/sources.js'
import { addStepsRoute } from './routes/steps.js'
import { addStoreRoute } from './routes/store.js'
import { addTalksRoutes } from './routes/talks.js'
import { addTimelineRoute } from './routes/timeline.js'
import type { Served } from './served.js'

const ROUTES: readonly ((app: OpenAPIHono, served: Served) => void)[] = [
  addStoreRoute,
  addAddRoutes,
  addReadRoute,
  addRecordRoute,
  addBoardRoutes,
  addPositionsRoute,
  addTalksRoutes,
  addTimelineRoute,
  addFiguresRoute,
  addNetworkRoutes,
  addMapRoutes,
  addChangesRoute,
  addSituationRoutes,
  addReportsRoute,
  addSearchRoute,
  addSourcesRoute,
  addExportRoutes,
  addReportRoute,
  addStepsRoute,
  addReviewQueueRoute,
  addReviewRecordRoute,
  addReviewDecideRoutes,
  addReviewLogRoute,
  addReviewAgreementRoute,
  addActorsRoutes,
  addOutsideRoutes,
]

const ABOUT = {
  openapi: '3.1.0',
  info: {
    title: 'Parley',
    version: VERSION,
    description: 'Asks and decides over one store of news reports read into a sourced record.',
    license: { name: 'MIT' },
  },
}

/** Adds all routes under /api, and their description at /api/openapi.json. */
export const addRoutes = (app: OpenAPIHono, served: Served): void => {
  for (const add of ROUTES) add(app, served)
  app.doc31('/api/openapi.json', ABOUT)
}

/** The description of all routes in OpenAPI 3.1, as /api/openapi.json gives it. */
export const apiDescription = (): object => {
  const app = new OpenAPIHono()
  // Routes ask a store when they are called, not when they are added: none is called here.
  for (const add of ROUTES) add(app, {} as Served)
  return app.getOpenAPI31Document(ABOUT)
}
