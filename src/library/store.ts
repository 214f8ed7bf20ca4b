/**
 * Parley as a library, over many reports: a store, what is asked of it, what goes out of it and what others recorded beside it.
 *
 *     import { addPaths, changesSince, openStore } from 'parley-record/store'
 *     const store = await openStore('talks.duckdb', 'write')
 *     for await (const added of addPaths(store, ['reports/'])) console.log(added.kind, added.where)
 *     for (const { kind, why } of await changesSince(store, '2026-05-20')) console.log(kind, why)
 *     await store.close()
 *
 * Days are YYYY-MM-DD, times UTC to the second. What a caller gets wrong is a UsageError, what is wrong in files and stores a DataError,
 * each in one line that says what to do.
 */
export type { Agreement, TypeAgreement } from '../compare/agreement.js'
export type { ComparisonRow } from '../compare/comparison-rows.js'
export { DataError, UsageError } from '../errors.js'
export { BRIEF_FORMATS, type BriefFormat } from '../exports/brief/formats.js'
export type { AboutFile, Exporting, LeftOut } from '../exports/exporting.js'
/** The formats records go out in, with name, title, what each is for and which kinds it holds. */
export { FORMATS } from '../exports/formats.js'
export type { SidecarLine } from '../exports/sidecar.js'
export type { About } from '../intake/report.js'
export type { Codebook } from '../knowledge/codebook.js'
export { loadCodebook as openCodebook } from '../knowledge/codebook-faults.js'
export { REVIEWED as KINDS, type ReviewedList as Kind } from '../review/lists.js'
export type { Added } from '../store/add.js'
export type { ToldChange } from '../store/changes.js'
export type { Row } from '../store/database.js'
export type { History, Stance } from '../store/positions.js'
export type { ListedReport, ReportPage } from '../store/report-page.js'
export type { Saying } from '../store/sayings.js'
export type { Situation } from '../store/situation.js'
export { type Mode, openStore, type Store } from '../store/store.js'
export { type StoreSummary, storeSummary } from '../store/summary.js'
export { type Verified, verify } from '../store/verify.js'
export type { CountMark, PopulationRows, SourceRow } from '../views/across/figure-rows.js'
export type { TimelineRow } from '../views/across/timeline.js'
export * from './add.js'
export * from './ask.js'
export * from './compare.js'
export * from './export.js'
export * from './imported.js'
export type { Narrow } from './narrow.js'
export type { KeptOutside } from './outside.js'
