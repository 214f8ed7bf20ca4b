import { ploverScore } from '../../knowledge/plover-scores.js'
import { type DatasetEvent, datasetEvent, type Party } from '../datasets/event.js'
import { countryAt, isWide, pointOf } from '../datasets/where.js'
import type { ExportFormat } from '../format.js'
import { type QuotedSpan, recordRow, wordsOf } from '../record-row.js'

/** Statuses that PLOVER tells by an auxiliary mode; the others are told without one. */
const AUXILIARY: Readonly<Record<string, string>> = {
  undated_past: 'historical',
  scheduled: 'future',
  intended: 'future',
  postponed: 'future',
  threatened: 'hypothetical',
  hypothetical: 'hypothetical',
  denied: 'negation',
  cancelled: 'negation',
}

const party = ({ name, facts }: Party) => ({
  name,
  country: facts?.country ?? null,
  sector: facts?.sector ?? [],
  kind: facts?.kind ?? null,
})

const location = (event: DatasetEvent) => {
  const { place } = event
  if (place === null) return null
  const point = pointOf(place)
  return {
    name: isWide(place) && place.where_prec === 6 ? null : place.name,
    country: countryAt(event),
    lat: point?.lat ?? null,
    lon: point?.lon ?? null,
    where_prec: place.where_prec,
  }
}

/** An event as an object of PLOVER's, with the fields of its manual, and of ours those that it cannot do without: status and who says so. */
export const ploverEvent = (event: DatasetEvent, program: string, made: string) => {
  const given = recordRow(event.row)
  const { days, plover, mode, row } = event
  const score = plover === null ? undefined : ploverScore(plover, mode)
  const evidence = given.evidence as readonly QuotedSpan[]
  return {
    id: given.record,
    has_event: true,
    date: days?.from ?? null,
    time: null,
    enddate: days?.to ?? null,
    endtime: null,
    date_prec: days?.prec ?? null,
    actor: event.actors.map(party),
    recipient: event.recipients.map(party),
    event: plover,
    event_loc: location(event),
    event_text: wordsOf(given.trigger),
    quad_code: score?.quad ?? null,
    event_scale: score?.score ?? null,
    mode,
    auxiliary_modes: AUXILIARY[event.status] === undefined ? [] : [AUXILIARY[event.status]!],
    context: event.contexts,
    status: event.status,
    link: event.address,
    text: wordsOf(evidence),
    text_info: { offsets: 'UTF-16', spans: evidence.map(({ start, end }) => ({ start, end })) },
    cite_info: {
      publisher: row.publisher,
      published: row.published,
      title: row.title,
      according_to: given.according_to,
      source_chain: given.source_chain,
      modality: given.modality,
    },
    coder: program,
    coded_date: made.slice(0, 10),
    coded_time: made.slice(11, 19),
    comment: `${given.review}; rule ${given.rule ?? 'none: added by a person'}`,
  }
}

/** Events in PLOVER's JSON. */
export const PLOVER: ExportFormat = {
  name: 'plover',
  title: 'PLOVER JSON',
  does: 'Events of every status with lists of actors and recipients, in PLOVER types; each says who it is according to, so nothing is kept beside it. Its schema is docs/schemas/plover.schema.json.',
  ending: 'json',
  media: 'application/json; charset=utf-8',
  holds: ['events'],
  sidecar: false,
  write: async function* ({ about, batches, leftOut }) {
    yield '['
    let between = '\n'
    for await (const batch of batches) {
      for (const row of batch.rows) {
        const event = datasetEvent(row, batch)
        if (event.plover === null) {
          leftOut(row, 'events of a type that PLOVER does not have')
          continue
        }
        yield `${between}${JSON.stringify(ploverEvent(event, about.program, about.made))}`
        between = ',\n'
      }
    }
    yield '\n]\n'
  },
}
