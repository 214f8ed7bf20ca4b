/**
 * Abbreviations that the report itself spells out: "Belmora Liberation Front (BLF)" is that front all through the report, whatever
 * else a lexicon has under the same letters. The lexicon keeps its row when the words in front of the bracket are those of the row.
 */
import { countryOf } from '../knowledge/countries.js'
import { groupOf } from '../knowledge/groups.js'
import { bodyOf } from '../knowledge/igos.js'
import { mediumOf } from '../knowledge/media.js'
import { fold } from '../knowledge/phrase-index.js'
import { regionOf } from '../knowledge/regions.js'
import type { ParsedDocument } from '../model.js'
import type { LexiconRef, NameSpan, NameType } from './name.js'
import { nameKey } from './names.js'

/** The names, without lexicon rows where the report spells the letters out as something else. */
export function heedOwnAbbreviations(doc: ParsedDocument, names: readonly NameSpan[]): readonly NameSpan[] {
  const own = new Map<string, NameType>()
  for (const brief of names) {
    if (brief.entries.length === 0 || brief.last - brief.first !== 1) continue
    const words = spelledBefore(doc, brief.first)
    if (words === null || brief.entries.some((entry) => isCalled(entry, words.folded))) continue
    own.set(nameKey(doc, brief), words.capitals ? typeBefore(names, brief) : 'other')
  }
  if (own.size === 0) return names
  return names.map((name) => {
    const type = name.last - name.first === 1 ? own.get(nameKey(doc, name)) : undefined
    return type === undefined ? name : { ...name, type, entries: [], rule: 'own-abbreviation' }
  })
}

/** The words before "(BLF)" that begin with its letters, small words between them aside; null when they do not. */
function spelledBefore(
  doc: ParsedDocument,
  brief: number,
): { readonly folded: readonly string[]; readonly capitals: boolean } | null {
  const letters = doc.tokens[brief]!.text
  if (!/^\p{Lu}{3,8}$/u.test(letters)) return null
  if (doc.tokens[brief - 1]?.text !== '(' || doc.tokens[brief + 1]?.text !== ')') return null
  const first = doc.sentences[doc.tokens[brief]!.sentence]!.first
  const words: string[] = []
  let left = letters.length
  let capitals = true
  for (let i = brief - 2; i >= first && left > 0; i--) {
    const { text } = doc.tokens[i]!
    if (text[0]?.toUpperCase() === letters[left - 1]) {
      words.unshift(fold(text))
      if (text[0] !== letters[left - 1]) capitals = false
      left--
    } else if (!SMALL.test(text)) return null
  }
  return left > 0 ? null : { folded: words, capitals }
}

const SMALL = /^(?:of|for|the|and|in|on|to|de|des|du|la|le|'s|’s|'|’|-|&)$/i

const typeBefore = (names: readonly NameSpan[], brief: NameSpan): NameType => {
  const type = names.find(({ last }) => last === brief.first - 1)?.type
  return type === undefined || type === 'person' || type === 'people' ? 'organisation' : type
}

/** Every word is one of a form of the row, if need be by its stem: "Baloch" for "Balochistan", "Force" for "Forces". */
const isCalled = (entry: LexiconRef, words: readonly string[]): boolean =>
  formsOf(entry).some((form) => {
    const known = fold(form).split(/[^\p{L}\p{N}]+/u)
    return words.every((word) => known.some((other) => alike(word, other)))
  })

const STEM = 4

const alike = (a: string, b: string): boolean =>
  a === b || (a.length >= STEM && b.length >= STEM && a.slice(0, STEM) === b.slice(0, STEM))

function formsOf({ lexicon, id }: LexiconRef): readonly string[] {
  if (lexicon === 'countries') {
    const country = countryOf(id)
    return country ? [country.name, ...country.aliases] : []
  }
  const row =
    lexicon === 'groups'
      ? groupOf(id)
      : lexicon === 'igos'
        ? bodyOf(id)
        : lexicon === 'media'
          ? mediumOf(id)
          : lexicon === 'regions'
            ? regionOf(id)
            : undefined
  return row ? [row.name, ...row.forms] : []
}
