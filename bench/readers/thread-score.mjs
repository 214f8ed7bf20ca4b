/**
 * Scores what was found across reports against the gold of examples/darvela/threads.json. Pure: two objects in, numbers out.
 */
import { nearest, overlap, pairs, placed, rates, unworded, worded } from './mention-groups.mjs'

/** Two lists matched by a key; what is optional in the gold is neither missed nor wrong. */
const keyed = (gold, found, key) => {
  const firm = new Set(gold.filter(({ optional }) => !optional).map(key))
  const optional = new Set(gold.filter((one) => one.optional).map(key))
  const own = new Set(found.map(key).filter((k) => !optional.has(k)))
  const right = [...own].filter((k) => firm.has(k))
  return {
    links: rates(right.length, own.size, firm.size),
    faults: [
      ...[...own].filter((k) => !firm.has(k)).map((k) => `wrong: ${k}`),
      ...[...firm].filter((k) => !own.has(k)).map((k) => `missed: ${k}`),
    ],
  }
}

const textKey = ({ left, right, relation }) => `${Math.min(left, right)}-${Math.max(left, right)} ${relation}`

/** Which reports have one origin for a claim: pairs of reports put together, and claims with the right number of origins. */
const origins = (gold, found, happenings) => {
  const answers = gold.map((claim) => {
    const told = happenings.find(({ id }) => id === claim.about)?.mentions.map(placed) ?? []
    const listed = new Set(claim.groups.flat())
    // Of several found happenings the claim is the one that most of its mentions are of.
    const shares = found.map(
      ({ mentions }) => told.filter((other) => mentions.some((mention) => overlap(mention, other) > 0)).length,
    )
    const most = Math.max(0, ...shares)
    const own = most === 0 ? [] : found[shares.indexOf(most)].groups
    return {
      claim,
      found: own.map((group) => group.filter((report) => listed.has(report))).filter((group) => group.length > 0),
    }
  })
  const key = ({ id }, [a, b]) => `${id} ${Math.min(a, b)}-${Math.max(a, b)}`
  const keysOf = (claim, list) => list.flatMap((group) => pairs(group).map((pair) => key(claim, pair)))
  const { links, faults } = keyed(
    answers.flatMap(({ claim }) => keysOf(claim, claim.groups)),
    answers.flatMap(({ claim, found }) => keysOf(claim, found)),
    String,
  )
  const counted = answers.filter(({ claim, found }) => found.length === claim.groups.length).length
  return { links, counts: { right: counted, of: gold.length }, faults }
}

/**
 * Links between figures of different reports. A link is right when the gold has it with the same relation; wrong when it has another
 * there or the two figures count different things; left aside when the gold says nothing of it (two distant ones of a series).
 */
const figures = (gold, found, apart) => {
  const entries = gold.flatMap(({ id, entries }) => entries.map((e) => ({ ...placed(e), series: id })))
  const stated = gold.flatMap(({ id, relations }) =>
    relations.map(({ left, right, relation }) => ({ key: `${id} ${left} ${right}`, relation })),
  )
  const relationOf = new Map(stated.map(({ key, relation }) => [key, relation]))
  const right = new Set()
  const wrong = new Set()
  const crossed = new Set()
  for (const link of found) {
    const [at, to] = [nearest(link.left, entries), nearest(link.right, entries)]
    if (at === -1 || to === -1) continue
    const ends = [entries[at], entries[to]].sort((a, b) => a.report - b.report)
    const [one, other] = ends
    if (one.report === other.report) continue
    if (one.series !== other.series) {
      crossed.add([one.series, other.series].sort().join('\n'))
      wrong.add(`${one.series} ${one.id} ${link.relation} ${other.series} ${other.id}`)
      continue
    }
    const key = `${one.series} ${one.id} ${other.id}`
    if (relationOf.get(key) === link.relation) right.add(key)
    else if (relationOf.has(key)) wrong.add(`${key} is ${relationOf.get(key)}, found ${link.relation}`)
  }
  return {
    links: rates(right.size, right.size + wrong.size, stated.length),
    apart: {
      joined: apart.filter(({ left, right }) => crossed.has([left, right].sort().join('\n'))).length,
      of: apart.length,
    },
    faults: [
      ...[...wrong].map((words) => `wrong: ${words}`),
      ...stated.filter(({ key }) => !right.has(key)).map(({ key, relation }) => `missed: ${key} ${relation}`),
    ],
  }
}

/**
 * What changed, by kind: a found change is right when the gold has one of that kind in that report whose words it overlaps; each counts
 * once. The gold keeps to the clear ones, so what is found beyond it lowers precision only for the kinds it lists in full: not for "new".
 */
const changes = (gold, found) => {
  const kinds = ['new', 'revised', 'superseded', 'contradicted', 'settled']
  const faults = []
  const byKind = Object.fromEntries(
    kinds.map((kind) => {
      const own = found.filter((change) => change.kind === kind)
      const free = new Set(own.keys())
      const wanted = gold.filter((change) => change.kind === kind)
      const missed = wanted.filter((change) => {
        const hit = [...free].find((i) => overlap(placed(change), own[i]) > 0)
        if (hit === undefined) return true
        free.delete(hit)
        return false
      })
      faults.push(
        ...missed.map(({ report, about, anchor }) => `missed: ${report} ${kind} ${about.id} “${anchor.text}”`),
      )
      if (kind !== 'new')
        faults.push(...[...free].map((i) => `wrong: ${own[i].report} ${kind} ${own[i].start}-${own[i].end}`))
      const right = wanted.length - missed.length
      return [kind, { ...rates(right, own.length, wanted.length), ...(kind === 'new' ? { precision: null } : {}) }]
    }),
  )
  return { byKind, faults }
}

/**
 * @param gold what threads.json holds
 * @param found the same lists, as far as something was found: groups of mentions for happenings, rounds, proposals, positions and actors,
 * links for texts and figures, `{mentions, groups}` for origins, `{report, kind, start, end}` for changes
 */
export const score = (gold, found) => {
  const goldOf = (list, field) => gold[list].map((group) => group[field].map(placed))
  const foundOf = (list, field) => (found[list] ?? []).map((group) => group[field])
  const ids = (list, field = 'id') => gold[list].map((group) => group[field])
  const args = (list, field, id) => [goldOf(list, field), foundOf(list, field), ids(list, id), gold.apart?.[list] ?? []]
  return {
    happenings: unworded(...args('happenings', 'mentions')),
    texts: keyed(gold.texts, found.texts ?? [], textKey),
    origins: origins(gold.origins, found.origins ?? [], gold.happenings),
    figures: figures(gold.figures, found.figures ?? [], gold.apart?.figures ?? []),
    rounds: worded('status', ...args('rounds', 'mentions')),
    proposals: worded('status', ...args('proposals', 'mentions')),
    positions: worded('stance', ...args('positions', 'history')),
    actors: unworded(...args('actors', 'names', 'name')),
    changes: changes(gold.changes, found.changes ?? []),
  }
}
