/**
 * Quotation marks paired into stretches of quoted words. Curly, straight, doubled and single marks; a quotation left open at the end of
 * a paragraph runs on when the next paragraph opens with a mark again.
 */

import { speechVerbOf } from '../knowledge/speech.js'
import { kid, wordAt } from '../match/tree.js'
import type { ParsedDocument } from '../model.js'

export interface Quotation {
  /** Word range `[first, last)` with both marks. */
  readonly first: number
  readonly last: number
  /** Words inside the marks that are not punctuation. */
  readonly words: number
  /** Opened by a paragraph that goes on with the quotation of the one before. */
  readonly runsOn: boolean
  /** No closing mark in its paragraph. */
  readonly open: boolean
}

const OPENING = new Set(['“', '``', '„', '«'])
const CLOSING = new Set(['”', "''", '»'])

/** All quotations of the report in text order; they do not nest: single marks inside double ones are left alone. */
export function findQuotations(doc: ParsedDocument): Quotation[] {
  const found: Quotation[] = []
  let openBefore = false
  for (const paragraph of doc.paragraphs) {
    const first = doc.sentences[paragraph.first]?.first ?? 0
    const last = doc.sentences[paragraph.last - 1]?.last ?? first
    const markOf = marksOf(doc, first, last)
    let open = -1
    let single = false
    for (let i = first; i < last; i++) {
      const mark = markOf(i)
      if (open < 0) {
        if (OPENING.has(mark) || mark === '"' || (mark === '‘' && closesSingle(doc, i, last))) {
          open = i
          single = mark === '‘'
        } else if (mark === "'" && opensSingle(doc, i) && closesSingle(doc, i, last)) {
          open = i
          single = true
        }
      } else if (
        single
          ? (mark === '’' || mark === "'") && endsSingle(doc, i)
          : CLOSING.has(mark) || (mark === '"' && i > open + 1)
      ) {
        found.push(quotation(doc, open, i + 1, openBefore && open === first, false))
        openBefore = false
        open = -1
      } else if (!single && OPENING.has(mark) && i > open + 1 && doc.sentences[wordAt(doc, i).sentence]?.first === i) {
        // A mark that opens anew at a sentence start: the closing one was forgotten.
        const closed = forgottenClose(doc, open, i)
        found.push(quotation(doc, open, closed ?? i, openBefore && open === first, closed === null))
        open = i
      }
    }
    if (open >= 0) {
      const closed = forgottenClose(doc, open, last)
      found.push(quotation(doc, open, closed ?? last, openBefore && open === first, closed === null))
      openBefore = closed === null
    } else if (found[found.length - 1]?.last !== last) openBefore = false
  }
  return found
}

/**
 * “They burned my house, she said. The army left on Monday.”: where a mark was never closed, the comma before who said it is where it
 * should have been; null where nobody is said to speak. What follows is the report's own again.
 */
function forgottenClose(doc: ParsedDocument, open: number, last: number): number | null {
  const end = doc.sentences[wordAt(doc, open).sentence]?.last ?? last
  for (let i = open + 2; i < Math.min(end, last); i++) {
    if (wordAt(doc, i).text !== ',') continue
    const verb = [i + 1, i + 2, i + 3, i + 4].find((k) => k < end && wordAt(doc, k).upos === 'VERB')
    if (verb === undefined || verb === i + 1 || wordAt(doc, verb).xpos === 'VBG') continue
    const subject = kid(doc, verb, 'nsubj')
    const closes = doc.tokens[verb + 1]?.upos === 'PUNCT'
    if (closes && subject > i && subject < verb && speechVerbOf(wordAt(doc, verb).lemma.toLowerCase())?.direct)
      return i + 1
  }
  return null
}

/** Two apostrophes close what two backticks opened; where a paragraph has no backticks they stand for both marks. */
function marksOf(doc: ParsedDocument, first: number, last: number): (i: number) => string {
  let backticks = false
  for (let i = first; i < last && !backticks; i++) backticks = wordAt(doc, i).text === '``'
  return (i) => {
    const { text } = wordAt(doc, i)
    return text === "''" && !backticks ? '"' : text
  }
}

function quotation(doc: ParsedDocument, first: number, last: number, runsOn: boolean, open: boolean): Quotation {
  let words = 0
  for (let i = first; i < last; i++) if (wordAt(doc, i).upos !== 'PUNCT') words++
  return { first, last, words, runsOn, open }
}

const touchesNext = (doc: ParsedDocument, i: number): boolean => doc.tokens[i + 1]?.start === wordAt(doc, i).end
const touchesPrevious = (doc: ParsedDocument, i: number): boolean => doc.tokens[i - 1]?.end === wordAt(doc, i).start

/** A single mark that opens: white space before it, a word right after. */
const opensSingle = (doc: ParsedDocument, i: number): boolean => !touchesPrevious(doc, i) && touchesNext(doc, i)

/** A single mark that closes rather than an apostrophe: it touches the word before and nothing, or punctuation, follows. */
const endsSingle = (doc: ParsedDocument, i: number): boolean =>
  wordAt(doc, i).xpos !== 'POS' &&
  touchesPrevious(doc, i) &&
  (!touchesNext(doc, i) || /^\p{P}/u.test(doc.tokens[i + 1]?.text ?? '.'))

const closesSingle = (doc: ParsedDocument, open: number, last: number): boolean => {
  for (let i = open + 2; i < last; i++) {
    const mark = wordAt(doc, i).text
    if ((mark === '’' || mark === "'") && endsSingle(doc, i)) return true
  }
  return false
}
