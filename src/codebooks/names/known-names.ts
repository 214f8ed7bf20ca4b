/** What Parley itself knows of a name: whose it is, whether it is a place, a description, or an ordinary word. */
import { agentAt } from '../../knowledge/agents.js'
import { isCommonWord } from '../../knowledge/common-words.js'
import { dictionaryWords } from '../../knowledge/dictionary-words.js'
import { citiesCalled } from '../../knowledge/gazetteer.js'
import { once } from '../../knowledge/in-use.js'
import { type KnownName, nameIndex } from '../../knowledge/names.js'
import { peopleOf } from '../../knowledge/peoples.js'
import { longestAt, piecesOf } from '../../knowledge/phrase-index.js'
import { titleIndex } from '../../knowledge/titles.js'

const wordsOf = (form: string): readonly { readonly text: string }[] => form.split(/[\s]+/).map((text) => ({ text }))

/** What our lexicons say of exactly this form, in the case they would meet it in. */
export function knownAs(form: string): readonly KnownName[] {
  const words = wordsOf(form)
  const hit = longestAt(nameIndex(), piecesOf(words), 0, words.length)
  return hit && hit.last === words.length ? hit.values : []
}

/** A town of this size is meant by its name more often than anybody who bears it. */
const TOWN = 15_000

/** True for a region, a capital or a town: a place is a place in our record, whatever it stands for in another. */
export const isPlace = (form: string): boolean =>
  knownAs(form).some(({ lexicon, as }) => lexicon === 'regions' || as === 'capital') ||
  citiesCalled(form).some(({ population }) => population >= TOWN)

const before = once(() => new Set(dictionaryWords('before-title')))

/** A name without the titles, nationalities and "former" that a dictionary puts before it; '' when nothing is left. */
export function withoutTitles(form: string): { readonly name: string; readonly titled: boolean } {
  const words = wordsOf(form)
  const pieces = piecesOf(words)
  let at = 0
  let titled = false
  for (let moved = true; moved && at < words.length; ) {
    moved = false
    const title = longestAt(titleIndex(), pieces, at, words.length)
    const name = longestAt(nameIndex(), pieces, at, words.length)
    // "SULTAN QABOOS" is known as a whole: its title is part of the name.
    if (title && !(name && name.last > title.last)) {
      at = title.last
      titled = moved = true
    } else if (before().has(words[at]!.text.toLowerCase().replace(/-$/, '')) && at + 1 < words.length) {
      at++
      moved = true
    } else if (name && name.last < words.length && name.values.some(({ as }) => as === 'adjective')) {
      const next = longestAt(titleIndex(), pieces, name.last, words.length)
      if (next) {
        at = name.last
        moved = true
      }
    }
  }
  return {
    name: words
      .slice(at)
      .map(({ text }) => text)
      .join(' '),
    titled,
  }
}

/** True for words that name no one in particular: "AFGHAN SOLDIERS", "FOREIGN MINISTER", "RULING PARTY OFFICIALS". */
export function isDescription(form: string): boolean {
  const words = wordsOf(form)
  const lower = words.map(({ text }) => text.toLowerCase())
  const agent = agentAt((i) => lower[i] ?? '', words.length - 1, 0)
  const title = longestAt(titleIndex(), piecesOf(words), 0, words.length)
  if (title && title.last === words.length) return true
  if (!agent) return false
  const pieces = piecesOf(words)
  for (let at = 0; at < agent.first; ) {
    const name = longestAt(nameIndex(), pieces, at, agent.first)
    const step = name?.values.some(isOrigin) ? name.last : 0
    if (step > 0) at = step
    else if (agentAt((i) => lower[i] ?? '', at, at)) at++
    else return false
  }
  return true
}

/** A state or a people; "Northern" and "Western" are parts of names as often. */
const isOrigin = ({ lexicon, id }: KnownName): boolean =>
  lexicon === 'countries' || (lexicon === 'peoples' && peopleOf(id)?.kind !== 'regional')

/** True for one word that running English, or a description, uses in small letters. */
export const isOrdinary = (form: string): boolean => {
  const lower = form.toLowerCase()
  return (
    !/[\s]/.test(form) &&
    (isCommonWord(lower) ||
      isCommonWord(lower.replace(/s$/, '')) ||
      agentAt((i) => (i === 0 ? lower : ''), 0, 0) !== null)
  )
}
