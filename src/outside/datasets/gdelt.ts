import { type DataSet, dataSetRow, plainDay, plainDegrees, typeOfCode } from './dataset.js'

const actorColumns = (actor: string): readonly string[] =>
  [
    'Code',
    'Name',
    'CountryCode',
    'KnownGroupCode',
    'EthnicCode',
    'Religion1Code',
    'Religion2Code',
    'Type1Code',
    'Type2Code',
    'Type3Code',
  ].map((part) => `${actor}${part}`)
const placeColumns = (of: string): readonly string[] =>
  ['Type', 'FullName', 'CountryCode', 'ADM1Code', 'ADM2Code', 'Lat', 'Long', 'FeatureID'].map(
    (part) => `${of}Geo_${part}`,
  )

/** Columns of a GDELT 2.0 event file, which has no header. */
export const GDELT_COLUMNS: readonly string[] = [
  'GLOBALEVENTID', 'SQLDATE', 'MonthYear', 'Year', 'FractionDate',
  ...actorColumns('Actor1'),
  ...actorColumns('Actor2'),
  'IsRootEvent', 'EventCode', 'EventBaseCode', 'EventRootCode', 'QuadClass', 'GoldsteinScale', 'NumMentions', 'NumSources', 'NumArticles', 'AvgTone',
  ...placeColumns('Actor1'),
  ...placeColumns('Actor2'),
  ...placeColumns('Action'),
  'DATEADDED', 'SOURCEURL',
] // biome-ignore format: the order of the format

const AT = new Map(GDELT_COLUMNS.map((name, at) => [name, at]))

/** GDELT 2.0 events: 61 cells set apart by tabs, no header, no quotation marks. */
export const GDELT: DataSet = {
  kind: 'gdelt',
  name: 'GDELT 2.0 events',
  columns: GDELT_COLUMNS,
  hasHeader: false,
  recognises: (first) =>
    first.length === GDELT_COLUMNS.length &&
    /^\d{1,20}$/.test(first[0]!) &&
    plainDay(first[1]!) !== null &&
    /^[1-4]?$/.test(first[29]!),
  reader: () => (row) =>
    dataSetRow(row, GDELT_COLUMNS.length, (cells) => {
      const of = (name: string): string => cells[AT.get(name)!]!.trim()
      const day = plainDay(of('SQLDATE'))
      return {
        days: day === null ? { fault: 'is no day' } : { value: { from: day, to: day, prec: 1 } },
        dayCell: of('SQLDATE'),
        dayColumn: 'SQLDATE',
        id: of('GLOBALEVENTID') || null,
        ...typeOfCode(of('EventCode'), of('EventCode')),
        actors: [of('Actor1Name')].filter((name) => name !== ''),
        recipients: [of('Actor2Name')].filter((name) => name !== ''),
        place: of('ActionGeo_FullName') || null,
        country: of('ActionGeo_CountryCode') || null,
        lat: plainDegrees(of('ActionGeo_Lat'), 90),
        lon: plainDegrees(of('ActionGeo_Long'), 180),
        source: of('SOURCEURL') || null,
        low: null,
        best: null,
        high: null,
        notes: null,
      }
    }),
}
