/**
 * Faults that event rules and their words can have without any being wrong by itself: a pattern that is written twice, one that another
 * tried before it always takes away, a class nobody names, a governing word whose effect a later line silently changes. Pure functions
 * over the rules given, so that a codebook's can be looked at as well as ours.
 */
import {
  type Part,
  type Pattern,
  rankOf,
  readEventRule,
  SITES,
  type Site,
  type When,
  type Words,
} from './event-rules.js'
import { EVENT_GOVERNORS_COLUMNS, EVENT_WORDS_COLUMNS } from './event-words.js'
import { type RuleHead, whereOf } from './rule-file.js'
import { list, readTable } from './table.js'

export interface RuleFault {
  readonly kind: 'duplicate' | 'shadowed' | 'unused-class' | 'word-twice' | 'governor-twice'
  /** "FILE:LINE". */
  readonly where: string
  /** What is wrong and what to do. */
  readonly says: string
}

interface Written {
  readonly head: RuleHead
  readonly site: Site
  readonly text: string
  readonly pattern: Pattern
  readonly when: When
  readonly where: string
  readonly rank: number
}

const FIELD = Object.fromEntries(SITES) as Readonly<Record<Site, string>>

/** Every pattern of the rules with its place in the order of trial. */
function writtenIn(heads: readonly RuleHead[]): Written[] {
  const all: Written[] = []
  for (const head of heads) {
    const { rule, patterns } = readEventRule(head)
    const seen = { verb: 0, noun: 0, predicate: 0 }
    for (const { site, pattern } of patterns) {
      const at = seen[site]++
      const text = (head[FIELD[site]] as readonly string[])[at] ?? ''
      const where = whereOf(head, FIELD[site], at)
      all.push({ head, site, text, pattern, when: rule.when, where, rank: rankOf(pattern, all.length) })
    }
  }
  return all
}

/** Patterns written twice, and patterns that one tried before them takes every sentence from. */
export function patternFaults(heads: readonly RuleHead[]): RuleFault[] {
  const byLemma = new Map<string, Written[]>()
  for (const written of writtenIn(heads))
    for (const lemma of new Set(written.pattern.lemmas)) {
      const key = `${written.site} ${lemma}`
      const list = byLemma.get(key)
      if (list) list.push(written)
      else byLemma.set(key, [written])
    }
  const faults: RuleFault[] = []
  for (const [key, patterns] of byLemma) {
    const lemma = key.slice(key.indexOf(' ') + 1)
    const tried = [...patterns].sort((a, b) => b.rank - a.rank)
    for (const [k, later] of tried.entries()) {
      const earlier = tried.slice(0, k).find((other) => takesAll(other, later))
      if (earlier === undefined) continue
      const same = takesAll(later, earlier)
      faults.push({
        kind: same ? 'duplicate' : 'shadowed',
        where: later.where,
        says: same
          ? `"${later.text}" (${lemma}) stands in rule ${earlier.head.id} too (${earlier.where.replace(/: rule .*/, '')}): keep one`
          : `"${later.text}" (${lemma}) is never reached: "${earlier.text}" of rule ${earlier.head.id} (${earlier.where.replace(/: rule .*/, '')}) fits wherever it does; remove it or ask more of the other`,
      })
    }
  }
  return faults
}

/** True when whatever fits `narrow` fits `wide` as well. */
const takesAll = (wide: Written, narrow: Written): boolean =>
  isImplied(wide.when, narrow.when) &&
  wide.pattern.parts.every((part) => narrow.pattern.parts.some((given) => implies(given, part)))

/** True when a clause that meets `given` meets `wanted`. */
const isImplied = (wanted: When, given: When): boolean =>
  (wanted.negated === undefined || wanted.negated === given.negated) &&
  (wanted.tense === undefined || (given.tense?.every((t) => wanted.tense?.includes(t)) ?? false)) &&
  (wanted.voice === undefined || wanted.voice === given.voice) &&
  (!wanted.demanded || given.demanded === true) &&
  (!wanted.actor || given.actor === true) &&
  (!wanted.accusing || given.accusing === true) &&
  (!wanted.bidden || given.bidden === true)

/** True when what meets one part meets the other. */
function implies(given: Part, wanted: Part): boolean {
  if (given.kind !== wanted.kind) return false
  if (given.kind === 'word' && wanted.kind === 'word') return given.lemmas.every((l) => wanted.lemmas.includes(l))
  if (given.kind === 'oblique' && wanted.kind === 'oblique')
    return given.preps.every((p) => wanted.preps.includes(p)) && isWithin(given.words, wanted.words)
  if ('form' in given && 'form' in wanted && given.form !== wanted.form) return false
  if ('not' in given && 'not' in wanted) {
    if (given.not !== wanted.not) return false
    // To shut out more is to ask more.
    return given.not ? isWithin(wanted.words, given.words) : isWithin(given.words, wanted.words)
  }
  if ('words' in given && 'words' in wanted) return isWithin(given.words, wanted.words)
  return true
}

const isWithin = (inner: Words, outer: Words): boolean => {
  if (outer.any) return true
  if (inner.any) return false
  return [...inner.lemmas].every((l) => outer.lemmas.has(l)) && [...inner.named].every((n) => outer.named.has(n))
}

/** Word classes that neither a rule nor the code names, and words that stand twice in one; `named` are the classes that the code asks for. */
export function classFaults(heads: readonly RuleHead[], named: ReadonlySet<string>): RuleFault[] {
  const used = new Set(named)
  for (const head of heads)
    for (const field of Object.values(FIELD))
      for (const text of (head[field] as readonly string[] | undefined) ?? [])
        for (const [, names = ''] of text.matchAll(/\{([^}]*)\}/g)) for (const name of names.split('|')) used.add(name)
  const rows = readTable('event-words', EVENT_WORDS_COLUMNS)
  for (const { cells } of rows)
    for (const form of list(cells.forms)) if (/^\{.+\}$/.test(form)) used.add(form.slice(1, -1))
  return rows.flatMap(({ file, line, cells }) => {
    const forms = list(cells.forms)
    const where = `${file}:${line}`
    const twice = forms.filter((form, at) => forms.indexOf(form) !== at)
    return [
      ...(used.has(cells.id)
        ? []
        : [{ kind: 'unused-class' as const, where, says: `no rule names ${cells.id}: remove the line` }]),
      ...twice.map((form) => ({
        kind: 'word-twice' as const,
        where,
        says: `"${form}" stands twice in ${cells.id}: remove one`,
      })),
    ]
  })
}

/** Governing words of one kind with two effects, where the one that is meant for both kinds comes later and silently wins, or two lines vie. */
export function governorFaults(): RuleFault[] {
  const first = new Map<string, { readonly effect: string; readonly line: number; readonly on: string }>()
  return readTable('event-governors', EVENT_GOVERNORS_COLUMNS).flatMap(({ file, line, cells }) => {
    const on = cells.on || 'any'
    return list(cells.forms).flatMap((form) => {
      const before = first.get(`${on} ${form}`) ?? (on === 'any' ? specific(first, form) : undefined)
      first.set(`${on} ${form}`, before ?? { effect: cells.effect, line, on })
      if (before === undefined) return []
      const again = before.effect === cells.effect
      const says = again
        ? `"${form}" has the effect ${cells.effect} already (line ${before.line}): remove one`
        : `"${form}" is ${before.effect} in line ${before.line} and ${cells.effect} here, which wins: remove the other, or say on what each goes`
      return [{ kind: 'governor-twice' as const, where: `${file}:${line}`, says }]
    })
  })
}

const specific = <Value>(first: ReadonlyMap<string, Value>, form: string): Value | undefined =>
  first.get(`noun ${form}`) ?? first.get(`clause ${form}`)
