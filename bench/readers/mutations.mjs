/** Sentences as they come through broken feeds: quotation marks lost or doubled, cut short, clauses shuffled, words lost or doubled. */

/** Uniform whole numbers below `n`, the same everywhere (xorshift). */
export const dice = (seed) => {
  let state = (seed * 2654435761 + 1) >>> 0 || 1
  return (n) => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return (state >>> 0) % n
  }
}

const QUOTE = /["“”„‘’']/g

const places = (text, pattern) => [...text.matchAll(pattern)].map((m) => m.index)

/** Changes the text at one of the places; as it was where there is none. */
const at = (text, found, roll, change) => (found.length === 0 ? text : change(found[roll(found.length)]))

/** Every way by its name; each takes a text and dice. */
export const MUTATIONS = {
  'quote dropped': (text, roll) => at(text, places(text, QUOTE), roll, (i) => text.slice(0, i) + text.slice(i + 1)),
  'quote doubled': (text, roll) =>
    at(text, places(text, QUOTE), roll, (i) => text.slice(0, i) + text[i] + text.slice(i)),
  'quote added': (text, roll) => {
    const i = roll(text.length + 1)
    return text.slice(0, i) + '"“”‘’'[roll(5)] + text.slice(i)
  },
  'all quotes dropped': (text) => text.replace(QUOTE, ''),
  truncated: (text, roll) => text.slice(0, 1 + roll(text.length)),
  beheaded: (text, roll) => text.slice(roll(text.length)),
  'clauses shuffled': (text, roll) => {
    const parts = text.split(/(?<=[,;:—])\s+/)
    for (let i = parts.length - 1; i > 0; i--) {
      const j = roll(i + 1)
      ;[parts[i], parts[j]] = [parts[j], parts[i]]
    }
    return parts.join(' ')
  },
  'word dropped': (text, roll) => {
    const words = text.split(' ')
    words.splice(roll(words.length), 1)
    return words.join(' ')
  },
  'word repeated': (text, roll) => {
    const words = text.split(' ')
    const i = roll(words.length)
    words.splice(i, 0, words[i])
    return words.join(' ')
  },
  'comma dropped': (text, roll) => at(text, places(text, /,/g), roll, (i) => text.slice(0, i) + text.slice(i + 1)),
  'spaces lost': (text, roll) => at(text, places(text, / /g), roll, (i) => text.slice(0, i) + text.slice(i + 1)),
  'break inside': (text, roll) =>
    at(text, places(text, / /g), roll, (i) => `${text.slice(0, i)}\n\n${text.slice(i + 1)}`),
  shouted: (text) => text.toUpperCase(),
  'small letters': (text) => text.toLowerCase(),
}

const NAMES = Object.keys(MUTATIONS)

/** `count` mutations of the texts, one to three changes each, the same for a seed: [names of the changes, text]. */
export function* mutationsOf(texts, count, seed) {
  const roll = dice(seed)
  for (let k = 0; k < count; k++) {
    let text = texts[roll(texts.length)]
    const ways = Array.from({ length: 1 + roll(3) }, () => NAMES[roll(NAMES.length)])
    for (const way of ways) text = MUTATIONS[way](text, roll) || text
    yield [ways.join(', '), text]
  }
}
