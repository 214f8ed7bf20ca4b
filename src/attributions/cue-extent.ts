/** How far a cue goes: the auxiliaries before it, and what belongs to it after: "called again for", "said in a statement". */
import { baseRel, type Range, wordAt } from '../match/tree.js'
import type { CueLook } from './cue-signs.js'
import { type Ground, markAt } from './ground.js'
import { both, type Telling } from './weigh.js'

export interface ExtentOption {
  readonly at: number
  readonly signs: Telling
}

const MOST_BEFORE = 4
const MOST_AFTER = 9

/** Where the cue may begin and where it may end, given its source phrase and its content. */
export function extentOptions(
  ground: Ground,
  look: CueLook,
  source: Range | null,
  content: Range,
): { readonly firsts: readonly ExtentOption[]; readonly lasts: readonly ExtentOption[] } {
  const { doc } = ground
  const { site, cue } = look
  const inner: Range = site.kind === 'according' ? cue : [Math.min(...site.words), Math.max(...site.words) + 1]
  const sentence = doc.sentences[wordAt(doc, site.head).sentence]
  const free = (i: number): boolean =>
    i >= (sentence?.first ?? 0) &&
    i < (sentence?.last ?? 0) &&
    markAt(doc, i) === '' &&
    !(source && i >= source[0] && i < source[1]) &&
    !(i >= content[0] && i < content[1] && (content[0] >= inner[1] || content[1] <= inner[0]))
  const firsts: ExtentOption[] = []
  for (let at = inner[0]; at > inner[0] - MOST_BEFORE; at--) {
    if (at < inner[0] && !free(at)) break
    firsts.push({ at, signs: firstSigns(ground, look, at) })
  }
  const lasts: ExtentOption[] = []
  for (let at = inner[1]; at < inner[1] + MOST_AFTER; at++) {
    if (at > inner[1] && !free(at - 1)) break
    lasts.push({ at, signs: lastSigns(ground, look, inner[1], at, content[0]) })
  }
  return { firsts, lasts }
}

/** How a word hangs in the cue's phrase. */
function bond({ doc }: Ground, i: number, cue: number): string {
  const word = doc.tokens[i]
  if (!word) return 'nothing'
  if (word.head === cue) return word.rel
  if (i === cue) return 'the cue'
  const above = word.head < 0 ? -1 : wordAt(doc, word.head).head
  return both(above === cue ? 'lower' : 'other', baseRel(word.rel))
}

function firstSigns(ground: Ground, look: CueLook, at: number): Telling {
  const { doc } = ground
  const head = look.site.head
  const ruled = at === look.cue[0] ? 'as the rule' : at < look.cue[0] ? 'before it' : 'after it'
  const own = bond(ground, at, head)
  const before = bond(ground, at - 1, head)
  const word = wordAt(doc, at).text.toLowerCase()
  const beforeWord = doc.tokens[at - 1]?.text.toLowerCase() ?? ''
  return (sign) => {
    sign('first', ruled, look.site.kind)
    sign('first word', word, own)
    sign('first hangs', own)
    sign('word before', beforeWord, before)
    sign('before hangs', before)
    sign('before is', markAt(doc, at - 1) || (doc.tokens[at - 1]?.upos ?? ''))
    sign('cue, word before', look.lemma, beforeWord)
    sign('cue, first word', look.lemma, word)
  }
}

function lastSigns(ground: Ground, look: CueLook, from: number, at: number, content: number): Telling {
  const { doc } = ground
  const head = look.site.head
  const ruled = at === look.cue[1] ? 'as the rule' : at < look.cue[1] ? 'before it' : 'after it'
  const own = bond(ground, at - 1, head)
  const next = bond(ground, at, head)
  const word = wordAt(doc, at - 1).text.toLowerCase()
  const nextWord = doc.tokens[at]?.text.toLowerCase() ?? ''
  const meets = at === content ? 'meets the content' : content > at ? 'short of it' : 'apart'
  const added = at === from ? 'bare' : wordAt(doc, at - 1).upos
  return (sign) => {
    sign('last', ruled, look.site.kind)
    sign('last word', word, own)
    sign('last word, meets', word, meets)
    sign('last hangs', own, added)
    sign('next word', nextWord, next)
    sign('next hangs', next, added)
    sign('added', String(at - from), meets)
    sign('added a', added, meets)
    sign('added, takes', both(added, meets), look.frame)
    sign('cue, added', look.lemma, both(added, meets))
    sign('cue, last word', look.lemma, word)
    sign('cue, next word', look.lemma, nextWord)
    sign('class, last word', look.class, word)
    sign('class, added', look.class, both(added, meets))
    sign('next is', markAt(doc, at) || (doc.tokens[at]?.upos ?? ''), added)
  }
}
