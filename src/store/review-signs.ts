import { NOBODY } from '../attributions/sayers.js'
import { REVIEWED, type ReviewedList } from '../review/lists.js'
import { CONSEQUENCES, type ConsequenceSign, DOUBTS, type DoubtSign } from '../review/signs.js'
import type { Row } from './database.js'
import type { Store } from './store.js'

/** How the signs of a list's records are seen in its table `t`; `words` is the stretch of text each stands on. */
interface SeenIn {
  /** Conditions, the first that holds counts; the last is what is left. */
  readonly consequence: readonly (readonly [ConsequenceSign, string])[]
  readonly doubts: Partial<Readonly<Record<DoubtSign, string>>>
  readonly words: string
  /** Names the record has in it. */
  readonly names: string
}

const UNNAMED = 'list_has_any(t.according_to, unnamed.names)'
const PART_OF = (list: string, field: string) => `list_transform(t.${list}, lambda each: each.${field})`

const SEEN: Readonly<Record<ReviewedList, SeenIn>> = {
  statements: {
    consequence: [
      ['threatened', `t.modality = 'threatened'`],
      ['other', 'true'],
    ],
    doubts: {
      unnamed: 't.anonymous',
      described: `not t.anonymous and len(t.source_chain[-1].names) = 0 and t.source_chain[-1].described != 'report'`,
      no_source: `len(t.source_chain[-1].names) = 0 and coalesce(t.source_chain[-1].described, '${NOBODY}') like '${NOBODY}%'`,
    },
    // Of what somebody says much is not recorded; whose words they are is what counts here.
    words: 't.source[1]',
    names: 't.speakers',
  },
  events: {
    consequence: [
      ['assault', `t.plover = 'ASSAULT'`],
      ['hostile', `t.plover in ('THREATEN', 'SANCTION', 'MOBILIZE', 'COERCE', 'RETREAT')`],
      ['accord', `t.plover in ('AGREE', 'CONCEDE')`],
      ['other', 'true'],
    ],
    doubts: {
      unnamed: UNNAMED,
      no_actor: 'len(t.actors) = 0',
      no_recipient: `len(t.recipients) = 0 and t.plover in ('ASSAULT', 'COERCE', 'THREATEN', 'SANCTION', 'ACCUSE')`,
      no_day: `t."date" is null`,
      no_place: `t.place is null and t.plover = 'ASSAULT'`,
      no_type: 't.plover is null and t.type is null',
    },
    words: 't.trigger',
    names: 't.actors || t.recipients',
  },
  positions: {
    consequence: [
      ['stand', `t.stance in ('accepts', 'rejects')`],
      ['stance', 'true'],
    ],
    doubts: { unnamed: UNNAMED, no_code: 't.issue_code is null' },
    words: 't.evidence[1]',
    names: '[t.actor, t.party]',
  },
  conditions: {
    consequence: [
      ['threat', `t.kind = 'conditional_threat'`],
      ['condition', 'true'],
    ],
    doubts: { unnamed: UNNAMED, no_holder: 't.holder is null' },
    words: 't.evidence[1]',
    names: '[t.holder]',
  },
  rounds: {
    consequence: [['round', 'true']],
    doubts: { no_day: `t."date" is null`, few_sides: 'len(t.participants) < 2' },
    words: 't.evidence[1]',
    names: `${PART_OF('participants', 'actor')} || ${PART_OF('third_parties', 'actor')}`,
  },
  proposals: {
    consequence: [
      ['answer', 'len(t.acceptance) > 0'],
      ['proposal', 'true'],
    ],
    doubts: { no_presenter: 'len(t.presented_by) = 0' },
    words: 't.evidence[1]',
    names: `t.presented_by || t.presented_to || ${PART_OF('acceptance', 'actor')}`,
  },
  figures: {
    consequence: [
      ['killed', `t.metric in ('killed', 'wounded', 'missing')`],
      ['people', `t.metric in ('captured', 'released', 'displaced', 'detained')`],
      ['other', 'true'],
    ],
    doubts: { unnamed: UNNAMED, vague: `t.qualifier = 'vague'`, no_population: 't.population is null' },
    words: 't.span',
    names: 't.according_to || [t.perpetrator, t.population]',
  },
}

/** Signs that are seen alike in all lists. */
const doubtsOf = ({ words }: SeenIn): Partial<Readonly<Record<DoubtSign, string>>> => ({
  implied: `t.known = 'implied'`,
  relative: `t.known = 'relative'`,
  tension: 'tense.record is not null',
  notice: `len(list_filter(loose.spans, lambda each: each.start < ${words}."end" and each."end" > ${words}.start)) > 0`,
})

/** What the signs of readings are seen in beside their records: who in them is unnamed, what is not recorded, what pulls apart. */
const BESIDE = `
  unnamed as (select reading, list(name) as names from log.actors semi join current using (reading) where anonymous group by reading),
  loose as (select reading, list(struct_pack("start" := "at".start, "end" := "at"."end")) as spans
    from log.notices semi join current using (reading) where "at" is not null group by reading),
  tense as (select distinct reading, unnest(["left".record, "right".record]) as record from log.tensions semi join current using (reading))`

const signsOf = (list: ReviewedList): string => {
  const seen = SEEN[list]
  const doubts = Object.entries({ ...doubtsOf(seen), ...seen.doubts }) as readonly (readonly [DoubtSign, string])[]
  const cases = (value: (sign: ConsequenceSign) => string | number) =>
    `case ${seen.consequence.map(([sign, condition]) => `when ${condition} then ${value(sign)}`).join(' ')} end`
  return `select '${list}' as list, t.reading, t.id, ${cases((sign) => `'${sign}'`)} as consequence, ${cases((sign) => CONSEQUENCES[sign].level)} as level,
      list_filter([${doubts.map(([sign, condition]) => `case when ${condition} then '${sign}' end`).join(', ')}], lambda each: each is not null) as doubts,
      ${doubts.map(([sign, condition]) => `case when ${condition} then ${DOUBTS[sign].counts} else 0 end`).join(' + ')} as doubted
    from log.${list} t semi join current c on t.reading = c.reading
      left join unnamed on unnamed.reading = t.reading left join loose on loose.reading = t.reading
      left join tense on tense.reading = t.reading and tense.record = t.id`
}

/**
 * Sees to it that the table `review_signs` of this connection holds the signs of all readings that count. They follow from the reading
 * alone, so each is looked at once for as long as the store is open; what links tell (CLASHES) is joined when the queue is asked.
 */
export const keepSigns = async ({ db }: Store): Promise<void> => {
  await db.run(
    `create temp table if not exists review_signs (list VARCHAR, reading INTEGER, id VARCHAR, consequence VARCHAR, level TINYINT, doubts VARCHAR[], doubted TINYINT)`,
  )
  const [left] = await db.rows('select count(*) as readings from readings anti join review_signs using (reading)')
  if (Number(left?.readings) === 0) return
  // A row without a record marks a reading as looked at: in the same statement, so that two questions at once keep nothing twice.
  await db.run(
    `insert into review_signs with current as (select reading from readings anti join review_signs using (reading)), ${BESIDE}
     ${REVIEWED.map(signsOf).join(' union all ')} union all select null, reading, null, null, 0, [], 0 from current`,
  )
}

/** The signs of the records of a list in one reading, whether or not it counts now. */
export const signsIn = (store: Store, list: ReviewedList, reading: number): Promise<readonly Row[]> =>
  store.db.rows(
    `with current as (select $reading::integer as reading), ${BESIDE}, ${CLASHES}
     select s.id, consequence, doubts, clash.id is not null as clashes from (${signsOf(list)}) s left join clash on clash.id = s.id`,
    { reading },
  )

/** Records of the readings of `current` that another report tells otherwise. */
export const CLASHES = `clash as (select distinct reading, id from (
    select left_reading as reading, left_id as id, right_reading as other from log.links where relation = 'conflicts'
    union all select right_reading, right_id, left_reading from log.links where relation = 'conflicts')
    semi join current using (reading) where other not in (select reading from log.reread))`

/** Selects the records of a list in the readings of `current`; those that name one of $names, when it is not null. */
export const namingOf = (list: ReviewedList): string =>
  `select '${list}' as list, t.reading, t.id from log.${list} t semi join current c on t.reading = c.reading
   where $names is null or list_has_any(${SEEN[list].names}, from_json($names, '["VARCHAR"]'))`
