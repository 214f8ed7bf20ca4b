/** What a store that holds examples/darvela.jsonl found across its reports, in the shape that thread-score.mjs scores. */

import { overridesOf, stanceNamesOf } from '../../dist/store/parties.js'
import { openStore } from '../../dist/store/store.js'
import { recordOf } from '../../dist/store/stored-report.js'
import { asLink } from '../../dist/store/traits.js'
import { resolvedKey } from '../../dist/threads/actor-names.js'
import { changes, inText } from '../../dist/threads/changes.js'
import { connected } from '../../dist/threads/connected.js'
import { happenings } from '../../dist/threads/happenings.js'
import { relate } from '../../dist/threads/kinds.js'
import { refKey } from '../../dist/threads/links.js'
import { heldUnder, positionHistories } from '../../dist/threads/position-history.js'
import { independentOrigins } from '../../dist/threads/texts/independent.js'

/** A report is called by its number, 12 for darvela-12; places are UTF-16 indexes into its text. */
export const foundIn = async (storePath) => {
  const store = await openStore(storePath, 'read')
  try {
    return await gather(store)
  } finally {
    await store.close()
  }
}

const gather = async (store) => {
  const { db } = store
  const reports = await db.rows('select report, given_id, published from log.reports order by given_id')
  const number = new Map(reports.map(({ report, given_id }) => [report, Number(/\d+$/.exec(given_id)[0])]))
  const records = new Map()
  for (const { report } of reports) records.set(report, await recordOf(store, report))
  // Also those of versions that a later one replaces: the gold knows them.
  const traits = (await db.rows('select body from log.traits order by trait')).map(({ body }) => ({
    keys: [],
    ...JSON.parse(body),
  }))
  const links = (await db.rows('select * from links order by all')).map(asLink)
  const of = (kind) => traits.filter((trait) => trait.kind === kind)
  const place = ({ report }, { start, end }) => ({ report: number.get(report), start, end })
  const listOf = {
    happening: 'events',
    figure: 'figures',
    round: 'rounds',
    proposal: 'proposals',
    position: 'positions',
  }
  const recordFor = (kind, { report, id }) => records.get(report)[listOf[kind]].find((record) => record.id === id)
  const spanFor = (kind, ref) => {
    const record = recordFor(kind, ref)
    return kind === 'happening' ? record.trigger : kind === 'figure' ? record.span : record.evidence[0]
  }
  /** Where a report tells a happening: the word that does, and each passage that tells it again. */
  const placesOf = (trait) => {
    const { trigger, evidence } = recordFor('happening', trait)
    const again = evidence.filter(({ start, end }) => end <= trigger.start || trigger.end <= start)
    return [trigger, ...again].map((span) => place(trait, span))
  }

  const names = await stanceNamesOf(store)
  const held = traits.map((trait) => (trait.kind === 'position' ? heldUnder(trait, names) : trait))
  const groups = happenings(of('happening'), links)
  const textLinks = links.filter(({ kind }) => kind === 'text')
  const claims = new Map(
    (await db.rows('select report, id, origin from log.events')).map(({ report, id, origin }) => [
      `${report} ${id}`,
      origin,
    ]),
  )
  // Two days told of one round conflict; it is one round.
  const follow = (kind, ...relations) =>
    connected(
      of(kind),
      links.filter((link) => link.kind === kind && relations.includes(link.relation)),
    )

  // Who is said to go to where a round is, inferred: the words of who says so, which tell it as still to come.
  const comings = links.filter(({ kind }) => kind === 'attendance')
  const journeysTo = (group) => {
    const own = new Set(group.map(refKey))
    const others = comings.flatMap(({ left, right }) => [
      ...(own.has(refKey(right)) ? [left] : []),
      ...(own.has(refKey(left)) ? [right] : []),
    ])
    return [...new Map(others.map((ref) => [refKey(ref), ref])).values()].flatMap((journey) => {
      const { content } = records.get(journey.report).statements.find(({ id }) => id === journey.id)
      return content.map((span) => ({ ...place(journey, span), status: 'scheduled' }))
    })
  }

  return {
    happenings: groups.map((group) => ({ mentions: group.flatMap(placesOf) })),
    texts: textLinks
      .filter(({ relation }) => relation !== 'quotation')
      .map(({ left, right, relation }) => ({
        left: number.get(left.report),
        right: number.get(right.report),
        relation,
      })),
    origins: groups.map((group) => {
      const voices = group.map(({ report, id }) => {
        const key = claims.get(`${report} ${id}`)
        return { report, origin: { key, name: key } }
      })
      return {
        mentions: group.flatMap(placesOf),
        groups: independentOrigins(voices, textLinks).map((each) => each.reports.map((report) => number.get(report))),
      }
    }),
    figures: links
      .filter(({ kind }) => kind === 'figure')
      .map(({ left, right, relation }) => ({
        left: place(left, spanFor('figure', left)),
        right: place(right, spanFor('figure', right)),
        relation,
      })),
    rounds: follow('round', 'same', 'conflicts').map((group) => ({
      mentions: [
        ...group.flatMap((trait) => {
          const { evidence, status } = recordFor('round', trait)
          return evidence.map((span) => ({ ...place(trait, span), status }))
        }),
        ...journeysTo(group),
      ],
    })),
    proposals: follow('proposal', 'same').map((group) => ({
      mentions: group.flatMap((trait) => {
        const { evidence, acceptance } = recordFor('proposal', trait)
        return [
          ...acceptance.flatMap(({ stance, evidence: words }) =>
            words.map((span) => ({ ...place(trait, span), status: stance })),
          ),
          ...evidence.map((span) => ({ ...place(trait, span), status: trait.amended ? 'revised' : 'presented' })),
        ]
      }),
    })),
    positions: await positionsOf(store, of('position'), (trait) =>
      recordFor('position', trait).evidence.map((span) => ({ ...place(trait, span), stance: trait.stance })),
    ),
    actors: await actorsOf(store, place),
    // What a change is shown with: the sentence it stands in, of a new happening its own words.
    changes: reports.flatMap(({ report }) =>
      changesBy(report, held, links, number, place, ({ kind, about, right }) =>
        kind === 'new' && about === 'happening'
          ? spanFor(about, right)
          : sentenceOf(records.get(right.report), spanFor(about, right)),
      ),
    ),
  }
}

const sentenceOf = ({ sentences }, { start }) => sentences.findLast((sentence) => sentence.start <= start)

/** Histories as a store shows them: of each party, under any of its names, on each issue. */
const positionsOf = async (store, stances, placed) => {
  const names = await stanceNamesOf(store)
  return positionHistories(stances.map((stance) => heldUnder(stance, names))).map((history) => ({
    history: history.stances.flatMap(placed),
  }))
}

const actorsOf = async (store, place) => {
  const overrides = await overridesOf(store)
  const rows = await store.db.rows(
    'select report, name, name_key, mentions from log.actors where name_key is not null order by report, id',
  )
  const actors = new Map()
  for (const row of rows) {
    const key = resolvedKey(row.name_key, overrides)
    actors.set(key, [...(actors.get(key) ?? []), ...row.mentions.map((span) => place(row, nameIn(span, row.name)))])
  }
  return [...actors.values()].map((names) => ({ names }))
}

/** Of "Ana Belir, the head of the Council" the name alone: the council is another actor. */
const nameIn = ({ start, end, text }, name) => {
  const at = text.indexOf(name)
  return at < 0 ? { start, end } : { start: start + at, end: start + at + name.length }
}

/** What one report changes against all numbered before it. */
const changesBy = (report, traits, links, number, place, spanOf) => {
  const at = number.get(report)
  const fresh = traits.filter((trait) => trait.report === report)
  const earlier = traits.filter((trait) => number.get(trait.report) < at)
  const stances = fresh
    .filter(({ kind }) => kind === 'position')
    .flatMap((stance) => earlier.filter(({ kind }) => kind === 'position').map((other) => relate(other, stance)))
    .filter((link) => link !== null)
  const byRef = new Map(traits.map((trait) => [refKey(trait), trait]))
  return changes(fresh, earlier, [...links, ...stances])
    .filter(({ about }) => about !== 'text')
    .map((change) => inText(change, byRef))
    .map((change) => ({ kind: change.kind, ...place(change.right, spanOf(change)) }))
}
