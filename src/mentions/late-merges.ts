/**
 * Second thoughts once the whole report has been read: "the country" or "the movement" that came before anything it could point back
 * to is the state or the body the report turned out to be about, when there is only one such.
 */
import { actorNoun } from '../knowledge/actor-nouns.js'
import type { Mention } from '../model.js'
import type { Casebook } from './casebook.js'
import { type Entity, isNamedAs } from './draft.js'
import { countsOf } from './lands.js'
import type { Scene } from './scene.js'

/** How often the chosen one must be mentioned, and how far it must lead the next. */
const ENOUGH = 3
const LEAD = 2
const MANY = 50

export function mergeLate(book: Casebook, scene: Scene, mentions: Mention[]): void {
  const named = new Map<string, Entity[]>()
  // Of a report that names its armed wing alone "the movement" is the whole of that.
  const wholes = new Set(book.entities.flatMap((e) => (e.forms.size > 0 && e.partOf !== null ? [e.partOf] : [])))
  for (const e of book.entities) {
    if (e.person || (e.forms.size === 0 && !wholes.has(e.index))) continue
    for (const noun of e.nouns) {
      if (e.forms.size === 0 && !isNamedAs(e, noun)) continue
      const list = named.get(noun)
      if (list) list.push(e)
      else named.set(noun, [e])
    }
  }
  const states = leadingState(book, scene, (e) => e.kind === 'country')
  for (const entity of book.entities) {
    if (entity.mentions.length === 0 || entity.forms.size > 0 || !/^noun:[^|]*\|one\|\|\|[^|]*\|$/.test(entity.key))
      continue
    if (isAnyOne(book, mentions[entity.mentions[0]!]!)) continue
    const [noun = '', , , , qualifiers = ''] = entity.key.slice(5).split('|')
    const target =
      qualifiers === ''
        ? targetOf(
            leadingState(book, scene, (e) => e.kind === 'country' && noun !== 'country' && e.nouns.has(noun)) ?? states,
            named.get(noun) ?? [],
            noun,
          )
        : namedWith(named.get(noun) ?? [], qualifiers.split(' '))
    if (!target) continue
    for (const id of entity.mentions) {
      mentions[id] = { ...mentions[id]!, actor: target.index, resolvedBy: 'coreference', rule: 'named-later' }
    }
    target.mentions.push(...entity.mentions)
    entity.mentions.splice(0)
    entity.mergedInto = target.index
  }
}

/** "an unidentified group", "another movement", "a country that has seen war": any such, not the one the report names. */
const isAnyOne = ({ doc }: Casebook, { first }: Mention): boolean =>
  INDEFINITE.has(doc.tokens[first]!.text.toLowerCase())

const INDEFINITE = new Set(['a', 'an', 'another', 'some', 'one'])

function targetOf(state: Entity | null, called: readonly Entity[], noun: string): Entity | null {
  if (actorNoun('country').has(noun)) return state
  if (!actorNoun('collective').has(noun)) return null
  // A body that has the noun in its name, or was called so: "Torvane People's Movement".
  return called.length === 1 ? called[0]! : leading(called.slice(0, MANY))
}

/** "The Torvane movement": the one body with all these words in its name. */
function namedWith(called: readonly Entity[], qualifiers: readonly string[]): Entity | null {
  const found = called.slice(0, MANY).filter((e) => {
    const words = [...e.forms.keys()]
      .join(' ')
      .toLowerCase()
      .split(/[^\p{L}]+/u)
    return qualifiers.every((q) => words.includes(q))
  })
  return found.length === 1 ? found[0]! : null
}

function leading(found: readonly Entity[], count = ({ mentions }: Entity): number => mentions.length): Entity | null {
  const [first, second] = [...found].sort((a, b) => count(b) - count(a) || a.index - b.index)
  if (!first || count(first) < ENOUGH) return null
  return second && count(first) < LEAD * count(second) ? null : first
}

/** The state that a report is most about, those times counted too when it names it as a place. */
function leadingState(book: Casebook, { lands, entityAt }: Scene, fits: (e: Entity) => boolean): Entity | null {
  const asPlace = countsOf(lands.filter(({ head }) => entityAt[head]! < 0))
  return leading(book.entities.filter(fits), (e) => e.mentions.length + (asPlace.get(e.key) ?? 0))
}
