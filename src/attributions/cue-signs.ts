/** Signs that a word is or is not a cue of attribution: which word it is, how it is built into its clause, what stands around it. */
import { isPassive } from '../match/clause.js'
import { surfaceSubject } from '../match/roles.js'
import { baseRel, caseOf, wordAt } from '../match/tree.js'
import { type CueSite, ownWords } from './cues.js'
import { type Ground, markAt, sizeWord } from './ground.js'
import type { Take } from './take.js'
import { both, type Telling } from './weigh.js'

/** What is read once of a cue site and told again by several choices. */
export interface CueLook {
  readonly site: CueSite
  readonly cue: readonly [number, number]
  readonly lemma: string
  readonly class: string
  /** What it governs, in one word. */
  readonly frame: string
  readonly rule: string
  readonly take: Take | undefined
  readonly passive: boolean
}

/** Looks at a site once; `take` is what the rules gave it. */
export function lookAt(ground: Ground, site: CueSite, take: Take | undefined): CueLook {
  const cue = ownWords(ground.doc, site)
  return {
    site,
    cue,
    lemma: site.lemma,
    class: site.entry.class,
    frame: frameOf(ground, site, cue[0], cue[1]),
    rule: take?.rule ?? 'no rule',
    take,
    passive: site.kind === 'verb' && isPassive(ground.doc, site.head),
  }
}

/** What a first glance tells, asked of every verb and noun of the report: enough to leave most of them alone. */
export function glanceSigns(ground: Ground, look: CueLook): Telling {
  const { doc } = ground
  const { site, lemma, frame, rule } = look
  const word = wordAt(doc, site.head)
  const subject = site.kind === 'colon' ? '' : subjectOf(ground, look)
  const share = shareWord(site)
  return (sign) => {
    sign('any', site.kind)
    sign('word', lemma)
    sign('word, takes', lemma, frame)
    sign('class, takes', look.class, frame)
    sign('share, takes', share, frame)
    sign('share, rule', share, rule)
    sign('share, by', share, subject)
    sign('rule, by', rule, subject)
    sign('hangs, takes', word.rel, frame)
    sign('hangs, tag', word.rel, word.xpos)
    sign('next', neighbour(ground, look.cue[1]))
    if ((ground.quotationAt[site.head] ?? -1) >= 0) sign('in quotation by', subject)
    if (word.head >= 0 && ground.cueAt[word.head]) sign('under a cue', word.rel)
    if (word.head >= 0) sign('under a', wordAt(doc, word.head).upos, word.rel)
  }
}

/** What the word itself, its dependants and its neighbours tell. */
export function cueSigns(ground: Ground, look: CueLook): Telling {
  const { doc } = ground
  const { site, lemma, frame, rule, cue } = look
  const word = wordAt(doc, site.head)
  const subject = site.kind === 'colon' ? '' : subjectOf(ground, look)
  const share = shareWord(site)
  const next = neighbour(ground, cue[1])
  const sentence = doc.sentences[word.sentence]
  return (sign) => {
    sign('any', site.kind)
    sign('word', lemma)
    sign('word, takes', lemma, frame)
    sign('word, rule', lemma, rule)
    sign('word, next', lemma, next)
    sign('word, by', lemma, subject)
    sign('class', look.class)
    sign('class, takes', look.class, frame)
    sign('class, rule', look.class, rule)
    sign('share', share)
    sign('share, takes', share, frame)
    sign('share, rule', share, rule)
    sign('share, by', share, subject)
    sign('takes', frame)
    sign('rule', rule)
    sign('rule, by', rule, subject)
    sign('tag', word.xpos, frame)
    sign('hangs', word.rel)
    sign('hangs, takes', word.rel, frame)
    sign('hangs, tag', word.rel, word.xpos)
    sign('by', subject)
    sign('by, takes', subject, frame)
    sign('before', neighbour(ground, cue[0] - 1))
    sign('next', next)
    sign('in', sentence?.kind ?? '', site.kind)
    sign('sentence length', sizeWord((sentence?.last ?? 0) - (sentence?.first ?? 0)))
    if ((ground.quotationAt[site.head] ?? -1) >= 0) sign('in quotation by', subject)
    if (word.head >= 0) {
      const above = wordAt(doc, word.head)
      sign('under', above.lemma, baseRel(word.rel))
      sign('under a', above.upos, word.rel)
      if (ground.cueAt[word.head]) sign('under a cue', word.rel)
    }
    sign('cues before', String(Math.min(3, cuesBefore(ground, site.head))), site.kind)
    if (site.kind === 'colon') return
    for (const child of doc.children[site.head] ?? []) {
      const { rel, text, upos, lemma: below } = wordAt(doc, child)
      const base = baseRel(rel)
      if (base === 'punct') continue
      if (ground.cueAt[child]) sign('over a cue', rel, frame)
      if (base === 'aux' || base === 'mark' || base === 'advmod' || base === 'cc' || base === 'compound')
        sign('with', base, text.toLowerCase())
      else if (base === 'obl' || base === 'nmod') sign('with', base, caseOf(doc, child))
      else if (base === 'obj' || base === 'iobj') {
        sign('with', base, upos)
        sign('with', base, below)
      } else sign('with', rel, child < site.head ? 'before' : 'after')
    }
  }
}

/** How many listed cues stand before this one in its sentence. */
function cuesBefore({ doc, cueAt }: Ground, head: number): number {
  let count = 0
  for (let i = doc.sentences[wordAt(doc, head).sentence]?.first ?? head; i < head; i++) count += cueAt[i] ?? 0
  return count
}

const shareWord = ({ entry }: CueSite): string =>
  (entry.share === null ? 'unknown' : TENTHS[Math.round(entry.share * 10)]) ?? ''

const TENTHS = Array.from({ length: 11 }, (_, k) => (k / 10).toFixed(1))

function neighbour({ doc }: Ground, i: number): string {
  const word = doc.tokens[i]
  return word ? markAt(doc, i) || word.text.toLowerCase() : ''
}

/** What the cue governs, in one word: the clearest dependant first. */
function frameOf(ground: Ground, site: CueSite, first: number, last: number): string {
  const { doc } = ground
  if (adjoins(ground, first, last)) return 'quote'
  let best = 'nothing'
  let rank = 0
  const take = (name: string, weight: number) => {
    if (weight > rank) {
      best = name
      rank = weight
    }
  }
  for (const child of doc.children[site.head] ?? []) {
    const base = baseRel(wordAt(doc, child).rel)
    if (base === 'ccomp' || base === 'acl') take(child < site.head ? both(base, 'before') : base, 9)
    else if (base === 'parataxis' && child > site.head) take(base, 5)
    else if (base === 'xcomp') take(both('xcomp', wordAt(doc, child).xpos), 8)
    else if (base === 'obj') take('object', 6)
    else if ((base === 'obl' || base === 'nmod') && child > site.head) take(both('preposition', caseOf(doc, child)), 4)
    else if (base === 'advcl' && child > site.head) take('advcl', 3)
  }
  return best
}

/** A quotation begins right after the cue or ends right before it or its subject. */
function adjoins({ doc, quotations, quotationAt }: Ground, first: number, last: number): boolean {
  for (let i = last; i < last + 5 && i < doc.tokens.length; i++) {
    const q = quotations[quotationAt[i] ?? -1]
    if (q && q.first === i && q.words > 2) return true
  }
  for (let i = first - 1; i > first - 6 && i >= 0; i--) {
    const q = quotations[quotationAt[i] ?? -1]
    if (q && q.last === i + 1 && q.words > 2) return true
  }
  return false
}

/** Who would be speaking, in one word. */
function subjectOf({ doc }: Ground, { site, passive }: CueLook): string {
  const subject = surfaceSubject(doc, site.head)
  const { upos, text } = subject < 0 ? NOBODY : wordAt(doc, subject)
  const who = upos === 'PRON' ? text.toLowerCase() : upos
  return passive ? both('passive', who) : who
}

const NOBODY = { upos: 'nobody', text: '' }
