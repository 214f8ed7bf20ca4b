/**
 * How a cue takes its source and its content: one function a frame, tried in order. The first that fits wins, so the order goes from
 * the surest (a that-clause) to the loosest (a bare object).
 */

import { clauseOf, isPassive } from '../match/clause.js'
import { agentOf, obliques, patientOf, surfaceSubject } from '../match/roles.js'
import { baseRel, caseOf, isVerb, kid, kids, markOf, subtree, wordAt, yieldOf } from '../match/tree.js'
import type { ParsedDocument } from '../model.js'
import { clauseWords, continued, isSlight, rangesOf, trailing, wholePhrase } from './content.js'
import type { CueSite } from './cues.js'
import { adverbTake, nounTake } from './nominal-frames.js'
import { fits, type Take } from './take.js'

/** What a cue takes, or null when it is used in another sense ("the accord said" takes, "the said accord" does not). */
export function takeOf(doc: ParsedDocument, site: CueSite, cueHeads: ReadonlySet<number>): Take | null {
  if (site.kind === 'verb' && speaksOfItself(doc, site.head)) return null
  if (site.kind === 'according') return according(doc, site)
  if (site.kind === 'noun') return nounTake(doc, site, cueHeads)
  if (site.kind === 'adverb') return adverbTake(doc, site)
  return (
    clauseTake(doc, site, cueHeads) ??
    parentheticalTake(doc, site) ??
    asSaidTake(doc, site) ??
    infinitiveTake(doc, site, cueHeads) ??
    accusedOf(doc, site) ??
    objectTake(doc, site)
  )
}

const OWN_VOICE = new Set(['i', 'we', 'you', 'let', "let's"])

/** "I think", "we want", "you know": the speaker's own hedge inside a speech, not somebody's reported word. */
function speaksOfItself(doc: ParsedDocument, verb: number): boolean {
  const subject = surfaceSubject(doc, verb)
  return subject >= 0 && OWN_VOICE.has(wordAt(doc, subject).text.toLowerCase())
}

const sourceOfVerb = (doc: ParsedDocument, site: CueSite): number => {
  const head = site.head
  // "was quoted as saying": the one quoted speaks.
  const source = isPassive(doc, head) ? agentOf(doc, head) : surfaceSubject(doc, head)
  // A participle joined to another participle: both are said by the subject of the main verb.
  return source >= 0 && isVerb(doc, source) ? surfaceSubject(doc, source) : source
}

/** "X said (that) ...": a complement clause, before or after. */
function clauseTake(doc: ParsedDocument, site: CueSite, cueHeads: ReadonlySet<number>): Take | null {
  const clauses = kids(doc, site.head, 'ccomp').filter((c) => c !== site.head)
  const clause = clauses.find((c) => markOf(doc, c) !== 'whether' || site.entry.class !== 'know')
  if (clause === undefined || !fits('that-clause', site)) return null
  const words = new Set<number>()
  for (const c of clauses) for (const w of clauseWords(doc, c, site, cueHeads)) words.add(w)
  const source = sourceOfVerb(doc, site)
  if (source >= 0) for (const w of yieldOf(doc, source)) words.delete(w)
  words.delete(site.head)
  // Between a subject and its verb stand appositives, not what was said.
  if (source >= 0 && source < site.head) for (const w of [...words]) if (w > source && w < site.head) words.delete(w)
  const relative = relativeSubject(doc, clause, site)
  for (const w of relative) words.add(w)
  const sorted = [...words].sort((a, b) => a - b)
  const last = sorted[sorted.length - 1] ?? site.head
  if (last > site.head) sorted.push(...trailing(doc, site, last + 1), ...continued(doc, site, last + 1, cueHeads))
  const content = rangesOf(doc, sorted)
  if (content.length === 0) return null
  const rule =
    (content[0]?.[0] ?? 0) < Math.min(site.head, source < 0 ? site.head : source) ? 'parenthetical' : 'that-clause'
  return { site, rule, source, content, contentHead: clause }
}

/** "a truce that Iranian sources say could hold back": what is spoken about stands before the cue. */
function relativeSubject(doc: ParsedDocument, clause: number, site: CueSite): number[] {
  const cue = wordAt(doc, site.head)
  if (cue.rel !== 'acl:relcl' || kid(doc, clause, 'nsubj') >= 0 || cue.head < 0) return []
  const pronoun = doc.children[site.head]?.find((c) =>
    ['which', 'that', 'who'].includes(wordAt(doc, c).text.toLowerCase()),
  )
  const [first, last] = subtree(doc, cue.head, (c) => c !== site.head && baseRel(wordAt(doc, c).rel) !== 'case')
  const found: number[] = pronoun === undefined ? [] : [pronoun]
  for (let i = first; i < last; i++) found.push(i)
  return found
}

/** "The towns, residents said, were emptied": the cue hangs on the clause it comments. */
function parentheticalTake(doc: ParsedDocument, site: CueSite): Take | null {
  const cue = wordAt(doc, site.head)
  if (baseRel(cue.rel) !== 'parataxis' || cue.head < 0) return null
  if (!fits('as-said', site) && !['believe', 'accuse', 'fear', 'hope'].includes(site.entry.class)) return null
  if (kid(doc, site.head, 'obj') >= 0 && site.entry.class !== 'tell') return null
  const source = sourceOfVerb(doc, site)
  if (source < 0) return null
  const own = new Set(yieldOf(doc, site.head))
  for (const w of yieldOf(doc, source)) own.add(w)
  const words = yieldOf(doc, cue.head).filter((w) => !own.has(w))
  const content = rangesOf(doc, words)
  return content.length === 0 ? null : { site, rule: 'parenthetical', source, content, contentHead: cue.head }
}

/** "As X has said, ...": an as-clause without an object of its own. */
function asSaidTake(doc: ParsedDocument, site: CueSite): Take | null {
  const cue = wordAt(doc, site.head)
  if (baseRel(cue.rel) !== 'advcl' || cue.head < 0 || markOf(doc, site.head) !== 'as') return null
  if (!fits('as-said', site) || kids(doc, site.head, 'obj', 'ccomp', 'xcomp').length > 0) return null
  const own = new Set(yieldOf(doc, site.head))
  const content = rangesOf(
    doc,
    yieldOf(doc, cue.head).filter((w) => !own.has(w)),
  )
  return content.length === 0
    ? null
    : { site, rule: 'as-said', source: sourceOfVerb(doc, site), content, contentHead: cue.head }
}

/** "vowed to respond", "urged Israel to stop", "was expected to begin". */
function infinitiveTake(doc: ParsedDocument, site: CueSite, cueHeads: ReadonlySet<number>): Take | null {
  if (!site.entry.frames.has('inf') && !site.entry.frames.has('obj+inf') && !site.entry.frames.has('that')) return null
  const clause = kids(doc, site.head, 'xcomp', 'advcl').find(
    (c) => c > site.head && kids(doc, c, 'mark').some((m) => wordAt(doc, m).xpos === 'TO'),
  )
  if (clause === undefined || !fits('to-infinitive', site)) return null
  if (
    baseRel(wordAt(doc, clause).rel) === 'advcl' &&
    !site.entry.frames.has('inf') &&
    !site.entry.frames.has('obj+inf')
  )
    return null
  const words = clauseWords(doc, clause, site, cueHeads)
  const passive = isPassive(doc, site.head)
  if (passive && !fits('expected-to', site)) return null
  const object = passive ? surfaceSubject(doc, site.head) : kid(doc, site.head, 'obj', 'iobj')
  if (object >= 0 && !isSlight(doc, object)) words.push(...wholePhrase(doc, object))
  else if (object >= 0 && !passive) words.push(object)
  const sorted = [...new Set(words)].sort((a, b) => a - b)
  const last = sorted[sorted.length - 1] ?? clause
  sorted.push(...trailing(doc, site, last + 1))
  const content = rangesOf(doc, sorted)
  return content.length === 0
    ? null
    : {
        site,
        rule: passive ? 'expected-to' : 'to-infinitive',
        source: sourceOfVerb(doc, site),
        content,
        contentHead: clause,
      }
}

/** "accused Israel of bombing", "blamed Turkey for the offensive": the accused and the deed. */
function accusedOf(doc: ParsedDocument, site: CueSite): Take | null {
  if (!fits('accused-of', site)) return null
  const object = patientOf(doc, site.head)
  const deed = kids(doc, site.head, 'obl', 'advcl').find((o) =>
    ['of', 'for', 'over', 'on'].includes(caseOf(doc, o) || markOf(doc, o)),
  )
  if (object < 0 && deed === undefined) return null
  const words = [...(object >= 0 ? wholePhrase(doc, object) : []), ...(deed === undefined ? [] : yieldOf(doc, deed))]
  const content = rangesOf(doc, words)
  return content.length === 0
    ? null
    : { site, rule: 'accused-of', source: sourceOfVerb(doc, site), content, contentHead: deed ?? object }
}

/** "requested a workable plan", "called for the lifting of sanctions", "rejected the proposal". */
function objectTake(doc: ParsedDocument, site: CueSite): Take | null {
  const rule = ['object', 'loose-object'].find((id) => fits(id, site, 0.5))
  if (!rule) return null
  let object = site.entry.words.length > 1 ? phrasalObject(doc, site) : patientOf(doc, site.head)
  if (object < 0 && site.entry.words.length > 1) object = patientOf(doc, site.head)
  if (object < 0) {
    const about = obliques(doc, site.head).find((o) => site.entry.frames.has(o.prep))
    if (!about) return null
    object = about.head
  }
  if (isSlight(doc, object) || object === site.head || (wordAt(doc, object).head < 0 && object > site.head)) return null
  const source = sourceOfVerb(doc, site)
  if (source < 0) return null
  const own = new Set(yieldOf(doc, site.head, (c) => c !== object && !isAncestor(doc, c, object)))
  const words = wholePhrase(doc, object).filter((w) => w !== site.head && !(own.has(w) && w !== object))
  const sorted = [...words].sort((a, b) => a - b)
  if (!isPassive(doc, site.head)) sorted.push(...trailing(doc, site, (sorted[sorted.length - 1] ?? object) + 1))
  const content = rangesOf(doc, sorted)
  return content.length === 0 ? null : { site, rule, source, content, contentHead: object }
}

const isAncestor = (doc: ParsedDocument, top: number, below: number): boolean => {
  for (let at = below; at >= 0; at = wordAt(doc, at).head) if (at === top) return true
  return false
}

/** The object of a cue with a preposition inside: the oblique that carries it. */
function phrasalObject(doc: ParsedDocument, site: CueSite): number {
  const prep = site.entry.words[site.entry.words.length - 1] ?? ''
  const found = obliques(doc, site.head).find((o) => o.prep === prep)
  return found ? found.head : -1
}

/** "..., according to X": the clause or the noun phrase it is set to. */
function according(doc: ParsedDocument, site: CueSite): Take | null {
  const lead = wordAt(doc, site.head)
  // The parser gives either case(X, according) or an oblique under "according"; both end at X.
  let source =
    lead.rel === 'case' || baseRel(lead.rel) === 'mark' ? lead.head : kid(doc, site.head, 'obl', 'pobj', 'obj', 'nmod')
  if (source < 0) {
    const to = doc.tokens[site.head + 1]
    source = to && to.head > site.head ? to.head : -1
  }
  if (source < 0) return null
  const top = lead.rel === 'case' ? source : site.head
  const governor = wordAt(doc, top).head
  const sentence = doc.sentences[lead.sentence]
  if (governor < 0 || !sentence) return null
  const phrase = new Set(yieldOf(doc, top))
  for (const w of yieldOf(doc, source)) phrase.add(w)
  phrase.add(site.head)
  phrase.add(site.head + 1)
  const words = yieldOf(doc, clauseAbove(doc, governor)).filter((w) => !phrase.has(w))
  const content = rangesOf(doc, words)
  return content.length === 0 ? null : { site, rule: 'according-to', source, content, contentHead: governor }
}

/** The smallest clause that holds `i`: up through nouns to the first verb; a conjunct clause stays by itself. */
function clauseAbove(doc: ParsedDocument, i: number): number {
  for (let at = i; ; ) {
    const word = wordAt(doc, at)
    if (word.head < 0) return at
    const rel = baseRel(word.rel)
    if (isVerb(doc, at) && (rel === 'ccomp' || rel === 'conj' || rel === 'parataxis') && clauseOf(doc, at).finite)
      return at
    at = word.head
  }
}
