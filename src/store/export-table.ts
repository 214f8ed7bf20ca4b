import type { ReviewedList } from '../review/lists.js'
import { canMatch, conditionOf, filterParameters } from './export-filter.js'
import { asItStands, type ExportWanted, standsFor } from './export-records.js'
import { FIELDS, LONGEST_QUOTE } from './exported-fields.js'
import { RECORD_TABLES, type Shape } from './shapes.js'
import type { Store } from './store.js'

/** Rows that are put together before they are written: few, so that wide ones with lists need little memory however many threads write. */
const ROWS_A_GROUP = 8192

/**
 * Writes the records into a Parquet file without taking a row out of the database: kind by kind, in the order they came into the store,
 * because sorting rows this wide takes more memory than writing them. Columns are those of the CSV file: days are dates, lists are lists,
 * participants and the like lists of named parts; quoted words are cut as everywhere. Names in lambdas begin with "a_": else a column of
 * the same name would be taken.
 */
export const writeParquet = async (store: Store, wanted: ExportWanted, path: string): Promise<void> => {
  const parameters = await filterParameters(store, wanted)
  const kinds = wanted.kinds.filter((kind) => canMatch(kind, wanted))
  // Without a kind that can match, the columns are still those of the kinds asked for.
  const asked = kinds.length > 0 ? kinds : wanted.kinds
  const tables = asked.map((kind) => `(${recordsOf(kind, wanted, kinds.length > 0)})`)
  // On a connection of its own, so that questions are answered meanwhile.
  const beside = await store.db.beside()
  try {
    await beside.run(
      `copy (${tables.join(' union all by name ')})
     to '${path.replaceAll("'", "''")}' (format parquet, compression zstd, row_group_size ${ROWS_A_GROUP})`,
      parameters,
    )
  } finally {
    await beside.close()
  }
}

/** The query for the records of one kind, with the columns they go out in. */
const recordsOf = (kind: ReviewedList, wanted: ExportWanted, any: boolean): string => {
  const shape: Readonly<Record<string, Shape>> = RECORD_TABLES[kind]
  const stated = 'statement' in shape
  const { facts, spans } = FIELDS[kind]
  const columns = [
    `s.report || ':' || s.id as record`,
    `'${kind}' as kind`,
    's.report as report, r.publisher as publisher, r.published as published, r.title as title',
    `case when s.review = 'open' then 'not reviewed' else s.review end as review`,
    ...facts.map((name) => fact(name, shape)),
    `${according(shape)} as according_to`,
    `${chain(shape, stated)} as source_chain`,
    `${'modality' in shape ? 's.modality' : stated ? 'st.modality' : 'null::varchar'} as modality`,
    ...spans.map((name) => quoted(name, shape)),
    's.rule as rule, s.known as known',
  ]
  return `select ${columns.join(', ')} from (${asItStands(kind, 'true')}) s join log.reports r using (report)
      ${stated ? 'left join log.statements st on st.reading = s.reading and st.id = s.statement' : ''}
    where ${standsFor(wanted)} and ${any ? conditionOf(kind, wanted) : 'false'}`
}

/** Days become columns of their own; parts of parts go out without their spans. */
const fact = (name: string, shapes: Readonly<Record<string, Shape>>): string => {
  // The kind of a condition would stand where every record says what kind of record it is.
  if (name === 'condition') return 's.kind as condition'
  const shape = shapes[name]!
  if (Array.isArray(shape) && typeof shape[0] === 'object') {
    const parts = Object.keys(shape[0]).filter((part) => part !== 'evidence')
    const bare = parts.map((part) => `'${part}': a_part.${part}`).join(', ')
    return `list_transform(s.${name}, lambda a_part: {${bare}}) as ${name}`
  }
  if (typeof shape === 'string' || Array.isArray(shape)) return `s.${name} as ${name}`
  const parts = Object.keys(shape).filter((part) => part !== 'basis')
  return parts.map((part) => `s.${name}."${part}" as ${name}_${part}`).join(', ')
}

const named = (name: string): string => `case when ${name} = 'report' then 'the report' else ${name} end`

const sourcesOf = (shapes: Readonly<Record<string, Shape>>): string =>
  'speakers' in shapes ? 's.speakers' : 'according_to' in shapes ? 's.according_to' : 'null::varchar[]'

const according = (shapes: Readonly<Record<string, Shape>>): string =>
  `list_transform(coalesce(${sourcesOf(shapes)}, []), lambda a_name: ${named('a_name')})`

/** Who says so, outermost first: through the statement it stands in, else from the report to whom it is according to. */
const chain = (shapes: Readonly<Record<string, Shape>>, stated: boolean): string => {
  const short = `list_concat(['the report'], list_filter(coalesce(${sourcesOf(shapes)}, []), lambda a_name: a_name <> 'report'))`
  const links = 'source_chain' in shapes ? 's.source_chain' : stated ? 'st.source_chain' : null
  if (links === null) return short
  const link = `case when len(a_link.names) > 0 then ${named("array_to_string(a_link.names, ' and ')")} else coalesce(${named('a_link.described')}, 'not stated') end`
  return `coalesce(list_transform(${links}, lambda a_link: ${link}), ${short})`
}

/** The words of a field's spans, cut short, and where each begins and ends. */
const quoted = (name: string, shapes: Readonly<Record<string, Shape>>): string => {
  const spans = Array.isArray(shapes[name]) ? `s.${name}` : `[s.${name}]`
  const of = (part: string): string => `list_transform(${spans}, lambda a_span: a_span."${part}")`
  const words = `regexp_replace(array_to_string(${of('text')}, ' … '), '[\\s\\p{Z}]+', ' ', 'g')`
  return `case when length(${words}) > ${LONGEST_QUOTE} then left(${words}, ${LONGEST_QUOTE - 2}) || ' …' else ${words} end as ${name}_text,
    ${of('start')} as ${name}_start, ${of('end')} as ${name}_end`
}
