/** Who publishes, told by name: the forms of one name are one key, and the outlets of one house are one family. */
import { once } from '../../knowledge/in-use.js'
import { media, mediumOf } from '../../knowledge/media.js'
import { familyOf } from '../../knowledge/media-families.js'

/** The letters and digits of a name: "The Evening Packet" and "evening packet" are the same. */
const folded = (name: string): string =>
  name
    .slice(0, 200)
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .trim()
    .replace(/^the\s/, '')
    .replace(/\s(?:newspaper|magazine|online|website)$/, '')
    .replace(/[^\p{L}\p{N}]/gu, '')

const HOST = /^(?:https?:\/\/)?(?:[\w-]+\.)+[a-z]{2,10}$/i

/** The name in a host: "middleeasteye" of "www.middleeasteye.net". */
const nameInHost = (host: string): string =>
  host
    .toLowerCase()
    .replace(/^https?:\/\//, '')
    .replace(/^(?:www|en|english|edition|m)\./, '')
    .replace(/\.(?:com?|org|net|gov|edu)\.[a-z]{2}$|\.[a-z]{2,10}$/, '')

const byForm = once((): ReadonlyMap<string, string> => {
  const ids = new Map<string, string>()
  for (const medium of media()) {
    for (const form of [medium.name, ...medium.forms]) {
      const key = folded(form)
      if (key !== '' && !ids.has(key)) ids.set(key, medium.id)
    }
  }
  return ids
})

/** Id of the outlet in the media lexicon that has this name or this host, or undefined. */
export const listedOutlet = (name: string): string | undefined => {
  const listed = byForm().get(folded(name))
  if (listed !== undefined || !HOST.test(name.trim())) return listed
  const inHost = folded(nameInHost(name.trim()))
  return byForm().get(inHost) ?? byForm().get(inHost.replace(/^the/, ''))
}

/** One key for every form of a publisher's name; that of an outlet no lexicon knows is made of its letters. */
export const publisherKey = (name: string): string =>
  listedOutlet(name) ?? folded(HOST.test(name.trim()) ? nameInHost(name.trim()) : name)

/** A house: a key that is the same for all its outlets, and its name as shown. */
export interface House {
  readonly key: string
  readonly name: string
}

/** The house an outlet's words come from: its family, else the outlet itself. */
export const houseOf = (name: string): House => {
  const id = listedOutlet(name)
  if (id === undefined) return { key: publisherKey(name), name: name.trim() }
  const family = familyOf(id)
  return family ? { key: family.id, name: family.name } : { key: id, name: mediumOf(id)?.name ?? name }
}

/** True when two names are one outlet: the same key, or one is the initials of the other ("DTA"). */
export const sameOutlet = (one: string, other: string): boolean =>
  publisherKey(one) === publisherKey(other) || isInitialsOf(one, other) || isInitialsOf(other, one)

export const isInitialsOf = (short: string, long: string): boolean =>
  /^\p{Lu}{3,6}$/u.test(short) && (long.match(/(?<![\p{L}\p{N}])\p{Lu}/gu) ?? []).join('') === short

/** What outlets are called, as the last word of their name. */
const OUTLET_WORD =
  /(?:^|\s)(?:Press|Presse|News ?Agency|Press Agency|Telegraph Agency|Information Agency|News|Newswires?|Wire|Wire Service|News Service|Times|Post|Herald|Courier|Telegraph|Tribune|Gazette|Journal|Radio|TV|Television|Broadcasting|Chronicle|Dispatch|Bulletin|Echo|Daily|Observer|Mercury|Examiner|Star)$/

/** A name that is that of an outlet: the lexicon knows it, or its last word says so. Small letters are no name ("report"). */
export const isOutletName = (name: string): boolean =>
  /\p{Lu}/u.test(name) &&
  (listedOutlet(name) !== undefined || (OUTLET_WORD.test(name.trim()) && /^\p{Lu}.*\s/u.test(name.trim())))
