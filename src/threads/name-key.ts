/** One key for a name, however it is written. */
import { placeKey } from '../knowledge/place-key.js'

/** Spellings that differ between English houses; the second is kept. */
const SPELLINGS: ReadonlyMap<string, string> = new Map([
  ['defense', 'defence'],
  ['organization', 'organisation'],
  ['center', 'centre'],
  ['labor', 'labour'],
  ['program', 'programme'],
])

/** The key of a name: "the Torvane People’s Movement" and "Torvane People's Movement" have one. */
export function nameKey(name: string): string {
  const words = placeKey(name.replace(/['’]s(?![\p{L}\p{N}])/gu, 's')).split(' ')
  const from = words[0] === 'the' && words.length > 1 ? 1 : 0
  const kept = words.slice(from).map((word) => SPELLINGS.get(word) ?? word)
  // A country's government is the country as a party to a conflict.
  if (kept[0] === 'government' && kept[1] === 'of' && kept.length > 2) {
    return kept.slice(kept[2] === 'the' && kept.length > 3 ? 3 : 2).join(' ')
  }
  return kept.join(' ')
}
