/** Where the counted people stand: what was done to them, what they did, what they are. Nearest and surest first. */

import { antecedent } from '../../match/antecedent.js'
import { isPassive } from '../../match/clause.js'
import { baseRel, caseOf, isNominal, isVerb, kid, kids, listHead, type Range, wordAt } from '../../match/tree.js'
import type { ParsedDocument } from '../../model.js'
import { acrossAside, hasPartsAfter } from './asides.js'
import { figureRules } from './figure-rules.js'
import { headline, killsBefore, listed } from './headlines.js'
import {
  beside,
  calledSo,
  companions,
  companyOf,
  gapped,
  hasCase,
  leftSo,
  ofThose,
  rightBefore,
  strayed,
} from './repairs.js'
import type { SeatAt } from './seat.js'

/** Nouns that hold people and hand on their place: "a group of 30 prisoners was freed". */
const HOLDERS = new Set([
  'group',
  'total',
  'batch',
  'team',
  'contingent',
  'convoy',
  'delegation',
  'list',
  'number',
  'majority',
  'wave',
  'crowd',
  'family',
])

/** Verbs whose subject or object is the running total: "the toll rose to 14", "bringing the number of dead to 14". */
export const TOTALLING = new Set([
  'rise',
  'reach',
  'climb',
  'stand',
  'pass',
  'exceed',
  'bring',
  'put',
  'place',
  'hit',
  'top',
  'increase',
  'surpass',
  'be',
  'grow',
  'jump',
  'soar',
  'raise',
  'take',
  'remain',
  'revise',
  'update',
  'push',
  'cross',
  'near',
  'approach',
  // "has gone up to 12", "cut its toll to nine".
  'go',
  'lift',
  'lower',
  'cut',
  'fall',
  'drop',
  'reduce',
  'mount',
])

const EXCHANGES = new Set(['exchange', 'swap', 'trade'])

/** Seats of the people headed by `head`, those of the clause they stand in first, what they are by their own noun last. */
export function seatsOf(doc: ParsedDocument, head: number, noun: number, [first, last]: Range): SeatAt[] {
  const quantity = [first, last] as const
  const across = acrossAside(doc, quantity)
  return [
    ...headline(doc, quantity, noun),
    ...killsBefore(doc, first),
    ...(hasPartsAfter(doc, quantity) ? across : []),
    ...beside(doc, first - 1, ['VBD', 'VBN', 'VBG', 'VBZ', 'VBP', 'VB', 'JJ']),
    ...(noun < 0 || noun === last ? beside(doc, last, ['VBN', 'VBD', 'JJ', 'NN', 'NNS']) : []),
    ...gapped(doc, first, noun),
    ...ofThose(doc, last),
    ...leftSo(doc, first - 1, noun),
    ...governed(doc, head, quantity, 0),
    ...rightBefore(doc, first),
    ...companions(doc, head, noun),
    ...modified(doc, head, first),
    ...(listHead(doc, head) === head ? [] : modified(doc, listHead(doc, head), Math.max(first, noun))),
    ...(noun >= 0 && noun !== head ? modified(doc, noun, first) : []),
    ...across,
    ...listed(doc, quantity, noun),
    ...own(doc, head, noun),
  ]
}

/** What the clause or noun above says. */
function governed(doc: ParsedDocument, member: number, quantity: Range, depth: number): SeatAt[] {
  const head = listHead(doc, member)
  const word = wordAt(doc, head)
  const above = word.head
  const seats: SeatAt[] = []
  // "14 were dead", "the toll was 14": a predicate noun with its subject.
  const subject = kid(doc, head, 'nsubj')
  if (subject >= 0 && kid(doc, head, 'cop') >= 0 && caseOf(doc, head) === '') seats.push(...totals(doc, subject))
  if (above < 0) seats.push(...inverted(doc, head))
  seats.push(...strayed(doc, head, quantity))
  if (above < 0 || depth > 4) return seats
  const rel = baseRel(word.rel)
  seats.push(...inverted(doc, head))
  if (isVerb(doc, above) || wordAt(doc, above).upos === 'ADJ' || wordAt(doc, above).xpos.startsWith('VB')) {
    if (rel === 'obj' || rel === 'iobj' || word.rel === 'nsubj:pass' || (rel === 'nsubj' && isPassive(doc, above))) {
      seats.push(...verbs(doc, above).map((v): SeatAt => ({ seat: 'undergoer', word: lemma(doc, v), at: v })))
      // "Sixty rebels surrendered": a bare participle may be a plain past.
      if (rel === 'nsubj' && kid(doc, above, 'aux:pass') < 0)
        seats.push({ seat: 'doer', word: lemma(doc, above), at: above })
      seats.push(...results(doc, above, rel === 'obj' ? 'object' : 'subject'), ...calledSo(doc, above))
      if (rel === 'obj' && TOTALLING.has(lemma(doc, above))) seats.push(...totals(doc, kid(doc, above, 'nsubj')))
    } else if (rel === 'nsubj') {
      seats.push(...results(doc, above, 'subject'))
      // "resulted in 65 civilians killed": a bare participle read as a plain past.
      if (['VBD', 'VBN'].includes(wordAt(doc, above).xpos) && kid(doc, above, 'obj') < 0 && above > head) {
        seats.push({ seat: 'undergoer', word: lemma(doc, above), at: above })
      }
      for (const v of verbs(doc, above)) {
        if (wordAt(doc, v).upos === 'ADJ') seats.push({ seat: 'state', word: wordAt(doc, v).text.toLowerCase(), at: v })
        else seats.push({ seat: isPassive(doc, v) && v !== above ? 'undergoer' : 'doer', word: lemma(doc, v), at: v })
      }
    } else if (rel === 'obl' && head > above && kid(doc, above, 'obj') < 0 && isBareQuantity(doc, head, quantity)) {
      // "killing between eight and more than 30 people": "between" is part of the quantity, and the people are the object.
      seats.push({ seat: 'undergoer', word: lemma(doc, above), at: above })
    } else if (rel === 'obl' && caseOf(doc, head) === 'for' && EXCHANGES.has(lemma(doc, above))) {
      // "16 soldiers are exchanged for 104 prisoners": both are let go.
      seats.push({ seat: 'undergoer', word: lemma(doc, above), at: above })
    } else if (
      rel === 'obl' &&
      (['to', 'at', 'by', 'past', 'above', ''].includes(caseOf(doc, head)) ||
        isInHundreds(doc, head) ||
        isRaisedFrom(doc, head)) &&
      TOTALLING.has(lemma(doc, above))
    ) {
      seats.push(...totals(doc, kid(doc, above, 'nsubj')), ...totals(doc, kid(doc, above, 'obj')))
    } else if (rel === 'obl' && ['at', 'to'].includes(caseOf(doc, head)) && baseRel(wordAt(doc, above).rel) === 'acl') {
      // "putting the number of civilians killed at 13", "bringing the number killed there to seven".
      const of = wordAt(doc, above).head
      seats.push(...totals(doc, HOLDERS.has(lemma(doc, of)) ? of : wordAt(doc, of).head))
    } else if (rel === 'obl' && ['at', 'to'].includes(caseOf(doc, head)) && wordAt(doc, above - 1).lemma === 'number') {
      seats.push({ seat: 'undergoer', word: lemma(doc, above), at: above })
    }
  } else if (isNominal(doc, above) && companyOf(doc, head) === above) {
    // "seven of the family along with 18 others were killed".
    seats.push(...governed(doc, above, quantity, depth + 1))
  } else if (isNominal(doc, above) || (rel === 'nsubj' && kid(doc, above, 'cop') >= 0)) {
    const prep = caseOf(doc, head)
    if (rel === 'nmod' && (prep === 'of' || prep === 'for')) {
      seats.push({ seat: 'of', word: lemma(doc, above), at: above })
      if (HOLDERS.has(lemma(doc, above)))
        seats.push(...governed(doc, above, quantity, depth + 1), ...modified(doc, above))
    } else if (rel === 'nmod' && (prep === 'to' || prep === 'at')) {
      // "the rise in the death toll to 14".
      seats.push(...totals(doc, above), ...putAt(doc, above))
    } else if (rel === 'nsubj' && kid(doc, above, 'cop') >= 0) {
      // "14 people were among the dead", "250 were hostages".
      seats.push(
        { seat: 'itself', word: wordAt(doc, above).text.toLowerCase(), at: above },
        { seat: 'state', word: wordAt(doc, above).text.toLowerCase(), at: above },
        // "six children were among those killed".
        ...kids(doc, above, 'acl').map((v): SeatAt => ({ seat: 'undergoer', word: lemma(doc, v), at: v })),
      )
    } else if (rel === 'nummod' || rel === 'compound') {
      seats.push({ seat: 'itself', word: wordAt(doc, above).text.toLowerCase(), at: above })
    }
  }
  return seats
}

/** "put the death toll from the war at 14": the tree hangs the number on the noun before it. */
function putAt(doc: ParsedDocument, noun: number): SeatAt[] {
  const verb = wordAt(doc, listHead(doc, noun)).head
  return verb >= 0 && isVerb(doc, verb) && TOTALLING.has(lemma(doc, verb)) ? totals(doc, kid(doc, verb, 'obj')) : []
}

/** "raised its toll from six to nine": what it was before it was raised. */
export function isRaisedFrom(doc: ParsedDocument, head: number): boolean {
  const above = wordAt(doc, head).head
  if (caseOf(doc, head) !== 'from' || above < 0 || !TOTALLING.has(lemma(doc, above))) return false
  return kids(doc, above, 'obl').some((o) => o > head && caseOf(doc, o) === 'to' && wordAt(doc, o).upos === 'NUM')
}

/** "put the death toll in the hundreds". */
const isInHundreds = (doc: ParsedDocument, head: number): boolean =>
  caseOf(doc, head) === 'in' && /^(?:dozens|scores|hundreds|thousands|millions)$/i.test(wordAt(doc, head).text)

/** True for people without a preposition but one that is part of their quantity. */
const isBareQuantity = (doc: ParsedDocument, head: number, quantity: Range): boolean =>
  caseOf(doc, head) !== '' && !hasCase(doc, head, quantity)

/** "Among those killed were three children". */
function inverted(doc: ParsedDocument, head: number): SeatAt[] {
  if (kid(doc, head, 'cop') < 0) return []
  return kids(doc, head, 'obl', 'nmod', 'nsubj')
    .filter((c) => caseOf(doc, c) === 'among')
    .flatMap((c) => [...modified(doc, c), ...own(doc, c, c)])
}

/** A verb and those joined to it that share its people: "were shot and killed", "are reported to have died". */
function verbs(doc: ParsedDocument, v: number): number[] {
  const joined = kids(doc, v, 'conj').filter((c) => isVerb(doc, c) && kid(doc, c, 'nsubj', 'obj') < 0)
  return [v, ...joined]
}

/** Infinitives and results that hang on the verb: "feared dead", "left 14 people dead", "believed to have been killed". */
function results(doc: ParsedDocument, v: number, role: 'subject' | 'object'): SeatAt[] {
  const seats: SeatAt[] = []
  // "asked the town to surrender": the object, not the subject, is meant to do it.
  if (role === 'subject' && kid(doc, v, 'obj', 'iobj') >= 0) return seats
  for (const c of kids(doc, v, 'xcomp', 'advcl', 'acl')) {
    const word = wordAt(doc, c)
    // "57 miners killed more than 150 injured": the state is that of the next number.
    if (role === 'subject' && doc.tokens.slice(v + 1, c).some(({ upos }) => upos === 'NUM')) continue
    if (baseRel(word.rel) !== 'xcomp' && !(role === 'object' && word.xpos === 'VBN')) continue
    // "left five people dead and 12 injured": what comes after "and" is said of the next.
    if (baseRel(word.rel) !== 'xcomp' && parted(doc, kid(doc, v, 'obj'), c)) continue
    if (word.upos === 'ADJ' || word.upos === 'NOUN') seats.push({ seat: 'state', word: word.text.toLowerCase(), at: c })
    else if (word.upos === 'VERB') {
      for (const each of verbs(doc, c)) {
        const passive = isPassive(doc, each) || (wordAt(doc, each).xpos === 'VBN' && kid(doc, each, 'aux') < 0)
        seats.push({ seat: passive ? 'undergoer' : 'doer', word: lemma(doc, each), at: each })
      }
    }
    for (const each of kids(doc, c, 'conj'))
      if (wordAt(doc, each).upos === 'ADJ')
        seats.push({ seat: 'state', word: wordAt(doc, each).text.toLowerCase(), at: each })
  }
  return seats
}

const parted = (doc: ParsedDocument, from: number, to: number): boolean =>
  doc.tokens.slice(from + 1, to).some((word) => word.upos === 'CCONJ')

/** What hangs on the people: "14 wounded soldiers", "250 taken into captivity", "people who have fled". */
function modified(doc: ParsedDocument, head: number, from = 0): SeatAt[] {
  const seats: SeatAt[] = []
  for (const c of kids(doc, head, 'acl', 'amod', 'xcomp', 'conj')) {
    const word = wordAt(doc, c)
    // "800 wounded and 270 bodies": what stands before the number is said of others.
    if (c < from) continue
    if (word.rel === 'acl:relcl') {
      const subject = kid(doc, c, 'nsubj')
      // "three children, two of whom have died": the clause counts its own.
      if (subject >= 0 && kids(doc, subject, 'nmod').some((w) => wordAt(doc, w).xpos.startsWith('W'))) continue
      const mine = subject >= 0 && antecedent(doc, subject) === head
      for (const v of verbs(doc, c)) {
        if (word.upos === 'ADJ') seats.push({ seat: 'state', word: word.text.toLowerCase(), at: c })
        else
          seats.push({
            seat: (mine && !isPassive(doc, v)) || subject < 0 ? 'doer' : 'undergoer',
            word: lemma(doc, v),
            at: v,
          })
      }
      if (mine) seats.push(...results(doc, c, 'subject'))
      seats.push(...calledSo(doc, c))
    } else if (word.text.toLowerCase() === 'missing') {
      seats.push({ seat: 'state', word: 'missing', at: c })
    } else if (word.upos === 'VERB' && baseRel(word.rel) !== 'conj') {
      for (const v of verbs(doc, c))
        seats.push({ seat: word.xpos === 'VBG' ? 'doer' : 'undergoer', word: lemma(doc, v), at: v })
      seats.push(...calledSo(doc, c))
    } else if (word.upos === 'ADJ' && baseRel(word.rel) !== 'conj') {
      seats.push({ seat: 'state', word: word.text.toLowerCase(), at: c })
    }
  }
  return seats
}

/** What the people are called: "30,000 refugees", "14 deaths". */
function own(doc: ParsedDocument, head: number, noun: number): SeatAt[] {
  if (noun < 0) return []
  const word = wordAt(doc, noun)
  const seats: SeatAt[] = [{ seat: 'itself', word: word.text.toLowerCase(), at: noun }]
  if (word.lemma.toLowerCase() !== word.text.toLowerCase())
    seats.push({ seat: 'itself', word: word.lemma.toLowerCase(), at: noun })
  for (const m of kids(doc, noun, 'compound', 'amod'))
    for (const form of new Set([word.text.toLowerCase(), word.lemma.toLowerCase()]))
      seats.push({ seat: 'itself', word: `${wordAt(doc, m).text.toLowerCase()} ${form}`, at: noun })
  return head === noun || !isVerb(doc, head) ? seats : []
}

/** What a total is a total of: "the death toll", "the number of dead", "the total killed". */
export function totals(doc: ParsedDocument, noun: number): SeatAt[] {
  if (noun < 0) return []
  const word = wordAt(doc, noun)
  const seats: SeatAt[] = [{ seat: 'total', word: lemma(doc, noun), at: noun }]
  for (const m of kids(doc, noun, 'compound', 'amod'))
    seats.unshift({ seat: 'total', word: `${wordAt(doc, m).text.toLowerCase()} ${word.text.toLowerCase()}`, at: noun })
  if (!HOLDERS.has(lemma(doc, noun)) && !figureRules().counts.has(lemma(doc, noun))) return seats
  // "the number killed there".
  for (const v of kids(doc, noun, 'acl'))
    if (wordAt(doc, v).xpos === 'VBN') seats.push({ seat: 'undergoer', word: lemma(doc, v), at: v })
  for (const of of kids(doc, noun, 'nmod')) {
    if (caseOf(doc, of) !== 'of') continue
    seats.push(...modified(doc, of), ...own(doc, of, of), {
      seat: 'state',
      word: wordAt(doc, of).text.toLowerCase(),
      at: of,
    })
  }
  return [...seats, ...modified(doc, noun)]
}

const lemma = (doc: ParsedDocument, i: number): string => wordAt(doc, i).lemma.toLowerCase()
