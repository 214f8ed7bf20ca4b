import { read } from '../../read.js'
import { countedLinks } from '../counted.js'
import { comparedAs, relate, type Trait, traitsOf } from '../kinds.js'
import { refKey } from '../links.js'
import { metLinks } from '../met.js'
import type { Link, ThreadedReport } from '../model.js'

/** A short report, read as any other: its key is its name in the test. */
export const reported = (key: string, published: string | null, publisher: string, text: string): ThreadedReport => ({
  key,
  address: null,
  record: read({
    id: key,
    text,
    title: null,
    publisher,
    published,
    publishedBasis: published === null ? null : 'given',
    language: 'en',
  }).record,
})

/** The traits of one kind that a report gives. */
export const traitsIn = <Kind extends Trait['kind']>(
  report: ThreadedReport,
  kind: Kind,
): readonly Extract<Trait, { readonly kind: Kind }>[] =>
  traitsOf(report).filter((trait): trait is Extract<Trait, { readonly kind: Kind }> => trait.kind === kind)

/** The links among reports as a store finds them: two traits are compared only where they share a key. */
export function linksAmong(reports: readonly ThreadedReport[], kind?: Trait['kind']): readonly Link[] {
  const traits = reports.flatMap(traitsOf).filter((trait) => kind === undefined || trait.kind === kind)
  const found = traits.flatMap((one, at) =>
    traits
      .slice(at + 1)
      .filter((other) => comparedAs(other.kind) === comparedAs(one.kind) && other.report !== one.report)
      .filter((other) => one.keys.some((key) => other.keys.includes(key)))
      .flatMap((other) => relate(one, other) ?? []),
  )
  const hung = [...countedLinks(traits, found), ...metLinks(traits, found)]
  return [...found, ...hung.filter((link) => !found.some((other) => ofOne(link, other)))]
}

const ofOne = (a: Link, b: Link): boolean =>
  [a, b].map(({ left, right }) => [refKey(left), refKey(right)].sort().join()).every((pair, _, all) => pair === all[0])

/** Relations of links as short strings, each once, sorted. */
export const relationsOf = (links: readonly Link[]): readonly string[] =>
  [...new Set(links.map(({ relation, left, right }) => `${relation} ${left.report} ${right.report}`))].sort()
