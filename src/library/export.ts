import { briefFile as briefOf } from '../exports/brief/file.js'
import type { BriefFormat } from '../exports/brief/formats.js'
import { type Exporting, exporting } from '../exports/exporting.js'
import { formatNamed } from '../exports/formats.js'
import { kindsNamed, REVIEWED, type ReviewedList } from '../review/lists.js'
import type { Store } from '../store/store.js'
import { dayOf, type Narrow, wantedOf } from './narrow.js'
import { timeNow } from './time-now.js'

/** Which records go out, and how. */
export interface ExportAsked extends Omit<Narrow, 'limit'> {
  /** Kinds of records, all when left out. */
  readonly kinds?: readonly ReviewedList[]
  /** What a person accepted, edited or added (also when left out), or all but what was rejected. */
  readonly review?: 'reviewed' | 'all'
  /** Whether private persons have labels ("Person 12") in place of their names. */
  readonly pseudonyms?: boolean
  /** Whether `sidecar()` will be asked; yes when left out. Its lines are held until it is. */
  readonly sidecar?: boolean
  /** The time the file says it was made at, UTC to the second; the clock when it is left out. */
  readonly made?: string
}

/**
 * Records on their way out in a format, by its name in `FORMATS` ("csv", "geojson", "gdelt", "parquet" ...). Nothing is written before the
 * first of `pieces` is taken; they are bytes, and `writeFile(path, exported.pieces)` takes them as they are. Afterwards `aboutFile()`
 * says what the file holds and what was left out, and `sidecar()` who says what, for a format that cannot hold it. A UsageError says so
 * when there is no such format or kind, or when the format holds none of the kinds.
 */
export const exportRecords = async (store: Store, format: string, asked: ExportAsked = {}): Promise<Exporting> => {
  const {
    kinds = REVIEWED,
    review = 'reviewed',
    pseudonyms = false,
    sidecar = true,
    made = timeNow(),
    ...narrow
  } = asked
  const named = kindsNamed(kinds, 'kinds')
  const { limit: _, ...filter } = wantedOf(narrow, 1)
  const wanted = { ...filter, kinds: named, reviewedOnly: review === 'reviewed' }
  return exporting(store, formatNamed(format), wanted, { made, pseudonyms, sidecar })
}

/** The brief since a day (YYYY-MM-DD) as the bytes of a file, "markdown" or "docx", with a footnote for each report it cites. */
export const briefFile = (
  store: Store,
  since: string,
  format: BriefFormat,
  { made = timeNow(), ...narrow }: Omit<Narrow, 'since'> & { readonly made?: string } = {},
): Promise<Uint8Array> => briefOf(store, dayOf('since', since)!, wantedOf(narrow, 20), format, made)
