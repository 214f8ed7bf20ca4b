import { UsageError } from '../errors.js'
import type { ExportFormat } from './format.js'
import { ACLED } from './formats/acled.js'
import { CLAIMS } from './formats/claims.js'
import { CSV } from './formats/csv.js'
import { GDELT } from './formats/gdelt.js'
import { GEOJSON } from './formats/geojson.js'
import { GRAPHML } from './formats/graphml.js'
import { ICALENDAR } from './formats/icalendar.js'
import { JSON_LINES } from './formats/json-lines.js'
import { PARQUET } from './formats/parquet.js'
import { PLOVER } from './formats/plover.js'
import { POLECAT } from './formats/polecat.js'
import { UCDP } from './formats/ucdp.js'

/** All formats that records go out in, in the order they are offered in. */
export const FORMATS: readonly ExportFormat[] = [
  CSV,
  JSON_LINES,
  PARQUET,
  PLOVER,
  POLECAT,
  GDELT,
  ACLED,
  UCDP,
  GEOJSON,
  GRAPHML,
  CLAIMS,
  ICALENDAR,
]

/** The format of that name; a UsageError that lists all when there is none. */
export const formatNamed = (name: string): ExportFormat => {
  const found = FORMATS.find((format) => format.name === name)
  if (found !== undefined) return found
  throw new UsageError(
    `format "${name}": there is none; give one of ${FORMATS.map((format) => format.name).join(', ')}`,
  )
}
