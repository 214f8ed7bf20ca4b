/**
 * Longer names that tell the bearer of a short one: "Foreign Minister Belir", "Belir of the Northern Front", "the Defence Ministry of
 * Ruvonia". By one that two reports share, "Belir" of the one can be known to be "Oskan Belir" of the other (store/parties.ts).
 */
import { once } from '../knowledge/in-use.js'
import { placeKey } from '../knowledge/place-key.js'
import { titles } from '../knowledge/titles.js'
import { nameKey } from './name-key.js'

/** Whom the report takes the actor to be of: the key of the whole, and whether that is a country. */
export interface Whole {
  readonly key: string
  readonly isCountry: boolean
}

/**
 * The longer names of a person with this key. A body tells of whom a surname is, as do offices that one person at a time holds; a country
 * has too many of one surname.
 */
export function tellingNamesOf(key: string, mentions: readonly string[], whole: Whole | null): readonly string[] {
  const surname = key.split(' ').at(-1) ?? ''
  return [
    ...mentions.flatMap((mention) => officesBeside(mention, key)).map((office) => `${office} ${surname}`),
    ...(whole === null || whole.isCountry ? [] : [`${surname} of ${whole.key}`]),
  ]
}

/** The same of a body whose country stands before its name: "Ruvonia's Defence Ministry". */
export function ownedNamesOf(
  key: string,
  mentions: readonly string[],
  countries: ReadonlyMap<string, string>,
): readonly string[] {
  return mentions.flatMap((mention) => {
    const [, owner, body] = /^(?:the )?([^'’]+)['’]s? (.+)$/i.exec(mention) ?? []
    const country = owner === undefined ? undefined : countries.get(nameKey(owner))
    return country !== undefined && body !== undefined && nameKey(body) === key ? [`${key} of ${country}`] : []
  })
}

/** Whether a person is told with an office beside the name: "Foreign Minister Belir". */
export const isInOffice = (key: string, mentions: readonly string[]): boolean =>
  mentions.some((mention) => officesBeside(mention, key).length > 0)

/** Offices, which the lexicon writes with a capital; "envoy" and "official" are what many are. */
const offices = once(
  () =>
    new Set(
      titles()
        .filter(({ form, sector }) => /^\p{Lu}/u.test(form) && sector.some((each) => each === 'GOV' || each === 'IGO'))
        .map(({ form }) => placeKey(form)),
    ),
)

const LONGEST = 5

/** The longest office right before the name, and the one set apart right behind it: "Belir, the foreign minister". */
function officesBeside(mention: string, key: string): readonly string[] {
  const [before, behind] = around(placeKey(mention).split(' '), key.split(' '))
  const article = behind[0] === 'the' || behind[0] === 'a' ? 1 : 0
  const lengths = Array.from({ length: LONGEST }, (_, i) => LONGEST - i)
  const isOffice = (words: readonly string[]): boolean => offices().has(words.join(' '))
  const comma = mention.indexOf(',')
  const isCommaBehind = comma >= 0 && placeKey(mention.slice(0, comma)).split(' ').at(-1) === key.split(' ').at(-1)
  const apart = isCommaBehind ? behind.slice(article) : []
  return [
    lengths.map((length) => before.slice(-length)).find(isOffice),
    lengths.map((length) => apart.slice(0, length)).find(isOffice),
  ].flatMap((found) => (found === undefined ? [] : [found.join(' ')]))
}

/** Words before and behind the name; of a surname alone where the mention has no more. */
function around(words: readonly string[], name: readonly string[]): readonly [readonly string[], readonly string[]] {
  for (const part of [name, name.slice(-1)]) {
    const at = words.findIndex((_, i) => part.every((word, j) => words[i + j] === word))
    if (at >= 0) return [words.slice(0, at), words.slice(at + part.length)]
  }
  return [[], []]
}
